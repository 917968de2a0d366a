"""Reads into a working set what a group of batches needs, inside the writing transaction."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.model.catalog import ENTITIES, TIES, entity_of_id, tie_of_id
from graph.store.log.entry import BURIED
from graph.store.rows import entity_from_row, tie_from_row
from graph.store.slices import sliced
from graph.store.standings import aliases_of, tombstones_of
from graph.store.writing.wanted import Wanted
from graph.store.writing.working_set import WorkingSet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.change import Change
    from graph.store.execution import Run
    from graph.store.log.entry import Commit

_ALIASES_TO = query("identity/aliases_to")


async def load(read: Run, changes: Iterable[Change], undone: Iterable[Commit] = ()) -> WorkingSet:
    """The working set of these changes, and of the reverting of these commits."""
    working = WorkingSet()
    wanted = Wanted()
    wanted.add_changes(changes)
    for commit in undone:
        wanted.add_undone(commit)
    every = wanted.ids()
    _take_aliases(working, await aliases_of(read, every))
    ties = [working.resolve(each) for each in wanted.ties]
    if joined := [parts[1] for each in ties if each not in wanted.ties and (parts := tie_of_id(each))]:
        _take_aliases(working, await aliases_of(read, joined))
        wanted.entities.update(dict.fromkeys(joined))
    await _load_entities(read, working, (working.resolve(each) for each in wanted.entities))
    await _load_ties(read, working, ties)
    await _load_neighbourhoods(read, working, wanted)
    await _load_merged(read, working, wanted)
    missing = [each for each in every if working.resolve(each) not in working.current]
    for row in await tombstones_of(read, [working.resolve(each) for each in missing]):
        working.add_standing(row["id"], BURIED, row["revision"])
    return working


def _take_aliases(working: WorkingSet, rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        working.add_standing(row["id"], row["target"], row["revision"] or 0)


async def _load_entities(read: Run, working: WorkingSet, ids: Iterable[str]) -> None:
    by_label: defaultdict[str, list[str]] = defaultdict(list)
    for each in sorted(set(ids)):
        definition = entity_of_id(each)
        if definition is not None:
            by_label[definition.label].append(each)
    for label, wanted in by_label.items():
        for row in await sliced(read, query(f"generated/entities/read/{label}"), "ids", wanted):
            working.add_stored(entity_from_row(label, row))


async def _load_ties(read: Run, working: WorkingSet, ids: Iterable[str]) -> None:
    by_anchor: defaultdict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for each in dict.fromkeys(ids):
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


async def _load_neighbourhoods(read: Run, working: WorkingSet, wanted: Wanted) -> None:
    around: defaultdict[str, list[str]] = defaultdict(list)
    for each in dict.fromkeys(map(working.resolve, wanted.around)):
        definition = entity_of_id(each)
        if definition is not None:
            around[definition.label].append(each)
    for label, ids in around.items():
        for kind, name in neighbour_queries(label):
            for row in await sliced(read, query(name), "ids", ids):
                working.add_stored(tie_from_row(kind, row))
    if placed := sorted({working.resolve(each) for each in wanted.placed} & working.stored.keys()):
        name = "generated/ties/list_from/PART_OF_Organization"
        for row in await sliced(read, query(name), "ids", placed):
            working.add_stored(tie_from_row("PART_OF", row))


async def _load_merged(read: Run, working: WorkingSet, wanted: Wanted) -> None:
    both = [working.resolve(each) for each in wanted.merged]
    ties = [tie for each in both for tie in working.ties_at(each)]
    bound = {end for tie in ties if tie.type == "PART_OF" for end in (tie.source, tie.target)}
    await _load_entities(read, working, bound - working.stored.keys())
    led_to = dict.fromkeys((*both, *(tie.id for tie in ties), *wanted.led_to))
    _take_aliases(working, await sliced(read, _ALIASES_TO, "ids", list(led_to)))


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
