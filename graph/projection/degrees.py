"""How many ties of a type may be valid on a day at a node, as their collective end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graph.projection.arrays import CODES, WALKED

if TYPE_CHECKING:
    from graph.projection.arrays import Arrays, Int32s, Int64s


@dataclass(frozen=True)
class Degrees:
    """Sorted first and last days per slot, a slot being a node and a type: node * len(WALKED) + code.

    `starts` and `ends` are int32; those of a slot are at indptr[slot]:indptr[slot + 1], each sorted by itself, so that
    the ties begun by a day less those over by it are two binary searches.
    """

    indptr: Int64s
    starts: Int32s
    ends: Int32s

    def on(self, node: int, kind: str, day: int) -> int:
        """The number of ties of the type at the node that may be valid on the day."""
        slot = node * len(WALKED) + CODES[kind]
        first, last = int(self.indptr[slot]), int(self.indptr[slot + 1])
        begun = np.searchsorted(self.starts[first:last], day, side="right")
        over = np.searchsorted(self.ends[first:last], day, side="right")
        return int(begun - over)

    def all_on(self, day: int) -> Int64s:
        """The same for every slot at once, int64."""
        running = np.zeros(len(self.starts) + 1, np.int64)
        np.cumsum((self.starts <= day).astype(np.int64) - (self.ends <= day), out=running[1:])
        return running[self.indptr[1:]] - running[self.indptr[:-1]]


def build_degrees(arrays: Arrays) -> Degrees:
    """Degrees at the collective ends; each tie counts once, also where both its ends are one node."""
    _, first = np.unique(arrays.tie, return_index=True)
    slot = arrays.collective[first].astype(np.int64) * len(WALKED) + arrays.tie_type[first]
    counts = np.bincount(slot, minlength=(len(arrays.indptr) - 1) * len(WALKED))
    starts, ends = arrays.since_min[first], arrays.until_max[first]
    return Degrees(
        indptr=np.concatenate((np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64))),
        starts=starts[np.lexsort((starts, slot))],
        ends=ends[np.lexsort((ends, slot))],
    )
