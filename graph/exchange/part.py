"""A part of the graph on its way out: ids in order; each record is made into a document when its turn comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.exchange.node_link import link, node

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection


@dataclass(frozen=True)
class Part:
    """Entities and the ties among them, by id. `transit` is as of `day`; without `see_names` names are masked."""

    projection: Projection
    entity_ids: tuple[str, ...]
    tie_ids: tuple[str, ...]
    day: dt.date
    see_names: bool = True

    def entities(self) -> Iterator[EntityRecord]:
        """Each entity, in order of ids."""
        found = (self.projection.entity(id_) for id_ in self.entity_ids)
        return (each for each in found if each is not None)

    def ties(self) -> Iterator[TieRecord]:
        """Each tie, in order of ids."""
        found = (self.projection.tie(id_) for id_ in self.tie_ids)
        return (each for each in found if each is not None)

    def nodes(self) -> Iterator[dict[str, Any]]:
        """Each entity as a node of node-link JSON."""
        return (node(self.projection, each, self.day, see_names=self.see_names) for each in self.entities())

    def links(self) -> Iterator[dict[str, Any]]:
        """Each tie as a link of node-link JSON."""
        return (link(each, see_names=self.see_names) for each in self.ties())
