"""What came of a write, as a document or as the problem that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.errors import ChangesConflict, ChangesRefused, ChangesStale
from graph.store.revision import Revision
from graph.store.writing.outcome import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.model.change import Change
    from graph.store.writing.outcome import Item, Outcome

_STALE = frozenset(("changed_meanwhile",))
_CONFLICTS = frozenset(("already_exists", "gone", "has_ties", "merged_already", "two_superiors")) | _STALE


def outcome_document(outcome: Outcome, changes: Sequence[Change], *, dry_run: bool) -> dict[str, Any]:
    """The outcome as JSON. Raises ChangesRefused, ChangesConflict or ChangesStale where nothing may be written."""
    if outcome.refused:
        raise refusal_of(outcome, changes)
    lineage = outcome.revision.lineage
    return {
        "batch": outcome.batch,
        "revision": str(outcome.revision),
        "dry_run": dry_run,
        "applied": outcome.applied,
        "repeated": outcome.repeated,
        "items": [
            {
                "id": item.id, "of": change.of, "status": item.status.value,
                "etag": None if item.after is None or dry_run else f'"{Revision(lineage, item.after.revision)}"',
            }
            for item, change in zip(outcome.items, changes, strict=True)
        ],
    }  # fmt: skip


def refusal_of(outcome: Outcome, changes: Sequence[Change]) -> ChangesRefused:
    """The error of a refused batch: stale or in conflict where every refusal is, invalid otherwise."""
    codes = {item.refusal.code for item in outcome.refused if item.refusal}
    kind = ChangesStale if codes <= _STALE else ChangesConflict if codes <= _CONFLICTS else ChangesRefused
    first = next(item.refusal for item in outcome.refused if item.refusal)
    count = len(outcome.refused)
    return kind(
        f"{count} 项修改未被接受，全部未写入。第一项：{first.zh}",
        f"{count} changes were refused, so none was made. The first: {first.en}",
        items=[_item(at, item, changes[at]) for at, item in enumerate(outcome.items)],
    )


def _item(at: int, item: Item, change: Change) -> dict[str, Any]:
    told: dict[str, Any] = {"index": at, "id": item.id, "of": change.of}
    if item.refusal is None:
        # what the others would have come to, had none been refused
        return {**told, "status": "not_applied" if item.status is not Status.UNCHANGED else "unchanged"}
    refusal = item.refusal
    return {
        **told, "status": item.status.value, "code": refusal.code, "field": refusal.field,
        "message": {"zh": refusal.zh, "en": refusal.en}, "details": refusal.details,
    }  # fmt: skip
