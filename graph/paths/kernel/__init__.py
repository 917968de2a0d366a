"""The compiled searches. Numba is imported, and code compiled or read, when a search is first made or by `warm`."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.paths.kernel.search import Search
    from graph.paths.kernel.terms import Terms
    from graph.projection.walk import Walk

_folder: list[Path] = []


def keep_compiled(data_dir: Path) -> None:
    """Keep compiled code in this data folder, and look for it there.

    To be said before the first search; unsaid, it is kept in the user's own folder for such things.
    """
    _folder[:] = [data_dir]


def warm() -> None:
    """Have everything compiled, or read from where it is kept, before the first question is asked."""
    _ready()
    from graph.paths.kernel.compiling import warm_up  # noqa: PLC0415

    warm_up()


@contextmanager
def searching(walk: Walk, terms: Terms) -> Iterator[Search]:
    """The searches of one question on a walk, in spaces of its own."""
    _ready()
    from graph.paths.kernel.grounds import ground_of  # noqa: PLC0415
    from graph.paths.kernel.search import Search  # noqa: PLC0415
    from graph.paths.kernel.space import SPACES  # noqa: PLC0415

    with SPACES.taken() as pair:
        yield Search(ground_of(walk), terms, pair)


def _ready() -> None:
    # a command that searches nothing does not wait for the compiler to be imported
    from graph.paths.kernel import search  # noqa: PLC0415
    from graph.paths.kernel.compiling import keep  # noqa: PLC0415

    assert search is not None  # noqa: S101 - what there is to keep is known once the searches are imported
    keep(_folder[0] if _folder else None)
