"""What came of a merge or of undoing, as a document or as the problem that it is."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from api.access.rights import Right
from api.writing.outcome import refusal_of
from graph.model.catalog import tie_of_id
from graph.model.records import EntityRecord, TieRecord
from graph.paths.answers import ref_of
from graph.store.revision import Revision
from graph.store.undoing import objection
from graph.store.writing.merging import tie_counts

if TYPE_CHECKING:
    from api.access.rights import Caller
    from api.access.views import View
    from graph.model.change import Change
    from graph.model.records import Record
    from graph.store.writing.outcome import Item, Outcome


def merge_document(outcome: Outcome, change: Change, view: View, *, dry_run: bool) -> dict[str, Any]:
    """A merge as JSON. Raises what `refusal_of` gives where it was refused."""
    if outcome.refused or outcome.commit is None:
        raise refusal_of(outcome, (change,))
    [item] = outcome.items
    stays = item.after or view.projection.entity(item.id)
    return {
        "batch": outcome.batch, "revision": str(outcome.revision), "dry_run": dry_run, "applied": outcome.applied,
        "repeated": outcome.repeated, "winner": _ref(stays, view), "loser": _ref(item.before, view),
        "ties": tie_counts(outcome.commit),
    }  # fmt: skip


def undo_document(outcome: Outcome, undoes: str, view: View, caller: Caller, *, dry_run: bool) -> dict[str, Any]:
    """Undoing as JSON. Raises UndoBlocked, UndoErased."""
    if outcome.refused:
        raise objection(_seen(outcome, caller), view.projection.title)
    lineage = outcome.revision.lineage
    return {
        "batch": outcome.batch, "revision": str(outcome.revision), "dry_run": dry_run, "applied": outcome.applied,
        "repeated": outcome.repeated, "undoes": undoes,
        "items": [_item(each, None if dry_run else lineage) for each in outcome.items],
    }  # fmt: skip


def _item(item: Item, lineage: str | None) -> dict[str, Any]:
    record = item.after or item.before
    tag = None if item.after is None or lineage is None else f'"{Revision(lineage, item.after.revision)}"'
    of = record.type if isinstance(record, TieRecord) else record.label if record else ""
    return {"id": item.id, "of": of, "status": item.status.value, "etag": tag}


def _seen(outcome: Outcome, caller: Caller) -> Outcome:
    """Without the ids of leaders' ties, for those who may not know of them."""
    if caller.may(Right.DISTRICT):
        return outcome
    return replace(outcome, items=tuple(_hidden(each) for each in outcome.items))


def _hidden(item: Item) -> Item:
    parts, refusal = tie_of_id(item.id), item.refusal
    if parts is None or not parts[0].restricted or refusal is None:
        return item
    zh, en = (text.replace(item.id, "…") for text in (refusal.zh, refusal.en))
    return replace(item, id="…", refusal=replace(refusal, zh=zh, en=en))


def _ref(record: Record | None, view: View) -> dict[str, Any]:
    assert isinstance(record, EntityRecord)  # noqa: S101 - only entities are merged
    return asdict(ref_of(view.mask.seen(record), see_names=True))
