"""Random graphs that change step by step: nodes, ties, posts, offers and planned things come, change and go."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.model.dates import days_of
from graph.model.records import EntityRecord, TieRecord
from graph.projection import Projection
from tests.paths.random_graphs import random_graph

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.model.fields import Value
    from graph.model.records import Record
    from tests.paths.graphs import Graph

_DATES = ((None, None), ("..", ".."), ("2020", ".."), ("2020-03", "2030"), ("2027", ".."))
_LEVELS = ("group", "branch", "committee", "working_committee")
_SLOTS = (None, ("每周二18:00-20:00", "双休日"), ("每周一9:00-11:30",))


@dataclass
class History:
    """A graph, and the writes that changed it, each upserts and deletes."""

    graph: Graph
    draw: random.Random

    def project(self, revision: str = "test-1") -> Projection:
        """The projection of the graph as it is now, built from scratch."""
        return Projection.build(revision, self.graph.entities.values(), self.graph.ties.values())

    def write(self, changes: int) -> tuple[list[Record], list[str]]:
        """Change the graph at random places: what a log would say of it, as absolute after-values."""
        before: dict[str, Record] = {**self.graph.entities, **self.graph.ties}
        for _ in range(changes):
            self.draw.choice(_CHANGES)(self)
        after: dict[str, Record] = {**self.graph.entities, **self.graph.ties}
        return [each for id_, each in after.items() if before.get(id_) != each], sorted(before.keys() - after.keys())

    def update(self, id_: str, **values: Value) -> None:
        """Change fields of an entity."""
        entity = self.graph.entities[id_]
        self.graph.entities[id_] = replace(entity, values={**entity.values, **values}, revision=entity.revision + 1)

    def some(self, *prefixes: str) -> str | None:
        """An entity with one of these prefixes."""
        found = [each for each in self.graph.entities if each.partition("-")[0] in prefixes]
        return self.draw.choice(found) if found else None


def history(seed: int, nodes: int, ties: int) -> History:
    """A random graph with nested ids, ties of odd ids, ties without an end, offers and district-level posts."""
    found = History(random_graph(seed, nodes, ties), random.Random(seed))
    for change in (_add, _add, _offer, _post, _nest, _move, _leave):
        change(found)
    return found


def _add(of: History) -> None:
    id_ = f"org-{of.draw.choice(('a', 'm', 'z', '5'))}{of.draw.randrange(10**6)}"
    values: dict[str, Value] = {
        "name": id_,
        "kind": "party_organization",
        "scope": of.draw.choice(("district", "unit")),
    }
    of.graph.entities[id_] = EntityRecord(id_, "Organization", {**values, "level": of.draw.choice(_LEVELS)}, 3)


def _nest(of: History) -> None:
    one = of.some("org", "per")
    if one is not None:
        id_ = f"{one}-{of.draw.randrange(20)}"
        of.graph.entities[id_] = replace(of.graph.entities[one], id=id_)
        _tie(of, "FORMED_IN", id_, of.some("org"))
        _tie(of, "FORMED_IN", one, of.some("org"))


def _tie(of: History, kind: str, source: str | None, target: str | None) -> None:
    if source is not None and target is not None and source != target:
        of.graph.tie(kind, source, target, *of.draw.choice(_DATES))


def _connect(of: History) -> None:
    kind, ends = of.draw.choice(
        (("SERVES", "area"), ("FORMED_IN", "org"), ("MEMBER_OF", "all"), ("PAIRED_WITH", "org"))
    )
    _tie(of, kind, of.some("org"), of.some(ends))


def _post(of: History) -> None:
    _tie(of, "HOLDS_POST", of.some("per"), of.some("org"))


def _offer(of: History) -> None:
    source = of.some("org", "all")
    if source is not None:
        id_ = f"res-{of.draw.randrange(10**6)}"
        of.graph.add(id_, None, None, category="venue.meeting_room")
        _tie(of, "OFFERS", source, id_)
        _change_resource(of)


def _change_resource(of: History) -> None:
    id_ = of.some("res")
    if id_ is not None:
        of.update(id_, capacity=of.draw.randrange(50), planned=of.draw.random() < 0.3, slots=of.draw.choice(_SLOTS))


def _change_entity(of: History) -> None:
    id_ = of.some("org", "per", "all")
    if id_ is not None:
        level, scope = of.draw.choice(_LEVELS), of.draw.choice(("district", "unit"))
        of.update(id_, planned=of.draw.random() < 0.2, level=level, scope=scope)


def _rename(of: History) -> None:
    id_ = of.some("org", "per")
    if id_ is not None:
        of.update(id_, name=f"名{of.draw.randrange(100)}")


def _date(of: History) -> None:
    for tie in _one_tie(of):
        since, until = of.draw.choice(_DATES)
        of.graph.ties[tie.id] = replace(tie, values={"since": since, "until": until}, days=days_of(since, until))


def _move(of: History) -> None:
    """What a merge does: a tie keeps its id and gets another source."""
    for tie in _one_tie(of):
        source = of.some(tie.source.partition("-")[0])
        if source is not None and source != tie.target:
            of.graph.ties[tie.id] = replace(tie, source=source)


def _cut(of: History) -> None:
    for tie in _one_tie(of):
        del of.graph.ties[tie.id]


def _one_tie(of: History) -> list[TieRecord]:
    return [of.draw.choice(list(of.graph.ties.values()))] if of.graph.ties else []


def _leave(of: History) -> None:
    """Delete an entity; its ties go with it, or stay without an end, as a scan of a graph in use may see them."""
    id_ = of.some("org", "per", "all", "area", "res")
    if id_ is not None and len(of.graph.entities) > 2:
        del of.graph.entities[id_]
        if of.draw.random() < 0.7:
            for tie in [each for each in of.graph.ties.values() if id_ in (each.source, each.target)]:
                del of.graph.ties[tie.id]


_CHANGES: tuple[Callable[[History], None], ...] = (
    _add, _nest, _connect, _connect, _post, _offer, _change_resource, _change_entity, _rename, _date,
    _move, _cut, _leave,
)  # fmt: skip
