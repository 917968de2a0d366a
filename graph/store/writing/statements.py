"""Writes the difference between a working set as stored and as it is now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from cypher import Query, query
from graph.model.catalog import entity_of_id
from graph.model.records import EntityRecord, Record, TieRecord
from graph.store.log.entry import BURIED
from graph.store.rows import derived, stored

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from typing import TypeAlias

    from graph.store.execution import Run
    from graph.store.writing.working_set import WorkingSet

    Rows: TypeAlias = list[dict[str, Any]]
    Groups: TypeAlias = dict[str, Rows]

_SLICE = 2000
_DELETE_SLICE = 500
_BURY = query("identity/bury")
_UNBURY = query("identity/unbury")
_ADD_ALIASES = query("identity/add_aliases")
_REMOVE_ALIASES = query("identity/remove_aliases")


class WriteMismatch(RuntimeError):
    """The store wrote another number of records than it was given: the transaction is given up."""


class Difference(NamedTuple):
    """What the store is to be told, as the rows of its queries; `gone` and `moved` are as they were."""

    entities: Groups
    entity_updates: Groups
    moved: Sequence[Record]
    ties: Groups
    tie_updates: Groups
    gone: Sequence[Record]
    touched: Sequence[str]


def difference(working: WorkingSet, at: str, written: AbstractSet[str] = frozenset()) -> Difference:
    """What is to be created, updated and deleted. `written`: ids of entities that are created already."""
    touched = list(working.touched_since(0))
    pairs = [(working.stored.get(each), working.current.get(each)) for each in touched]
    made = [after for old, after in pairs if old is None and after is not None]
    both = [(old, after) for old, after in pairs if old is not None and after is not None and old != after]
    kept = [(old, after) for old, after in both if not _is_moved(old, after)]
    moved = [(old, after) for old, after in both if _is_moved(old, after)]
    return Difference(
        _created_entities((each for each in made if each.id not in written), at), _updated_entities(kept, at),
        [old for old, _ in moved], _created_ties((*made, *(after for _, after in moved)), at), _updated_ties(kept, at),
        [old for old, after in pairs if old is not None and after is None], touched,
    )  # fmt: skip


async def create_entities(run: Run, made: Iterable[Record], at: str) -> None:
    """Create those of the records that are entities."""
    await _write(run, _created_entities(made, at))


async def write_difference(run: Run, working: WorkingSet, at: str, known: Difference | None = None) -> None:
    """Create, update and delete what differs (`known`: what is left of it); say what ids without a record mean."""
    what = known or difference(working, at)
    await _write(run, what.entities)
    await _write(run, what.entity_updates)
    # the ends of a stored tie cannot be changed: it is made anew under its id
    await _delete_ties(run, what.moved)
    await _write(run, what.ties)
    await _write(run, what.tie_updates)
    await _delete_ties(run, what.gone)
    await _delete_entities(run, what.gone)
    await _write_standings(run, working, what.touched)


def _is_moved(old: Record, new: Record) -> bool:
    return (
        isinstance(old, TieRecord)
        and isinstance(new, TieRecord)
        and (old.source, old.target) != (new.source, new.target)
    )


async def _write(run: Run, groups: Groups) -> None:
    for name, rows in groups.items():
        for at in range(0, len(rows), _SLICE):
            part = rows[at : at + _SLICE]
            written = await run(query(name), {"rows": part})
            if written[0]["n"] != len(part):
                message = f"{name}: {written[0]['n']} of {len(part)} written"
                raise WriteMismatch(message)


def _created_entities(made: Iterable[Record], at: str) -> Groups:
    groups: Groups = defaultdict(list)
    for record in made:
        if isinstance(record, EntityRecord):
            row = {"id": record.id, "revision": record.revision, "created_at": at, "updated_at": at}
            groups[f"generated/entities/create/{record.label}"].append(row | stored(record.values))
    return groups


def _created_ties(made: Iterable[Record], at: str) -> Groups:
    groups: Groups = defaultdict(list)
    for record in made:
        if isinstance(record, TieRecord):
            row = {
                "id": record.id, "from": record.source, "to": record.target, "revision": record.revision,
                "created_at": at, "updated_at": at,
            }  # fmt: skip
            name = f"generated/ties/create/{record.type}_{_label(record.source)}_{_label(record.target)}"
            groups[name].append(row | derived(record.days) | stored(record.values))
    return groups


def _difference(old: Record, new: Record, at: str) -> dict[str, Any]:
    changed = {name: new.values.get(name) for name in old.values.keys() | new.values.keys()}
    differing = {name: value for name, value in changed.items() if old.values.get(name) != value}
    return {"revision": new.revision, "updated_at": at} | stored(differing)


def _updated_entities(kept: Iterable[tuple[Record, Record]], at: str) -> Groups:
    groups: Groups = defaultdict(list)
    for old, new in kept:
        if isinstance(new, EntityRecord):
            name = f"generated/entities/update/{new.label}"
            groups[name].append({"id": new.id, "values": _difference(old, new, at)})
    return groups


def _updated_ties(kept: Iterable[tuple[Record, Record]], at: str) -> Groups:
    groups: Groups = defaultdict(list)
    for old, new in kept:
        if isinstance(new, TieRecord):
            row = {"source": new.source, "id": new.id, "values": _difference(old, new, at) | derived(new.days)}
            groups[f"generated/ties/update/{new.type}_{_label(new.source)}"].append(row)
    return groups


async def _delete_ties(run: Run, gone: Iterable[Record]) -> None:
    groups: Groups = defaultdict(list)
    for record in gone:
        if isinstance(record, TieRecord):
            name = f"generated/ties/delete/{record.type}_{_label(record.source)}"
            groups[name].append({"source": record.source, "id": record.id})
    for name, rows in groups.items():
        await _in_slices(run, query(name), "rows", rows, _DELETE_SLICE)


async def _delete_entities(run: Run, gone: Iterable[Record]) -> None:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for record in gone:
        if isinstance(record, EntityRecord):
            groups[f"generated/entities/delete/{record.label}"].append(record.id)
    for name, ids in groups.items():
        await _in_slices(run, query(name), "ids", ids, _DELETE_SLICE)


async def _write_standings(run: Run, working: WorkingSet, touched: Iterable[str]) -> None:
    pairs = [(each, working.stored_standings.get(each), working.standings.get(each)) for each in touched]
    differing = [(each, old, new) for each, old, new in pairs if old != new]
    await _in_slices(run, _REMOVE_ALIASES, "ids", [each for each, old, new in differing if old and not new])
    await _in_slices(run, _UNBURY, "ids", [each for each, old, _ in differing if old == BURIED])
    buried = [{"id": each, "revision": working.since[each]} for each, _, new in differing if new == BURIED]
    await _in_slices(run, _BURY, "rows", buried)
    led = [{"id": each, "target": new, "revision": working.since[each]} for each, _, new in differing if new]
    await _in_slices(run, _ADD_ALIASES, "rows", led)


async def _in_slices(run: Run, what: Query, param: str, values: Sequence[Any], size: int = _SLICE) -> None:
    # deletes in small slices: a large one does not end in its time on the embedded engine
    for at in range(0, len(values), size):
        await run(what, {param: values[at : at + size]})


def _label(entity_id: str) -> str:
    definition = entity_of_id(entity_id)
    assert definition is not None  # noqa: S101 - judged before
    return definition.label
