"""One revision of the graph, never changed once made: a base, and what changed since (docs/decisions/0006)."""

from __future__ import annotations

import threading
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.catalog import tie_of_id
from graph.model.records import EntityRecord, TieRecord
from graph.projection.base import KEPT, Building
from graph.projection.collection import Records
from graph.projection.overlay import Changes, Overlay
from graph.projection.transit import barred, held_on, leads_district
from graph.projection.walk.codes import WALKED_LABELS
from graph.projection.walk.rows import RANK_STEP

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from graph.model.records import Record
    from graph.projection.base import Base
    from graph.projection.walk import Walk

_NO_ALIASES: Mapping[str, str] = MappingProxyType({})


class Projection:
    """Records by id, and the numbers and arrays of what requests walk."""

    def __init__(
        self,
        revision: str,
        base: Base,
        aliases: Mapping[str, str] | None = None,
        changes: Changes | None = None,
        overlay: Overlay | None = None,
    ) -> None:
        """A base as it is, or with what changed since; otherwise use `build` or `apply`."""
        self.revision = revision
        self.base = base
        self.aliases: Mapping[str, str] = base.aliases if aliases is None else aliases
        self._changes = changes or Changes()
        self.changed: Mapping[str, Record | None] = MappingProxyType(self._changes.changed)
        """Everything that changed since the base, by id, in order of the first change; None for what is gone."""
        self._overlay = overlay or Overlay.none(base)
        # revisions that go on from one another share buffers, which one thread at a time may extend
        self._extending = threading.Lock()

    @classmethod
    def build(
        cls,
        revision: str,
        entities: Iterable[EntityRecord],
        ties: Iterable[TieRecord],
        aliases: Mapping[str, str] = _NO_ALIASES,
        *,
        record_cache: int = KEPT,
    ) -> Projection:
        """The projection of a whole graph at `revision`; `aliases` lead from merged ids to their winners."""
        building = Building()
        building.add_entities(entities)
        building.add_ties(ties)
        return cls(revision, building.base(revision, aliases, record_cache))

    def apply(
        self,
        revision: str,
        upserts: Iterable[Record],
        deletes: Iterable[str],
        aliases: Mapping[str, str] | None = None,
    ) -> Projection:
        """A new projection after absolute after-values and deletes (ids); `aliases`, if given, replaces them.

        Costs what is written, with the ties at what it touches, and a copy of the overlay's own tables.
        """
        led = self.aliases if aliases is None else MappingProxyType(dict(aliases))
        after: dict[str, Record | None] = dict.fromkeys(deletes)
        after |= {record.id: record for record in upserts}
        before = {id_: self.record(id_) for id_ in after}
        written = {id_: record for id_, record in after.items() if record != before[id_]}
        if not written:
            return self._moved(revision, led, self._changes, self._overlay)
        changes = self._changes.followed_by(before, written)
        with self._extending:
            moved = self._moved(revision, led, changes, self._overlay)
            return self._moved(revision, led, changes, self._overlay.followed_by(moved, before, written))

    def _moved(self, revision: str, aliases: Mapping[str, str], changes: Changes, overlay: Overlay) -> Projection:
        moved = Projection(revision, self.base, aliases, changes, overlay)
        moved._extending = self._extending
        return moved

    @property
    def forgets(self) -> bool:
        """Whether the base still holds personal values that were changed or deleted since."""
        return self._changes.forgets

    def record(self, id_: str) -> Record | None:
        """The entity or tie of exactly this id, None where there is none."""
        if id_ in self.changed:
            return self.changed[id_]
        # an id says by its form what it is the id of; one of no known form may be either's
        if tie_of_id(id_) is None:
            return self.base.entity(id_) or self.base.tie(id_)
        return self.base.tie(id_) or self.base.entity(id_)

    def exactly(self, id_: str) -> EntityRecord | None:
        """The entity of exactly this id, None where there is none."""
        if id_ in self.changed:
            found = self.changed[id_]
            return found if isinstance(found, EntityRecord) else None
        return self.base.entity(id_)

    def exists(self, id_: str) -> bool:
        """Whether an entity has exactly this id."""
        return self.exactly(id_) is not None if id_ in self.changed else self.base.has_entity(id_)

    def resolve(self, id_: str) -> str | None:
        """The id under which an entity now lives, following aliases; None where there is none."""
        found = self.entity(id_)
        return None if found is None else found.id

    def entity(self, id_: str) -> EntityRecord | None:
        """The entity of this id or alias, or None."""
        seen: set[str] = set()
        while (found := self.exactly(id_)) is None and id_ in self.aliases and id_ not in seen:
            seen.add(id_)
            id_ = self.aliases[id_]
        return found

    def tie(self, id_: str) -> TieRecord | None:
        """The tie of this id, or of the one that a merge joined it to; None where there is none."""
        return self.tie_exactly(id_) or (self.tie_exactly(self.aliases[id_]) if id_ in self.aliases else None)

    def tie_exactly(self, id_: str) -> TieRecord | None:
        """The tie of exactly this id, None where there is none."""
        if id_ in self.changed:
            found = self.changed[id_]
            return found if isinstance(found, TieRecord) else None
        return self.base.tie(id_)

    def title(self, id_: str) -> str | None:
        """The name of an entity, or those of a tie's two ends; None where there is neither."""
        tie = self.tie(id_)
        named = [self.entity(each) for each in ((tie.source, tie.target) if tie else (id_,))]
        return " → ".join(each.name for each in named if each) or None

    def entities(self) -> Collection[EntityRecord]:
        """Every entity: those of the base in its order, then later ones as they came."""
        return Records(self.base.entity_count + self._changes.entities, self._each_entity, self.exactly)

    def ties(self) -> Collection[TieRecord]:
        """Every tie, ended ones included: those of the base by id, then later ones as they came."""
        return Records(self.base.tie_count + self._changes.ties, self._each_tie, self.tie_exactly)

    def entities_of(self, label: str) -> Iterator[EntityRecord]:
        """The entities of a label, in the same order."""
        for record in map(self.base.entity_at, self.base.labelled(label)):
            now = self.changed.get(record.id, record)
            if isinstance(now, EntityRecord):
                yield now
        yield from (each for each in self._later_entities() if each.label == label)

    def _each_entity(self) -> Iterator[EntityRecord]:
        changed = self.changed
        for record in map(self.base.entity_at, range(self.base.entity_count)):
            now = changed.get(record.id, record) if changed else record
            if isinstance(now, EntityRecord):
                yield now
        yield from self._later_entities()

    def _later_entities(self) -> Iterator[EntityRecord]:
        for id_, record in self.changed.items():
            if isinstance(record, EntityRecord) and self.base.entity(id_) is None:
                yield record

    def _each_tie(self) -> Iterator[TieRecord]:
        changed = self.changed
        for record in map(self.base.tie_at, range(self.base.tie_count)):
            now = changed.get(record.id, record) if changed else record
            if isinstance(now, TieRecord):
                yield now
        for id_, later in changed.items():
            if isinstance(later, TieRecord) and self.base.tie_number(id_) is None:
                yield later

    def ties_of(self, id_: str, types: Collection[str] | None = None) -> tuple[TieRecord, ...]:
        """The ties at an entity in both directions, by id; of all types or of these."""
        return self.ties_at(self.resolve(id_) or id_, types)

    def ties_at(self, id_: str, types: Collection[str] | None = None) -> tuple[TieRecord, ...]:
        """The same at exactly this id, whether or not an entity has it."""
        found = self.base.ties_at(id_, types)
        touched = self._changes.ties_at.get(id_)
        if touched is None:
            return tuple(found)
        found = [tie for tie in found if tie.id not in self.changed]
        for each in touched:
            tie = self.changed[each]
            if isinstance(tie, TieRecord) and id_ in (tie.source, tie.target) and (types is None or tie.type in types):
                found.append(tie)
        return tuple(sorted(found, key=lambda each: each.id))

    def offers_of(self, id_: str, day: int) -> tuple[EntityRecord, ...]:
        """The resources that it may offer on the day, each once, by id; planned ones do not exist yet."""
        wanted = {tie.target for tie in self.ties_of(id_, ("OFFERS",)) if tie.days.possible(day)}
        found = map(self.exactly, sorted(wanted))
        return tuple(each for each in found if each is not None and not each.values.get("planned"))

    @cached_property
    def providers(self) -> tuple[str, ...]:
        """Those who offer or offered anything, by id."""
        found = set(self.base.providers)
        for id_ in self._changes.ties_at:
            offers = any(tie.source == id_ for tie in self.ties_at(id_, ("OFFERS",)))
            (found.add if offers else found.discard)(id_)
        return tuple(sorted(found))

    def may_transit(self, id_: str, day: int) -> bool:
        """Whether an entity may stand in the middle of a path on the day; what is no node never is."""
        entity = self.entity(id_)
        if entity is None or entity.label not in WALKED_LABELS or barred(entity):
            return False
        return not (entity.label == "Person" and held_on(self._district_posts(entity.id), day))

    def _district_posts(self, person: str) -> Iterator[TieRecord]:
        for tie in self.ties_at(person, ("HOLDS_POST",)):
            organization = self.exactly(tie.target)
            if organization is not None and leads_district(organization):
                yield tie

    @property
    def walk(self) -> Walk:
        """The arrays that searches walk; `number` and `id_at` lead to its nodes and back."""
        return self._overlay.walk

    def number(self, id_: str) -> int | None:
        """The number of a node's id or alias, None where it is no node."""
        found = self.entity(id_)
        return None if found is None else self._overlay.node_number(found.id)

    def id_at(self, number: int) -> str:
        """The id of the node of this number."""
        nodes = self.base.node_count
        return self.base.id_at(number) if number < nodes else self._overlay.nodes.id_at(number)

    def rank(self, number: int) -> int:
        """Where the node's id stands among all ids: ranks compare as the ids do."""
        nodes = self.base.node_count
        return (number + 1) << RANK_STEP if number < nodes else int(self._overlay.ranks[number - nodes])

    def tie_id_at(self, number: int) -> str:
        """The id of the tie of this number."""
        return self.base.tie_id_at(number) if number < self.base.tie_count else self._overlay.ties.id_at(number)

    def tie_at(self, number: int) -> TieRecord | None:
        """The tie of this number, None where it is gone."""
        if number >= self.base.tie_count:
            return self.tie_exactly(self._overlay.ties.id_at(number))
        found: TieRecord | None = self.base.tie_at(number)
        return self.tie_exactly(found.id) if found is not None and found.id in self.changed else found

    def resource_id_at(self, number: int) -> str:
        """The id of the resource of this number, as offers in the arrays name it."""
        others = len(self.base.others)
        return self.base.others.at(number) if number < others else self._overlay.others.id_at(number)
