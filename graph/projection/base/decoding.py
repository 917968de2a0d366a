"""Records out of columns, one at a time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from graph.model.identity import tie_id
from graph.model.records import EntityRecord, TieRecord
from graph.projection.base.columns import LABELS, TYPES
from graph.projection.base.ids import IdTable
from graph.projection.base.values import Values

if TYPE_CHECKING:
    from graph.projection.base.columns import Columns

_SHARED = 65_536
"""Values of ties that are kept decoded, since many ties share them."""


class Decoder:
    """Reads the columns of a base by place and number, and keeps nothing but the values that ties share."""

    def __init__(self, columns: Columns) -> None:
        """Nothing is decoded before it is asked for."""
        self._columns = columns
        self.nodes = IdTable(columns.node_text, columns.node_start)
        self.others = IdTable(columns.other_text, columns.other_start)
        self._strangers = IdTable(columns.stranger_text, columns.stranger_start)
        self._odd = IdTable(columns.odd_text, columns.odd_start)
        self._values = Values(columns.values)
        self._tie_values = lru_cache(_SHARED)(self._values.tie_at)

    def id_at(self, place: int) -> str:
        """The id at a place."""
        for table in (self.nodes, self.others, self._strangers):
            if place < len(table):
                return table.at(place)
            place -= len(table)
        raise IndexError(place)

    def place(self, id_: str) -> int | None:
        """The place of an id, None where it is none of the base."""
        before = 0
        for table in (self.nodes, self.others, self._strangers):
            found = table.find(id_)
            if found is not None:
                return before + found
            before += len(table)
        return None

    def tie_id_at(self, number: int) -> str:
        """The id of the tie of this number."""
        serial = int(self._columns.tie_serial[number])
        if serial < 0:
            return self._odd.at(-1 - serial)
        source = self.id_at(int(self._columns.tie_source[number]))
        return tie_id(TYPES[self._columns.tie_type[number]], source, serial)

    def odd_number(self, id_: str) -> int | None:
        """The number of a tie whose id is of no usual form."""
        odd = self._odd.find(id_)
        return None if odd is None else int(self._columns.odd_tie[odd])

    def entity_at(self, place: int) -> EntityRecord:
        """The entity at a place."""
        of = self._columns
        values = self._values.at(int(of.entity_values[place]))
        return EntityRecord(self.id_at(place), LABELS[of.label[place]], values, int(of.entity_revision[place]))

    def tie_at(self, number: int) -> TieRecord:
        """The tie of a number."""
        of = self._columns
        values, days = self._tie_values(int(of.tie_values[number]))
        source, target = self.id_at(int(of.tie_source[number])), self.id_at(int(of.tie_target[number]))
        kind = TYPES[of.tie_type[number]]
        return TieRecord(self.tie_id_at(number), kind, source, target, values, days, int(of.tie_revision[number]))
