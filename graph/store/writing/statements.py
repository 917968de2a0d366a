"""Writes the difference between a working set as stored and as it is now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.model.catalog import entity_of_id
from graph.model.records import EntityRecord, Record, TieRecord
from graph.store.rows import derived, stored

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from graph.store.execution import Run
    from graph.store.writing.working_set import WorkingSet

    Rows: TypeAlias = list[dict[str, Any]]
    Groups: TypeAlias = dict[str, Rows]

_SLICE = 2000
_DELETE_SLICE = 500
_BURY = query("identity/bury")


class WriteMismatch(RuntimeError):
    """The store wrote another number of records than it was given: the transaction is given up."""


async def write_difference(run: Run, working: WorkingSet, revision: int, at: str) -> None:
    """Create, update and delete what differs; ids that go are buried with `revision`."""
    before = {record_id: working.stored.get(record_id) for record_id in working.touched_since(0)}
    pairs = [(before[record_id], working.current.get(record_id)) for record_id in before]
    made = [after for old, after in pairs if old is None and after is not None]
    kept = [(old, after) for old, after in pairs if old is not None and after is not None and old != after]
    gone = [old for old, after in pairs if old is not None and after is None]
    await _write(run, _created_entities(made, at))
    await _write(run, _updated_entities(kept, at))
    await _write(run, _created_ties(made, at))
    await _write(run, _updated_ties(kept, at))
    await _delete(run, gone, revision)


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


async def _delete(run: Run, gone: Iterable[Record], revision: int) -> None:
    ties: Groups = defaultdict(list)
    entities: defaultdict[str, list[str]] = defaultdict(list)
    buried: Rows = []
    for record in gone:
        buried.append({"id": record.id, "revision": revision})
        if isinstance(record, TieRecord):
            name = f"generated/ties/delete/{record.type}_{_label(record.source)}"
            ties[name].append({"source": record.source, "id": record.id})
        else:
            entities[f"generated/entities/delete/{record.label}"].append(record.id)
    # deletes in small slices: a large one does not end in its time on the embedded engine
    for groups, param in ((ties, "rows"), (entities, "ids")):
        for name, rows in groups.items():
            for at in range(0, len(rows), _DELETE_SLICE):
                await run(query(name), {param: rows[at : at + _DELETE_SLICE]})
    for at in range(0, len(buried), _SLICE):
        await run(_BURY, {"rows": buried[at : at + _SLICE]})


def _label(entity_id: str) -> str:
    definition = entity_of_id(entity_id)
    assert definition is not None  # noqa: S101 - judged before
    return definition.label
