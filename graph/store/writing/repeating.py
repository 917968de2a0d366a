"""What came of a batch that had been done before, as far as the log tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.change import Op
from graph.store.writing.outcome import Item, Status
from graph.store.writing.undoing import undone_item

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.change import Batch, Change
    from graph.store.log.entry import Commit, Entry

_DONE = {Op.CREATE: Status.CREATED, Op.UPDATE: Status.UPDATED, Op.END: Status.ENDED, Op.DELETE: Status.DELETED}


def repeated_items(batch: Batch, commit: Commit) -> tuple[Item, ...]:
    """The items of a batch as they were told the first time."""
    if batch.undoes is not None:
        return tuple(undone_item(entry) for entry in commit.entries)
    entries = {entry.id: entry for entry in commit.entries}
    return tuple(_item(change, entries, commit) for change in batch.changes)


def _item(change: Change, entries: Mapping[str, Entry], commit: Commit) -> Item:
    entry = entries.get(change.id)
    if change.op is Op.MERGE:
        stays = commit.standings[change.id].after or ""
        merged = entries.get(stays)
        return Item(stays, Status.MERGED, entry.before if entry else None, merged.after if merged else None)
    if entry is None:
        return Item(change.id, Status.UNCHANGED)
    return Item(change.id, _DONE[change.op], before=entry.before, after=entry.after)
