"""The rows of the nodes that were touched since the base, and the numbers of what came later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from graph.model.records import TieRecord
from graph.projection.overlay.growing import GrowingRows
from graph.projection.overlay.later import Later
from graph.projection.overlay.ranks import ranks_of
from graph.projection.overlay.rewriting import new_rows
from graph.projection.overlay.table import Table, empty_table
from graph.projection.overlay.touched import touched_by
from graph.projection.walk import Walk
from graph.projection.walk.codes import WALKED_LABELS
from graph.projection.walk.rows import RANK_STEP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.records import Record
    from graph.projection.base import Base
    from graph.projection.projection import Projection
    from graph.projection.walk.rows import Int32s, Int64s


@dataclass(frozen=True, slots=True)
class Overlay:
    """What searches read beside the base. Making the next one costs what a write touched, and a copy of the table."""

    base: Base
    nodes: Later
    others: Later
    ties: Later
    rows: GrowingRows
    table: Table
    ranks: Int64s

    @classmethod
    def none(cls, base: Base) -> Overlay:
        """Nothing was touched."""
        nodes, others, ties = (Later(each) for each in (base.node_count, len(base.others), base.tie_count))
        return cls(base, nodes, others, ties, GrowingRows(), empty_table(), np.empty(0, np.int64))

    @property
    def walk(self) -> Walk:
        """The arrays for a search."""
        return Walk(self.base.rows, self.rows.rows, self.table.key, self.table.row, self.ranks)

    def node_number(self, id_: str) -> int | None:
        """The number of an id that is or was a node."""
        place = self.base.place(id_)
        return place if place is not None and place < self.base.node_count else self.nodes.number(id_)

    def other_number(self, id_: str) -> int:
        """The number of an entity that is no node, among those."""
        place, number = self.base.place(id_), self.others.number(id_)
        if number is None:
            assert place is not None  # noqa: S101 - what the base has not was numbered when it came
            return place - self.base.node_count
        return number

    def tie_number(self, id_: str) -> int:
        """The number of a tie that is or was there."""
        found = self.known_tie(id_)
        assert found is not None  # noqa: S101 - what the base has not was numbered when it came
        return found

    def known_tie(self, id_: str) -> int | None:
        """The number of a tie, None where there never was one of this id."""
        number = self.ties.number(id_)
        return self.base.tie_number(id_) if number is None else number

    def ranks_at(self, numbers: Int32s) -> Int64s:
        """The ranks of nodes."""
        first = self.base.node_count
        ranks = (numbers.astype(np.int64) + 1) << RANK_STEP
        came = numbers >= first
        ranks[came] = self.ranks[numbers[came] - first]
        return ranks

    def followed_by(
        self, after: Projection, before: Mapping[str, Record | None], written: Mapping[str, Record | None]
    ) -> Overlay:
        """After a write that left records so; `before` has the same ids, and `after` the records."""
        overlay = self._numbered(written)
        touched = touched_by(before, after, written)
        numbers = {id_: overlay.node_number(id_) for id_ in touched.nodes}
        nodes = {number: id_ for id_, number in numbers.items() if number is not None}
        if not nodes:
            return overlay
        new = new_rows(overlay, after, nodes, touched.ties)
        newest = {node: len(self.rows) + at for at, node in enumerate(sorted(nodes))}
        return replace(overlay, rows=self.rows.extended(new), table=self.table.with_rows(newest))

    def _numbered(self, written: Mapping[str, Record | None]) -> Overlay:
        """With numbers for what the write brought."""
        nodes: list[str] = []
        others: list[str] = []
        ties: list[str] = []
        for id_, record in written.items():
            if isinstance(record, TieRecord):
                if self.base.tie_number(id_) is None:
                    ties.append(id_)
            elif record is not None:
                place = self.base.place(id_)
                if place is None or place >= self.base.entity_count:
                    (nodes if record.label in WALKED_LABELS else others).append(id_)
        came = self.nodes.extended(nodes)
        return replace(
            self,
            nodes=came,
            others=self.others.extended(others),
            ties=self.ties.extended(ties),
            ranks=ranks_of(self.base.nodes, self.ranks, came),
        )
