"""Reverts a commit: every record and id as it was before, or what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model.catalog import tie_of_id
from graph.model.records import EntityRecord, TieRecord
from graph.store.log.entry import Entry
from graph.store.writing.blocking import Block, blocked_items
from graph.store.writing.outcome import Item, Status
from graph.store.writing.superiors import two_superiors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model.records import Record
    from graph.store.log.entry import Commit, Standing
    from graph.store.writing.working_set import WorkingSet


def judge_undo(commit: Commit, undone_by: Commit | None, working: WorkingSet) -> list[Item]:
    """The items of a reverting: one for each record, or only those that stand in the way, refused.

    `undone_by`: the commit that reverted it already, and is itself in force.
    """
    if undone_by is not None:
        return blocked_items([Block(commit.batch, "undone", undone_by.revision)], working)
    blocks = [*_erased(commit), *_changed_since(commit, working)]
    if blocks:
        return blocked_items(blocks, working)
    for standing in commit.standings.values():
        working.remove(standing.id, standing.before)
    for entry in commit.entries:
        _revert(entry, working)
    return blocked_items(_dependents(commit, working), working) or [
        undone_item(Entry(entry.after, entry.before)) for entry in commit.entries
    ]


def undone_item(entry: Entry) -> Item:
    """The item of an entry of a reverting commit."""
    status = Status.UPDATED if entry.before else Status.RESTORED
    return Item(entry.id, status if entry.after else Status.DELETED, before=entry.before, after=entry.after)


def _erased(commit: Commit) -> Iterator[Block]:
    return (Block(each.id, "erased") for each in commit.entries if each.erased)


def _changed_since(commit: Commit, working: WorkingSet) -> Iterator[Block]:
    """Those that are no longer as the commit left them; what was changed and changed back is."""
    left = {entry.id: entry.after for entry in commit.entries}
    standings = {each.id: each.after for each in commit.standings.values()}
    for each in dict.fromkeys((*left, *standings)):
        record, standing = working.was(each)
        if standing != standings.get(each) or not _is_as_left(record, left.get(each)):
            yield Block(each, "changed")


def _is_as_left(record: Record | None, left: Record | None) -> bool:
    if record is None or left is None:
        return record is left
    # where the revision is the same, personal values that the log no longer has say nothing
    return record.revision == left.revision or replace(record, revision=left.revision) == left


def _revert(entry: Entry, working: WorkingSet) -> None:
    if entry.before is not None:
        working.put(entry.before)
    elif entry.id in working.current:
        # its id is as free as before, so that the same file, loaded again, makes the same ids
        working.remove(entry.id, None)


def _dependents(commit: Commit, working: WorkingSet) -> Iterator[Block]:
    """What was made since and could not stand, once the commit is reverted."""
    for entry in commit.entries:
        if entry.before is None:
            yield from (Block(tie.id, "tie") for tie in working.ties_at(entry.id))
            yield from (Block(each, "merged") for each in working.leading_to(entry.id))
        elif isinstance(entry.before, TieRecord):
            yield from _around_restored(entry.before, commit, working)
    for standing in commit.standings.values():
        yield from _of_standing(standing, working)


def _around_restored(tie: TieRecord, commit: Commit, working: WorkingSet) -> Iterator[Block]:
    for end in (tie.source, tie.target):
        if not isinstance(working.current.get(end), EntityRecord):
            yield Block(end, "missing")
    if tie.type == "PART_OF" and (refusal := two_superiors(tie.source, working)):
        own = {entry.id for entry in commit.entries}
        yield from (Block(each, "superior") for each in refusal.details["ties"] if each not in own)


def _of_standing(standing: Standing, working: WorkingSet) -> Iterator[Block]:
    if standing.before and standing.before not in working.current:
        yield Block(standing.before, "missing")
    if standing.after and standing.after != standing.before:
        # a tie is sought from the source that its id names, which will no longer lead to where the tie begins
        for tie in working.ties_at(standing.after):
            parts = tie_of_id(tie.id)
            if tie.source == standing.after and parts is not None and parts[1] == standing.id:
                yield Block(tie.id, "tie")
