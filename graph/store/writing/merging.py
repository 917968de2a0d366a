"""Merges one entity into another: it loses nothing, and the log holds what undoing it takes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model.catalog import entity_of_id
from graph.model.change import Change, Op
from graph.model.merging import merged_values
from graph.model.records import EntityRecord, TieRecord
from graph.model.rules import part_of_fault
from graph.model.validation import faults
from graph.store.errors import EntityUnknown
from graph.store.log.entry import BURIED
from graph.store.writing import refusals
from graph.store.writing.outcome import Item, Refusal, Status
from graph.store.writing.superiors import two_superiors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.store.log.entry import Commit
    from graph.store.writing.working_set import WorkingSet


def merge_of(loser: str, winner: str) -> Change:
    """The change that merges one entity into another, both by id or alias. Raises EntityUnknown."""
    definition = entity_of_id(loser)
    if definition is None:
        raise EntityUnknown(f"没有编号为 {loser} 的对象", f"there is no entity {loser}", id=loser)
    return Change(Op.MERGE, definition.label, loser, target=winner)


def tie_counts(commit: Commit) -> dict[str, int]:
    """What a merge does to ties: those moved, those joined to one that says the same, those between the two."""
    ties = [each for each in commit.entries if isinstance(each.before, TieRecord)]
    gone = [commit.standings[each.id].after for each in ties if each.after is None]
    return {"moved": len(ties) - len(gone), "joined": sum(map(bool, gone)), "dropped": gone.count(BURIED)}


def judge_merge(change: Change, working: WorkingSet) -> Item:
    """What comes of a merge, as the item of the entity that stays (`before`: the one that goes)."""
    goes, stays = working.entity(change.id), working.entity(change.target or "")
    if refusal := _refusal(change, goes, stays, working):
        return Item(change.id, Status.REFUSED, refusal=refusal)
    assert goes is not None  # noqa: S101 - else it was refused
    assert stays is not None  # noqa: S101 - else it was refused
    merged = replace(stays, values=merged_values(stays, goes))
    if wrong := faults(merged.label, merged.values, whole=True):
        return Item(change.id, Status.REFUSED, refusal=refusals.faulty(wrong))
    if merged.values != stays.values:
        working.put(merged)
    moved = _move_ties(goes.id, stays.id, working)
    _go(goes.id, stays.id, working)
    checked = working.ties_at(stays.id) if merged.values.get("level") != stays.values.get("level") else moved
    if refusal := two_superiors(stays.id, working) or _misplaced(checked, working):
        return Item(change.id, Status.REFUSED, before=goes, refusal=refusal)
    return Item(stays.id, Status.MERGED, before=goes, after=merged)


def _refusal(
    change: Change, goes: EntityRecord | None, stays: EntityRecord | None, working: WorkingSet
) -> Refusal | None:
    for given, entity in ((change.id, goes), (change.target or "", stays)):
        if entity is None:
            return refusals.missing(given, is_buried=working.is_buried(working.resolve(given)))
    if goes is None or stays is None or goes.label != change.of:
        return refusals.wrong_id(change.id, change.of)
    if goes.id == stays.id:
        return refusals.merged_with_itself(change.id, stays)
    return None if (goes.label, goes.kind) == (stays.label, stays.kind) else refusals.unlike(goes, stays)


def _move_ties(goes: str, stays: str, working: WorkingSet) -> list[TieRecord]:
    """The ties that are at their new end; those between the two go, those that say what another says lead to it."""
    said = {_said(tie): tie.id for tie in working.ties_at(stays)}
    moved: list[TieRecord] = []
    for tie in working.ties_at(goes):
        source, target = (stays if end == goes else end for end in (tie.source, tie.target))
        at_end = replace(tie, source=source, target=target)
        if source == target:
            working.remove(tie.id)
        elif (same := said.setdefault(_said(at_end), tie.id)) != tie.id:
            _go(tie.id, same, working)
        else:
            working.put(at_end)
            moved.append(at_end)
    return moved


def _said(tie: TieRecord) -> tuple[object, ...]:
    """All that a tie says but its id. Where another source or note says it, both are kept: each is a statement."""
    return tie.type, tie.source, tie.target, frozenset(tie.values.items())


def _go(record_id: str, to: str, working: WorkingSet) -> None:
    """What is removed leads to another id from now on, and so does what led to it."""
    aliases = working.leading_to(record_id)
    for each in (record_id, *aliases):
        working.remove(each, to)


def _misplaced(ties: Iterable[TieRecord], working: WorkingSet) -> Refusal | None:
    for tie in ties:
        if tie.type != "PART_OF":
            continue
        source, target = working.current.get(tie.source), working.current.get(tie.target)
        if isinstance(source, EntityRecord) and isinstance(target, EntityRecord):
            fault = part_of_fault(source, target)
            if fault is not None:
                return refusals.misplaced(tie, fault)
    return None
