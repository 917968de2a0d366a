"""Builds a base from records as they come, without keeping them: first every entity, then every tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import orjson

from graph.projection.base.base import KEPT, Base
from graph.projection.base.columns import Columns
from graph.projection.base.entities import Entities
from graph.projection.base.ids import id_table
from graph.projection.base.parts import adjacency, parts_of
from graph.projection.base.ties import Ties
from graph.projection.base.values import ValuesWriter
from graph.projection.walk import build_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.model.records import EntityRecord, TieRecord
    from graph.projection.base.entities import Placed
    from graph.projection.base.ties import Numbered
    from graph.projection.walk.rows import Int64s


class Building:
    """A base in the making. A record costs its fields as JSON and some 40 bytes, not an object."""

    def __init__(self) -> None:
        """Nothing is taken yet."""
        self._values = ValuesWriter()
        self._entities = Entities(self._values)
        self._placed: Placed | None = None
        self._ties: Ties | None = None

    def add_entities(self, records: Iterable[EntityRecord]) -> None:
        """Take entities; not after the first tie."""
        for record in records:
            self._entities.add(record)

    def add_ties(self, records: Iterable[TieRecord]) -> None:
        """Take ties."""
        _, ties = self._settled()
        for record in records:
            ties.add(record)

    def take(self, base: Base, places: Int64s, numbers: Int64s, entities: Iterable[EntityRecord]) -> None:
        """Take entities and ties of a base as they are, at these places and of these numbers, and more entities.

        Nothing of the base is decoded but ids. What is more or otherwise comes by `add_ties`.
        """
        self._entities.take(base, places)
        self.add_entities(entities)
        _, ties = self._settled()
        ties.take(base, numbers)

    def base(self, revision: str, aliases: Mapping[str, str], record_cache: int = KEPT) -> Base:
        """The base of what was taken."""
        placed, ties = self._settled()
        numbered = ties.numbered()
        rows = build_rows(
            np.arange(len(placed.nodes), dtype=np.int32), placed.flags, parts_of(self._entities, placed, numbered)
        )
        return Base(revision, _columns(placed, numbered, self._values, aliases), rows, record_cache)

    def _settled(self) -> tuple[Placed, Ties]:
        if self._placed is None or self._ties is None:
            self._placed = self._entities.placed()
            self._ties = Ties(self._values, self._placed)
        return self._placed, self._ties


def _columns(placed: Placed, ties: Numbered, values: ValuesWriter, aliases: Mapping[str, str]) -> Columns:
    nodes, others, strangers, odd = map(id_table, (placed.nodes, placed.others, ties.strangers, ties.odd))
    at_indptr, at_tie = adjacency(ties.source, ties.target, len(placed.places) + len(ties.strangers))
    return Columns(
        node_text=nodes.text,
        node_start=nodes.start,
        other_text=others.text,
        other_start=others.start,
        stranger_text=strangers.text,
        stranger_start=strangers.start,
        label=placed.label,
        entity_revision=placed.revision,
        entity_values=placed.values,
        leads=placed.leads,
        tie_type=ties.type,
        tie_source=ties.source,
        tie_target=ties.target,
        tie_serial=ties.serial,
        tie_revision=ties.revision,
        tie_values=ties.values,
        odd_text=odd.text,
        odd_start=odd.start,
        odd_tie=ties.odd_tie,
        at_indptr=at_indptr,
        at_tie=at_tie,
        values=np.frombuffer(values.text, np.uint8),
        aliases=np.frombuffer(orjson.dumps(dict(aliases)), np.uint8),
    )
