"""Reads into a working set what a group of batches needs, inside the writing transaction."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from cypher import Query, query
from graph.model.catalog import ENTITIES, TIES, entity_of_id, tie_of_id
from graph.model.change import Op
from graph.store.rows import entity_from_row, tie_from_row
from graph.store.writing.working_set import WorkingSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.model.change import Change
    from graph.store.execution import Run

_SLICE = 5000
_ALIASES = query("identity/aliases_of")
_TOMBSTONES = query("identity/tombstones")


async def load(read: Run, changes: Sequence[Change]) -> WorkingSet:
    """The working set of these changes."""
    working = WorkingSet()
    entities, ties = _wanted(changes)
    every = list(dict.fromkeys((*entities, *ties)))
    working.aliases = {row["id"]: row["target"] for row in await sliced(read, _ALIASES, "ids", every)}
    await _load_entities(read, working, {working.resolve(each) for each in entities})
    await _load_ties(read, working, ties)
    await _load_neighbourhoods(read, working, changes)
    missing = [each for each in every if working.resolve(each) not in working.current]
    working.buried = {row["id"] for row in await sliced(read, _TOMBSTONES, "ids", missing)}
    return working


async def sliced(read: Run, what: Query, param: str, values: Sequence[Any]) -> list[dict[str, Any]]:
    """The rows for a long list, asked for in slices."""
    rows: list[dict[str, Any]] = []
    for at in range(0, len(values), _SLICE):
        rows += await read(what, {param: values[at : at + _SLICE]})
    return rows


def _wanted(changes: Iterable[Change]) -> tuple[list[str], list[str]]:
    entities: dict[str, None] = {}
    ties: dict[str, None] = {}
    for change in changes:
        if change.is_tie:
            ties[change.id] = None
            parts = tie_of_id(change.id)
            for end in (change.source, change.target, parts[1] if parts else None):
                if end is not None:
                    entities[end] = None
        else:
            entities[change.id] = None
    return list(entities), list(ties)


async def _load_entities(read: Run, working: WorkingSet, ids: Iterable[str]) -> None:
    by_label: defaultdict[str, list[str]] = defaultdict(list)
    for each in sorted(ids):
        definition = entity_of_id(each)
        if definition is not None:
            by_label[definition.label].append(each)
    for label, wanted in by_label.items():
        for row in await sliced(read, query(f"generated/entities/read/{label}"), "ids", wanted):
            working.add_stored(entity_from_row(label, row))


async def _load_ties(read: Run, working: WorkingSet, ids: Iterable[str]) -> None:
    by_anchor: defaultdict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for each in ids:
        parts = tie_of_id(each)
        # a tie's source that is not stored has no stored ties
        if parts is None or working.resolve(parts[1]) not in working.stored:
            continue
        source = working.resolve(parts[1])
        definition = entity_of_id(source)
        label = definition.label if definition else ""
        by_anchor[parts[0].type, label].append({"source": source, "id": each})
    for (kind, label), rows in by_anchor.items():
        if any(source == label for source, _ in TIES[kind].ends):
            for row in await sliced(read, query(f"generated/ties/read/{kind}_{label}"), "rows", rows):
                working.add_stored(tie_from_row(kind, row))


async def _load_neighbourhoods(read: Run, working: WorkingSet, changes: Iterable[Change]) -> None:
    doomed: defaultdict[str, list[str]] = defaultdict(list)
    placed: set[str] = set()
    for change in changes:
        if change.op is Op.DELETE and not change.is_tie:
            doomed[change.of].append(working.resolve(change.id))
        elif change.of == "PART_OF":
            parts = tie_of_id(change.id)
            source = working.resolve(parts[1]) if parts else ""
            if source in working.stored:
                placed.add(source)
    for label, ids in doomed.items():
        for kind, name in neighbour_queries(label):
            for row in await sliced(read, query(name), "ids", ids):
                working.add_stored(tie_from_row(kind, row))
    if placed:
        name = "generated/ties/list_from/PART_OF_Organization"
        for row in await sliced(read, query(name), "ids", sorted(placed)):
            working.add_stored(tie_from_row("PART_OF", row))


def neighbour_queries(label: str, types: Iterable[str] = tuple(TIES)) -> list[tuple[str, str]]:
    """(tie type, query name) of every list that has this label at one end."""
    assert label in ENTITIES  # noqa: S101 - a label of the model
    found: list[tuple[str, str]] = []
    for kind in types:
        ends = TIES[kind].ends
        if any(source == label for source, _ in ends):
            found.append((kind, f"generated/ties/list_from/{kind}_{label}"))
        if any(target == label for _, target in ends):
            found.append((kind, f"generated/ties/list_to/{kind}_{label}"))
    return found
