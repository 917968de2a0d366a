"""The walked ties as compact arrays: each tie is two half-edges, grouped by the node they leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from graph.model.catalog import TIES
from graph.model.definition import End
from graph.projection.walk.codes import CODES, WALKED, WALKED_LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from graph.model.records import TieRecord

    Int8s: TypeAlias = NDArray[np.int8]
    Int32s: TypeAlias = NDArray[np.int32]
    Int64s: TypeAlias = NDArray[np.int64]

__all__ = ["CODES", "WALKED", "WALKED_LABELS", "Arrays", "build_arrays"]


@dataclass(frozen=True)
class Arrays:
    """Half-edges of walked ties. Those that leave node i are at indptr[i]:indptr[i + 1], by target, then tie.

    `indptr` int64, `target` int32, `tie_type` int8 (code in WALKED), four derived days int32, `tie` int32 (place in
    `tie_ids`), `collective` int32 (the node at the tie's collective end). No weights: they depend on profile and day.
    """

    tie_ids: tuple[str, ...]
    indptr: Int64s
    target: Int32s
    tie_type: Int8s
    since_min: Int32s
    since_max: Int32s
    until_min: Int32s
    until_max: Int32s
    tie: Int32s
    collective: Int32s

    @property
    def source(self) -> Int32s:
        """The node that each half-edge leaves."""
        return np.repeat(np.arange(len(self.indptr) - 1, dtype=np.int32), np.diff(self.indptr))

    def possible(self, day: int) -> NDArray[np.bool_]:
        """Which half-edges may be valid on the day."""
        return np.logical_and(self.since_min <= day, self.until_max > day)


def build_arrays(index: Mapping[str, int], ties: Sequence[TieRecord]) -> Arrays:
    """Arrays of the walked `ties` (in order of their ids) between nodes that `index` numbers in order of their ids."""
    columns = _columns(index, ties)
    source, target, collective = columns[0], columns[1], np.where(columns[3] == 1, columns[1], columns[0])
    places = np.arange(len(ties))
    tie = np.concatenate((places, places))
    leaves = np.concatenate((source, target))
    reaches = np.concatenate((target, source))
    order = np.lexsort((tie, reaches, leaves))
    tie = tie[order]
    counts = np.bincount(leaves, minlength=len(index))
    days = [column[tie].astype(np.int32) for column in columns[4:8]]
    return Arrays(
        tie_ids=tuple(each.id for each in ties),
        indptr=np.concatenate((np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64))),
        target=reaches[order].astype(np.int32),
        tie_type=columns[2][tie].astype(np.int8),
        since_min=days[0],
        since_max=days[1],
        until_min=days[2],
        until_max=days[3],
        tie=tie.astype(np.int32),
        collective=collective[tie].astype(np.int32),
    )


def _columns(index: Mapping[str, int], ties: Sequence[TieRecord]) -> Int64s:
    """Rows: source, target, type code, whether the target is the collective end, the four days."""
    rows = [
        (
            index[tie.source],
            index[tie.target],
            CODES[tie.type],
            TIES[tie.type].collective is End.TARGET,
            tie.days.since_min,
            tie.days.since_max,
            tie.days.until_min,
            tie.days.until_max,
        )
        for tie in ties
    ]
    return np.array(rows, dtype=np.int64).reshape(len(rows), 8).T
