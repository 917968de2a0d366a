"""Decides what comes of each change: a status an item, and the working set as it will be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model.catalog import TIES, entity_of_id, tie_of_id
from graph.model.change import Change, Op
from graph.model.identity import is_id
from graph.model.records import EntityRecord, TieRecord
from graph.model.rules import part_of_fault
from graph.model.validation import faults
from graph.store.rows import tie_days
from graph.store.writing import refusals
from graph.store.writing.merging import judge_merge
from graph.store.writing.outcome import Item, Refusal, Status
from graph.store.writing.superiors import two_superiors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.model.fields import Value
    from graph.model.records import Record
    from graph.store.writing.working_set import WorkingSet

_DONE = {Op.CREATE: Status.CREATED, Op.UPDATE: Status.UPDATED, Op.END: Status.ENDED, Op.DELETE: Status.DELETED}


def judge_all(
    changes: Sequence[Change], working: WorkingSet, entities_are_judged: Callable[[], None] | None = None
) -> list[Item]:
    """The items in the order of the changes. Entities are made before ties, and removed or merged after them.

    `entities_are_judged` is called before the ties are, unless an entity was refused.
    """
    items: dict[int, Item] = {}
    order = sorted(range(len(changes)), key=lambda at: _phase(changes[at]))
    later = next((number for number, at in enumerate(order) if _phase(changes[at])), len(order))
    for index in order[:later]:
        items[index] = judge(changes[index], working)
    if entities_are_judged is not None and all(each.refusal is None for each in items.values()):
        entities_are_judged()
    for index in order[later:]:
        items[index] = judge(changes[index], working)
    for index, change in enumerate(changes):
        if change.of == "PART_OF" and change.op is not Op.DELETE:
            items[index] = _one_superior(items[index], working)
    return [items[index] for index in range(len(changes))]


def _phase(change: Change) -> int:
    if change.is_tie:
        return 1
    return {Op.DELETE: 2, Op.MERGE: 3}.get(change.op, 0)


def judge(change: Change, working: WorkingSet) -> Item:
    """What comes of one change; puts its result into the working set unless it is refused."""
    if change.op is Op.CREATE:
        return _create_tie(change, working) if change.is_tie else _create_entity(change, working)
    record_id = working.resolve(change.id)
    record = working.current.get(record_id)
    if record is None:
        return _refused(change, refusals.missing(change.id, is_buried=working.is_buried(record_id)))
    if change.if_revision is not None and change.if_revision != record.revision:
        return Item(record_id, Status.REFUSED, before=record, refusal=refusals.stale(change.id, record.revision))
    if change.op is Op.MERGE:
        return judge_merge(change, working)
    if change.op is Op.DELETE:
        return _delete(change, record, working)
    return _update(change, record, working)


def _create_entity(change: Change, working: WorkingSet) -> Item:
    definition = entity_of_id(change.id)
    if not is_id(change.id) or definition is None or definition.label != change.of:
        return _refused(change, refusals.wrong_id(change.id, change.of))
    if refusal := _taken(change, working):
        return _refused(change, refusal)
    values = _set(change.values)
    if wrong := faults(change.of, values, whole=True):
        return _refused(change, refusals.faulty(wrong))
    return _put(change, None, EntityRecord(change.id, change.of, values, working.revision), working)


def _create_tie(change: Change, working: WorkingSet) -> Item:
    parts = tie_of_id(change.id)
    if parts is None or parts[0].type != change.of or working.resolve(parts[1]) != working.resolve(change.source or ""):
        return _refused(change, refusals.wrong_id(change.id, change.of))
    if refusal := _taken(change, working):
        return _refused(change, refusal)
    source, target = working.entity(change.source or ""), working.entity(change.target or "")
    if source is None or target is None:
        return _refused(change, refusals.missing_end("source" if source is None else "target", change))
    if (source.label, target.label) not in TIES[change.of].ends:
        return _refused(change, refusals.wrong_ends(change, source.label, target.label))
    if change.of == "PART_OF" and (fault := part_of_fault(source, target)):
        return _refused(change, refusals.faulty([fault]))
    values = _set(change.values)
    if wrong := faults(change.of, values, whole=True):
        return _refused(change, refusals.faulty(wrong))
    record = TieRecord(change.id, change.of, source.id, target.id, values, tie_days(values), working.revision)
    return _put(change, None, record, working)


def _update(change: Change, record: Record, working: WorkingSet) -> Item:
    of = record.label if isinstance(record, EntityRecord) else record.type
    if of != change.of:
        return _refused(change, refusals.wrong_id(change.id, change.of))
    values = _set({**record.values, **change.values})
    wrong = faults(of, {**values, **{k: v for k, v in change.values.items() if v is None}}, whole=True)
    if wrong:
        return _refused(change, refusals.faulty(wrong))
    if values == dict(record.values):
        return Item(record.id, Status.UNCHANGED, before=record, after=record)
    if isinstance(record, EntityRecord):
        return _put(change, record, replace(record, values=values), working)
    return _put(change, record, replace(record, values=values, days=tie_days(values)), working)


def _delete(change: Change, record: Record, working: WorkingSet) -> Item:
    if isinstance(record, EntityRecord):
        ties = working.ties_at(record.id)
        if ties and not change.cascade:
            return _refused(change, refusals.has_ties(change.id, len(ties)))
        for tie in ties:
            working.remove(tie.id)
    working.remove(record.id)
    return Item(record.id, Status.DELETED, before=record)


def _put(change: Change, before: Record | None, after: Record, working: WorkingSet) -> Item:
    working.put(after)
    return Item(after.id, _DONE[change.op], before=before, after=after)


def _taken(change: Change, working: WorkingSet) -> Refusal | None:
    if working.is_buried(change.id):
        return refusals.gone(change.id)
    if change.id in working.current or change.id in working.standings:
        return refusals.exists(change.id)
    return None


def _one_superior(item: Item, working: WorkingSet) -> Item:
    record = working.current.get(item.id)
    if item.refusal is not None or not isinstance(record, TieRecord):
        return item
    refusal = two_superiors(record.source, working)
    return replace(item, status=Status.REFUSED, refusal=refusal) if refusal else item


def _set(values: object) -> dict[str, Value]:
    return {name: value for name, value in dict(values).items() if value is not None and value != ()}  # type: ignore[call-overload]


def _refused(change: Change, refusal: Refusal) -> Item:
    return Item(change.id, Status.REFUSED, refusal=refusal)
