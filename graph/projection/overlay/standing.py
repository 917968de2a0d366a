"""The ties of nodes as their newest rows have them, so that a write need not look at records that it did not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.projection.walk.build import TO_TARGET
from graph.projection.walk.columns import TIE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.projection.walk import Rows
    from graph.projection.walk.columns import Columns
    from graph.projection.walk.rows import Int32s, Int64s


def standing_ties(rows: Rows, places: Sequence[int], nodes: Sequence[int]) -> Columns:
    """The ties (TIE) of the rows at these places, which are of `nodes`; one between two of them is there twice."""
    at = np.array(places, np.int64)
    begins, counts = rows.indptr[at], rows.indptr[at + 1] - rows.indptr[at]
    edges = _ranges(begins, counts)
    here = np.repeat(np.array(nodes, np.int32), counts)
    kind, there = rows.kind[edges], rows.target[edges]
    code = kind >> 1
    along = (kind & 1) == TO_TARGET[code]
    found = np.empty(len(edges), TIE)
    found["source"], found["target"] = np.where(along, here, there), np.where(along, there, here)
    found["code"], found["tie"] = code, rows.tie[edges]
    span = rows.span[edges]
    found["since"], found["until"] = rows.span_since[span], rows.span_until[span]
    return found


def loops(rows: Rows, place: int) -> bool:
    """Whether a node has ties to itself: they count in its degrees, and are no half-edges."""
    first, last = rows.days_indptr[rows.degree_indptr[place : place + 2]].tolist()
    return int(last - first) != np.count_nonzero((rows.kind[rows.indptr[place] : rows.indptr[place + 1]] & 1) == 0)


def joined(parts: Sequence[Columns], without: Int32s) -> Columns:
    """Columns of ties as one, each tie once, without those of these numbers."""
    every = np.concatenate(parts)
    every = every[~np.isin(every["tie"], without)]
    return every[np.unique(every["tie"], return_index=True)[1]]


def _ranges(begins: Int64s, counts: Int64s) -> Int64s:
    """begins[0], begins[0] + 1, … for counts[0] places, then those of the next."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    found: Int64s = np.arange(total) + np.repeat(begins - (ends - counts), counts)
    return found
