"""What the peers are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

PROVIDERS = 5
PATHS = 5


class Near(NamedTuple):
    """Where the nearest providers are looked for; a peer that can be given a limit is told how far the last one is."""

    start: int
    limit: int


class Pair(NamedTuple):
    """Two nodes between which the best loopless paths are looked for."""

    start: int
    end: int


if TYPE_CHECKING:
    Nearest = Callable[[Near], list[int]]
    """The costs of the nearest providers, in order."""
    Between = Callable[[Pair], list[int]]
    """The costs of the best paths, in order."""
