"""The reads of a search without the search, compiled and called as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.paths.kernel.compiling import compiled, whole
from graph.paths.kernel.frames import FrameType, array_of, frame_at
from graph.paths.kernel.shapes import walk_at
from graph.projection.walk.codes import TYPES

if TYPE_CHECKING:
    from graph.projection.walk.rows import Int32s, Int64s


class Trace(NamedTuple):
    """What one search read: the nodes that it settled, in order, and node * TYPES + code of what it priced."""

    settled: Int32s
    priced: Int64s


_trace_at = frame_at(FrameType("Trace", {"settled": array_of(np.int32), "priced": array_of(np.int64)}), Trace)


@compiled
def read_again(walk_address: int, trace_address: int) -> int:
    """Read what the search read; the sum, so that nothing is left out."""
    walk, trace = walk_at(walk_address), _trace_at(trace_address)
    rows, total = walk.base, whole(0)
    for at in range(len(trace.settled)):
        node = whole(trace.settled[at])
        total += whole(rows.flags[node])
        for i in range(rows.indptr[node], rows.indptr[node + 1]):
            span = rows.span[i]
            total += whole(rows.target[i]) + whole(rows.kind[i])
            total += whole(rows.span_since[span]) + whole(rows.span_until[span])
    for at in range(len(trace.priced)):
        node, code = trace.priced[at] // TYPES, trace.priced[at] % TYPES
        for group in range(rows.degree_indptr[node], rows.degree_indptr[node + 1]):
            if rows.degree_code[group] == code:
                middle = (whole(rows.days_indptr[group]) + whole(rows.days_indptr[group + 1])) >> 1
                total += whole(rows.degree_starts[middle]) + whole(rows.degree_ends[middle])
    return total
