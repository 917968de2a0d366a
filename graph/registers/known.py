"""What resolution needs to know of the graph, and the ways to know it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

from graph.search.rows import name_rows
from graph.store.judgements import judgements

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.model.records import EntityRecord, Record, TieRecord
    from graph.search import NameRow
    from graph.store.judgements import Judgement
    from graph.store.store import Store


class Known(Protocol):
    """A graph as a load sees it."""

    async def names(self) -> Sequence[NameRow]:
        """Every entity's names."""

    async def entities(self, ids: Iterable[str]) -> Mapping[str, EntityRecord]:
        """The entities that exist, by id."""

    async def ties_from(self, ids: Iterable[str]) -> Sequence[TieRecord]:
        """The ties that begin at these entities, ended ones too."""

    async def standings(self, ids: Iterable[str]) -> Mapping[str, str | None]:
        """Of ids that are no current entity or tie: what an alias stands for, None for a deleted one; others absent."""

    async def judgements(self) -> Sequence[Judgement]:
        """What people decided about names."""

    async def lineage(self) -> str | None:
        """The lineage of its revisions, None where it has none."""

    async def past(self, record_id: str, revision: int) -> Record | None:
        """A record as it was at a revision, None where that is not known (any more)."""

    async def everything(self) -> tuple[Mapping[str, EntityRecord], Mapping[str, TieRecord]]:
        """All entities and ties by id."""


class GraphInMemory:
    """A graph that is given whole."""

    def __init__(self, entities: Iterable[EntityRecord] = (), ties: Iterable[TieRecord] = ()) -> None:
        """Of these records."""
        self._entities = {each.id: each for each in entities}
        self._ties: defaultdict[str, list[TieRecord]] = defaultdict(list)
        for tie in ties:
            self._ties[tie.source].append(tie)

    async def names(self) -> Sequence[NameRow]:
        """Every entity's names."""
        return list(name_rows(self._entities.values(), (tie for ties in self._ties.values() for tie in ties)))

    async def entities(self, ids: Iterable[str]) -> Mapping[str, EntityRecord]:
        """The entities that exist, by id."""
        return {each: self._entities[each] for each in ids if each in self._entities}

    async def ties_from(self, ids: Iterable[str]) -> Sequence[TieRecord]:
        """The ties that begin at these entities, ended ones too."""
        return [tie for each in ids for tie in self._ties.get(each, ())]

    async def standings(self, ids: Iterable[str]) -> Mapping[str, str | None]:  # noqa: ARG002 - none are kept
        """No id of it ever led elsewhere or was deleted."""
        return {}

    async def judgements(self) -> Sequence[Judgement]:
        """None were made."""
        return ()

    async def lineage(self) -> str | None:
        """None: it has no revisions."""
        return None

    async def past(self, record_id: str, revision: int) -> Record | None:  # noqa: ARG002 - it has no past
        """None: it has no past."""
        return None

    async def everything(self) -> tuple[Mapping[str, EntityRecord], Mapping[str, TieRecord]]:
        """All entities and ties by id."""
        return self._entities, {tie.id: tie for ties in self._ties.values() for tie in ties}


class GraphOfStore(GraphInMemory):
    """A store's graph, read once. Whatever is written meanwhile, the store judges every change again."""

    def __init__(self, store: Store, entities: Iterable[EntityRecord], ties: Iterable[TieRecord]) -> None:
        """Use `graph_of`."""
        super().__init__(entities, ties)
        self._store = store

    async def standings(self, ids: Iterable[str]) -> Mapping[str, str | None]:
        """Aliases and deleted ids, as the store knows them."""
        wanted = list(ids)
        found: dict[str, str | None] = dict.fromkeys(await self._store.deleted(wanted))
        return found | await self._store.resolve(wanted)

    async def judgements(self) -> Sequence[Judgement]:
        """Those that the store keeps."""
        return await judgements(self._store)

    async def lineage(self) -> str | None:
        """The store's."""
        return (await self._store.head()).revision.lineage

    async def past(self, record_id: str, revision: int) -> Record | None:
        """What the log's chain of before-images says, from the newest backwards."""
        for _, before in await self._store.history(record_id):
            if before is None or before.revision <= revision:
                return before
        return None


async def graph_of(store: Store) -> GraphOfStore:
    """The graph of a store as it is now."""
    return GraphOfStore(store, *await store.scan())
