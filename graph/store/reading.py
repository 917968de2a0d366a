"""Reads entities and ties by id, around an entity, and whole."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from cypher import query
from graph.model.catalog import ENTITIES, TIES, entity_of_id, tie_of_id
from graph.store.rows import entity_from_row, tie_from_row
from graph.store.slices import sliced
from graph.store.standings import aliases_of
from graph.store.writing.loading import neighbour_queries

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from cypher import Query
    from graph.model.records import EntityRecord, TieRecord
    from graph.store.execution import Run
    from graph.store.rows import Row

    _Record = TypeVar("_Record", EntityRecord, TieRecord)
    Pages: TypeAlias = Callable[[Query, Callable[[list[dict[str, Any]]], Awaitable[None]]], Awaitable[None]]
    """Runs one statement and gives its rows in pages."""
    Take: TypeAlias = Callable[[Iterable[_Record]], Awaitable[None]]
    """Takes a page of records."""


async def read_entities(read: Run, ids: Iterable[str]) -> dict[str, EntityRecord]:
    """The entities that exist, by id; aliases are not followed."""
    found: dict[str, EntityRecord] = {}
    for label, wanted in _by_label(ids).items():
        for row in await sliced(read, query(f"generated/entities/read/{label}"), "ids", wanted):
            found[row["id"]] = entity_from_row(label, row)
    return found


async def read_ties(read: Run, ids: Iterable[str]) -> dict[str, TieRecord]:
    """The ties that exist, by id, each sought from its source (whose alias is followed)."""
    sources = {each: parts for each in ids if (parts := tie_of_id(each))}
    anchors = await resolve_aliases(read, {source for _, source in sources.values()})
    rows: defaultdict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for tie_id, (tie, source) in sources.items():
        anchor = anchors.get(source, source)
        definition = entity_of_id(anchor)
        if definition is not None and any(label == definition.label for label, _ in tie.ends):
            rows[tie.type, definition.label].append({"source": anchor, "id": tie_id})
    found: dict[str, TieRecord] = {}
    for (kind, label), wanted in rows.items():
        for row in await sliced(read, query(f"generated/ties/read/{kind}_{label}"), "rows", wanted):
            found[row["id"]] = tie_from_row(kind, row)
    return found


async def read_ties_at(
    read: Run, ids: Iterable[str], types: Iterable[str] = tuple(TIES), *, outgoing_only: bool = False
) -> list[TieRecord]:
    """The ties of these entities, both ways unless `outgoing_only`, each once, by id."""
    types = tuple(types)
    found: dict[str, TieRecord] = {}
    for label, wanted in _by_label(ids).items():
        for kind, name in neighbour_queries(label, types):
            if outgoing_only and "/list_to/" in name:
                continue
            for row in await sliced(read, query(name), "ids", wanted):
                found[row["id"]] = tie_from_row(kind, row)
    return [found[each] for each in sorted(found)]


async def resolve_aliases(read: Run, ids: Iterable[str]) -> dict[str, str]:
    """Where those of the ids lead that are aliases."""
    return {row["id"]: row["target"] for row in await aliases_of(read, sorted(ids))}


async def scan_entities(read: Run) -> list[EntityRecord]:
    """Every entity."""
    return [
        entity_from_row(label, row)
        for label in ENTITIES
        for row in await read(query(f"generated/entities/scan/{label}"), {})
    ]


async def scan_ties(read: Run) -> list[TieRecord]:
    """Every tie."""
    return [
        tie_from_row(kind, row)
        for kind, tie in TIES.items()
        for source, target in tie.ends
        for row in await read(query(f"generated/ties/scan/{kind}_{source}_{target}"), {})
    ]


async def stream_entities(pages: Pages, take: Take[EntityRecord]) -> None:
    """Give every entity, a page at a time."""
    for label in ENTITIES:
        await pages(query(f"generated/entities/scan/{label}"), _taking(take, partial(entity_from_row, label)))


async def stream_ties(pages: Pages, take: Take[TieRecord]) -> None:
    """Give every tie, a page at a time."""
    for kind, tie in TIES.items():
        for source, target in tie.ends:
            what = query(f"generated/ties/scan/{kind}_{source}_{target}")
            await pages(what, _taking(take, partial(tie_from_row, kind)))


def _taking(
    take: Take[_Record], convert: Callable[[Row], _Record]
) -> Callable[[list[dict[str, Any]]], Awaitable[None]]:
    async def taking(rows: list[dict[str, Any]]) -> None:
        # made into records where they are taken, which may be another thread
        await take(map(convert, rows))

    return taking


def _by_label(ids: Iterable[str]) -> dict[str, list[str]]:
    by_label: defaultdict[str, list[str]] = defaultdict(list)
    for each in dict.fromkeys(ids):
        definition = entity_of_id(each)
        if definition is not None:
            by_label[definition.label].append(each)
    return by_label
