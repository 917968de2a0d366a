"""Finds the batch to revert, and says who made what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.store.errors import commit_unknown
from graph.store.log.reading import commits_by_revision, commits_of
from graph.store.revision import Revision, parse_revision

if TYPE_CHECKING:
    from graph.store.execution import Run
    from graph.store.log.entry import Commit
    from graph.store.writing.outcome import Item, Outcome

_TOLD = 100


async def commit_meant(read: Run, written: str, lineage: str) -> Commit:
    """The commit of a batch id, a revision token or the n of one. Raises CommitUnknown, RevisionUnknown."""
    found = (await commits_of(read, [written])).get(written)
    if found is None and (written.isdecimal() or written.startswith(f"{lineage}-")):
        n = int(written) if written.isdecimal() else parse_revision(written, lineage).n
        found = (await commits_by_revision(read, [n])).get(n)
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
