"""Builds small graphs for the tests of projection and paths: entities by id, ties by type and ends."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model.dates import days_of
from graph.model.identity import tie_id
from graph.model.records import EntityRecord, TieRecord
from graph.projection import Projection
from graph.projection.walk.codes import WALKED_LABELS

if TYPE_CHECKING:
    from graph.model.fields import Value

TODAY = dt.date(2026, 6, 30)
LABELS = {
    "org": "Organization", "all": "Alliance", "area": "Area", "per": "Person", "site": "Site", "res": "Resource",
    "need": "Need", "act": "Activity",
}  # fmt: skip


@dataclass
class Graph:
    """A graph under construction. An id's prefix is its label; ties without dates given are open on both sides."""

    entities: dict[str, EntityRecord] = field(default_factory=dict)
    ties: dict[str, TieRecord] = field(default_factory=dict)

    def add(self, id_: str, kind: str | None = None, name: str | None = None, **values: Value) -> str:
        """Add an entity and return its id."""
        given: dict[str, Value] = {"name": name or id_, **values}
        if kind is not None:
            given["kind"] = kind
        self.entities[id_] = EntityRecord(id_, LABELS[id_.partition("-")[0]], given)
        return id_

    def tie(
        self,
        kind: str,
        source: str,
        target: str,
        since: str | None = "..",
        until: str | None = "..",
        /,
        **values: Value,
    ) -> str:
        """Add a tie and return its id."""
        id_ = tie_id(kind, source, sum(each.source == source and each.type == kind for each in self.ties.values()) + 1)
        dated = {"since": since, "until": until}
        given: dict[str, Value] = {**values, **{name: value for name, value in dated.items() if value is not None}}
        self.ties[id_] = TieRecord(id_, kind, source, target, given, days_of(since, until))
        return id_

    def offer(self, source: str, id_: str, category: str = "venue.meeting_room", **values: Value) -> str:
        """Add a resource and who offers it; return the resource's id."""
        self.add(id_, None, None, category=category, **values)
        self.tie("OFFERS", source, id_)
        return id_

    def need(self, raised_by: str, id_: str, category: str, **values: Value) -> str:
        """Add a need and who raised it; return the need's id."""
        self.add(id_, None, None, category=category, **values)
        self.tie("RAISED", raised_by, id_)
        return id_

    def nodes(self) -> list[str]:
        """The ids of what requests walk through, in order."""
        return sorted(id_ for id_, each in self.entities.items() if each.label in WALKED_LABELS)

    def project(self, revision: str = "test-1") -> Projection:
        """The projection of what was added."""
        return Projection.build(revision, self.entities.values(), self.ties.values())
