"""An immutable generation of the graph: records decoded when they are asked for, and rows for searches."""

from __future__ import annotations

from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
import orjson

from graph.model.identity import split_tie_id, tie_id
from graph.projection.base.cache import kept
from graph.projection.base.columns import LABEL_CODES, TYPE_CODES, TYPES
from graph.projection.base.decoding import Decoder

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from numpy.typing import NDArray

    from graph.model.records import EntityRecord, TieRecord
    from graph.projection.base.columns import Columns
    from graph.projection.base.ids import IdTable
    from graph.projection.walk import Rows
    from graph.projection.walk.rows import Int32s

KEPT = 500_000
"""Decoded records that a base keeps where no setting says otherwise: a district's whole graph."""


class Base:
    """One generation. It is told apart from another by identity, and never changed."""

    def __init__(self, revision: str, columns: Columns, rows: Rows, record_cache: int = KEPT) -> None:
        """`record_cache` bounds how many entities, and how many ties, are kept decoded."""
        self.revision = revision
        self.columns = columns
        self.rows = rows
        self._record_cache = record_cache
        # what the caches hold must not lead back to the base, so that one that nobody reads is gone at once
        self._decoder = Decoder(columns)
        self.entity_count = len(columns.label)
        self.tie_count = len(columns.tie_type)
        self.entity_at = kept(self._decoder.entity_at, self.entity_count, record_cache)
        self.tie_at = kept(self._decoder.tie_at, self.tie_count, record_cache)
        self.place = lru_cache(record_cache)(self._decoder.place)
        self.id_at = self._decoder.id_at
        self.tie_id_at = self._decoder.tie_id_at

    def at(self, revision: str) -> Base:
        """The same content as a generation of another revision."""
        return Base(revision, self.columns, self.rows, self._record_cache)

    @property
    def nodes(self) -> IdTable:
        """The ids that requests walk, by number."""
        return self._decoder.nodes

    @property
    def others(self) -> IdTable:
        """The ids of the other entities, in order."""
        return self._decoder.others

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Where merged ids led at this generation."""
        found: dict[str, str] = orjson.loads(self.columns.aliases.data)
        return MappingProxyType(found)

    @property
    def node_count(self) -> int:
        """How many nodes the rows have."""
        return len(self._decoder.nodes)

    def has_entity(self, id_: str) -> bool:
        """Whether an entity has exactly this id."""
        place = self.place(id_)
        return place is not None and place < self.entity_count

    def entity(self, id_: str) -> EntityRecord | None:
        """The entity of exactly this id."""
        place = self.place(id_)
        return None if place is None or place >= self.entity_count else self.entity_at(place)

    def tie_number(self, id_: str) -> int | None:
        """The number of the tie of exactly this id."""
        parts = split_tie_id(id_)
        if parts is not None and parts[0] in TYPE_CODES and tie_id(*parts) == id_:
            at = self._numbers_at(parts[1])
            of = self.columns
            same = (of.tie_type[at] == TYPE_CODES[parts[0]]) & (of.tie_serial[at] == parts[2])
            found = at[same & (of.tie_source[at] == self.place(parts[1]))]
            if len(found):
                return int(found[0])
        return self._decoder.odd_number(id_)

    def tie(self, id_: str) -> TieRecord | None:
        """The tie of exactly this id."""
        number = self.tie_number(id_)
        return None if number is None else self.tie_at(number)

    def ties_at(self, id_: str, types: Collection[str] | None = None) -> list[TieRecord]:
        """The ties at an id in both directions, in order of their ids; of all types or of these."""
        numbers = self._numbers_at(id_)
        if types is not None and len(numbers):
            numbers = numbers[_codes_in(types)[self.columns.tie_type[numbers]]]
        return [self.tie_at(number) for number in numbers.tolist()]

    def labelled(self, label: str) -> list[int]:
        """The places of the entities of a label."""
        return np.flatnonzero(self.columns.label == LABEL_CODES[label]).tolist()

    @cached_property
    def providers(self) -> frozenset[str]:
        """The ids of those who offer or offered anything."""
        offers = self.columns.tie_type == TYPE_CODES["OFFERS"]
        return frozenset(map(self.id_at, np.unique(self.columns.tie_source[offers]).tolist()))

    def _numbers_at(self, id_: str) -> Int32s:
        place = self.place(id_)
        if place is None:
            return _NONE
        indptr = self.columns.at_indptr
        return self.columns.at_tie[indptr[place] : indptr[place + 1]]


def _codes_in(types: Collection[str]) -> NDArray[np.bool_]:
    wanted = np.zeros(len(TYPES), np.bool_)
    wanted[[TYPE_CODES[each] for each in types if each in TYPE_CODES]] = True
    return wanted


_NONE = np.empty(0, np.int32)
