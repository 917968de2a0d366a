"""One revision of the graph in memory, never changed once built."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.records import EntityRecord, TieRecord
from graph.projection.transit import barred, district_posts, held_on
from graph.projection.walk import Numbering, rows_of, walk_of
from graph.projection.walk.codes import WALKED_LABELS
from graph.projection.walk.rows import RANK_STEP

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.model.records import Record
    from graph.projection.walk import Walk


class Projection:
    """Records by id, and arrays of the nodes and ties that requests walk, in order of their ids."""

    def __init__(
        self,
        revision: str,
        entities: Mapping[str, EntityRecord],
        ties: Mapping[str, TieRecord],
        aliases: Mapping[str, str],
    ) -> None:
        """Take the records as they are; use `build` or `apply`."""
        self.revision = revision
        self._entities = MappingProxyType(dict(entities))
        self._ties = MappingProxyType(dict(ties))
        self.aliases: Mapping[str, str] = MappingProxyType(dict(aliases))
        self.ids: tuple[str, ...] = tuple(sorted(id_ for id_, each in entities.items() if each.label in WALKED_LABELS))
        self.index: Mapping[str, int] = MappingProxyType({id_: place for place, id_ in enumerate(self.ids)})

    @classmethod
    def build(
        cls,
        revision: str,
        entities: Iterable[EntityRecord],
        ties: Iterable[TieRecord],
        aliases: Mapping[str, str] = MappingProxyType({}),
    ) -> Projection:
        """The projection of a whole graph at `revision`; `aliases` lead from merged ids to their winners."""
        return cls(revision, {each.id: each for each in entities}, {each.id: each for each in ties}, aliases)

    def apply(
        self,
        revision: str,
        upserts: Iterable[Record],
        deletes: Iterable[str],
        aliases: Mapping[str, str] | None = None,
    ) -> Projection:
        """A new projection after absolute after-values and deletes (ids); `aliases`, if given, replaces them."""
        entities, ties = dict(self._entities), dict(self._ties)
        for id_ in deletes:
            entities.pop(id_, None)
            ties.pop(id_, None)
        for record in upserts:
            if isinstance(record, TieRecord):
                ties[record.id] = record
            else:
                entities[record.id] = record
        return Projection(revision, entities, ties, self.aliases if aliases is None else aliases)

    def resolve(self, id_: str) -> str | None:
        """The id under which an entity now lives, following aliases; None where there is none."""
        seen: set[str] = set()
        while id_ not in self._entities and id_ in self.aliases and id_ not in seen:
            seen.add(id_)
            id_ = self.aliases[id_]
        return id_ if id_ in self._entities else None

    def entity(self, id_: str) -> EntityRecord | None:
        """The entity of this id or alias, or None."""
        found = self.resolve(id_)
        return None if found is None else self._entities[found]

    def tie(self, id_: str) -> TieRecord | None:
        """The tie of this id, or of the one that a merge joined it to; None where there is none."""
        return self._ties.get(id_) or self._ties.get(self.aliases.get(id_, ""))

    def title(self, id_: str) -> str | None:
        """The name of an entity, or those of a tie's two ends; None where there is neither."""
        tie = self.tie(id_)
        named = [self.entity(each) for each in ((tie.source, tie.target) if tie else (id_,))]
        return " → ".join(each.name for each in named if each) or None

    def entities(self) -> Collection[EntityRecord]:
        """Every entity."""
        return self._entities.values()

    def ties(self) -> Collection[TieRecord]:
        """Every tie, ended ones included."""
        return self._ties.values()

    def ties_of(self, id_: str, types: Collection[str] | None = None) -> tuple[TieRecord, ...]:
        """The ties at an entity in both directions, by id; of all types or of these."""
        found = self._ties_at.get(self.resolve(id_) or id_, ())
        return found if types is None else tuple(tie for tie in found if tie.type in types)

    def offers_of(self, id_: str, day: int) -> tuple[EntityRecord, ...]:
        """The resources that it may offer on the day, each once, by id; planned ones do not exist yet."""
        wanted = {tie.target for tie in self.ties_of(id_, ("OFFERS",)) if tie.days.possible(day)}
        found = (self._entities.get(each) for each in sorted(wanted))
        return tuple(each for each in found if each is not None and not each.values.get("planned"))

    @cached_property
    def providers(self) -> tuple[str, ...]:
        """Those who offer or offered anything, by id."""
        return tuple(sorted({tie.source for tie in self._ties.values() if tie.type == "OFFERS"}))

    @cached_property
    def walk(self) -> Walk:
        """The arrays that searches walk; `number` and `id_at` lead to its nodes and back."""
        nodes = {number: self._entities[id_] for number, id_ in enumerate(self.ids)}
        resources = sorted(id_ for id_, each in self._entities.items() if each.label == "Resource")
        numbering = Numbering(
            node=self.index.get,
            tie={id_: number for number, id_ in enumerate(self._tie_ids)}.__getitem__,
            resource={id_: number for number, id_ in enumerate(resources)}.__getitem__,
            entity=self._entities.get,
        )
        return walk_of(rows_of(nodes, tuple(self._ties.values()), numbering))

    def number(self, id_: str) -> int | None:
        """The number of a node's id or alias, None where it is no node."""
        return self.index.get(self.resolve(id_) or id_)

    def id_at(self, number: int) -> str:
        """The id of the node of this number."""
        return self.ids[number]

    def rank(self, number: int) -> int:
        """Where the node's id stands among all ids."""
        return (number + 1) << RANK_STEP

    def tie_id_at(self, number: int) -> str:
        """The id of the tie of this number."""
        return self._tie_ids[number]

    @cached_property
    def _tie_ids(self) -> tuple[str, ...]:
        return tuple(sorted(self._ties))

    def may_transit(self, id_: str, day: int) -> bool:
        """The same for one entity; what is no node of the arrays is never in the middle."""
        entity = self.entity(id_)
        if entity is None or entity.label not in WALKED_LABELS or barred(entity):
            return False
        return not held_on(self._district_posts.get(entity.id, ()), day)

    @cached_property
    def _district_posts(self) -> dict[str, tuple[TieRecord, ...]]:
        return district_posts(self)

    @cached_property
    def _ties_at(self) -> dict[str, tuple[TieRecord, ...]]:
        found: dict[str, list[TieRecord]] = {}
        for id_ in sorted(self._ties):
            tie = self._ties[id_]
            for end in {tie.source, tie.target}:
                found.setdefault(end, []).append(tie)
        return {id_: tuple(ties) for id_, ties in found.items()}
