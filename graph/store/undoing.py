"""Finds the batch to revert, and says what stands in the way and who made it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.store.errors import UndoBlocked, UndoErased, commit_unknown
from graph.store.log.reading import commit_at, commits_by_revision, commits_of
from graph.store.revision import Revision
from graph.store.writing.blocking import ERASED

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.store.execution import Run
    from graph.store.log.entry import Commit
    from graph.store.writing.outcome import Item, Outcome

_TOLD = 100


async def commit_meant(read: Run, written: str, lineage: str, *, entries: bool = False) -> Commit:
    """The commit of a batch id, a revision token or the n of one. Raises CommitUnknown."""
    found = (await commits_of(read, [written], entries=entries)).get(written)
    n = written.removeprefix(f"{lineage}-")
    if found is None and n.isdecimal():
        found = await commit_at(read, int(n), entries=entries)
    if found is None:
        raise commit_unknown(written)
    return found


async def explained(read: Run, outcome: Outcome) -> Outcome:
    """A refused reverting whose first hundred items tell the commit that made them stand in the way (details.by)."""
    told = outcome.refused[:_TOLD]
    revisions = {each.refusal.details.get("revision") for each in told if each.refusal}
    commits = await commits_by_revision(read, sorted(each for each in revisions if each))
    lineage = outcome.revision.lineage
    items = (_with(each, _commit_of(each, commits), lineage) for each in told)
    return replace(outcome, items=(*items, *outcome.refused[_TOLD:]))


def objection(outcome: Outcome, title: Callable[[str], str | None]) -> UndoBlocked:
    """The error of a refused reverting. `title`: what people call the record of an id, as the reader may see it."""
    items = [_told(each, title) for each in outcome.refused[:_TOLD]]
    count = len(outcome.refused)
    kind = UndoErased if items[0]["code"] == ERASED else UndoBlocked
    zh, en = (items[0]["message"][language] for language in ("zh", "en"))
    return kind(
        f"不能撤销，有 {count} 处原因。第一处：{zh}", f"it cannot be undone, for {count} reasons. The first: {en}",
        count=count, items=items,
    )  # fmt: skip


def _told(item: Item, title: Callable[[str], str | None]) -> dict[str, Any]:
    refusal = item.refusal
    assert refusal is not None  # noqa: S101 - the item is one of those refused
    name, by = title(item.id), refusal.details.get("by")
    zh, en = refusal.zh, refusal.en
    if name:
        zh, en = f"{zh}（{name}）", f"{en} ({name})"
    if by:
        zh, en = f"{zh}，见 {by['who']} 的写入 {by['batch']}", f"{en}, by {by['who']} in {by['batch']}"
    return {
        "id": item.id, "name": name, "code": refusal.code, "reason": refusal.details["reason"], "by": by,
        "message": {"zh": zh, "en": en},
    }  # fmt: skip


def _commit_of(item: Item, commits: dict[int, Commit]) -> Commit | None:
    return commits.get(item.refusal.details.get("revision") or 0) if item.refusal else None


def _with(item: Item, commit: Commit | None, lineage: str) -> Item:
    if item.refusal is None or commit is None:
        return item
    by: dict[str, Any] = {
        "revision": str(Revision(lineage, commit.revision)), "batch": commit.batch, "at": commit.at,
        "who": commit.who, "why": commit.why,
    }  # fmt: skip
    told = replace(item.refusal, details={**item.refusal.details, "by": by})
    return replace(item, refusal=told)
