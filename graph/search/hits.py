"""An entity that a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.search.names import How, NameRow, precedence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.search.matching.likeness import Reason


class Hit(NamedTuple):
    """An entity that was found, and how; a name that is not exactly its own comes with a score and why."""

    row: NameRow
    how: How
    score: float | None = None
    why: tuple[Reason, ...] = ()


def is_wanted(row: NameRow, labels: Sequence[str] = (), kinds: Sequence[str] = ()) -> bool:
    """Whether a row is of the labels and kinds that were asked for; none means any."""
    return (not labels or row.label in labels) and (not kinds or row.kind in kinds)


def exact_rank(hit: Hit) -> tuple[int, int, str, str]:
    """The order of exact hits: by the kind of name, then communities first."""
    return int(hit.how), precedence(hit.row), hit.row.name, hit.row.id
