"""The log as a feed, masked for its reader."""

from __future__ import annotations

import asyncio
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from graph.model.records import TieRecord
from graph.store.revision import Revision, parse_revision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.access.masking import Mask
    from api.dependencies import Reading
    from graph.model.records import Record
    from graph.store.log.entry import Commit, Entry


MOST_RECORDS = 20_000
"""Changed records that a page holds, unless a single commit has more."""


async def feed_document(reading: Reading, after: str | None, limit: int) -> dict[str, Any]:
    """Commits after a revision, oldest first, at most `limit` of them. Raises RevisionUnknown."""
    head = (await reading.store.head()).revision
    start = 0 if after is None else parse_revision(after, head.lineage).n
    there = await reading.store.commits(start, limit + 1, entries=False)
    fitting = _fitting(there[:limit])
    commits = await reading.store.commits(start, fitting) if fitting else []
    told = await asyncio.to_thread(lambda: [_commit(head.lineage, each, reading.view.mask) for each in commits])
    last = Revision(head.lineage, commits[-1].revision) if commits else head
    return {
        "revision": str(max(head, last)),
        "commits": told,
        "next": str(last) if len(there) > fitting else None,
    }


def _fitting(commits: Sequence[Commit]) -> int:
    """How many of the commits a page holds: as many as stay within the records, and at least one."""
    within = sum(total <= MOST_RECORDS for total in accumulate(each.n for each in commits))
    return max(within, min(1, len(commits)))


def _commit(lineage: str, commit: Commit, mask: Mask) -> dict[str, Any]:
    seen = [each for each in commit.entries if not any(map(mask.hides, _sides(each)))]
    return {
        "revision": str(Revision(lineage, commit.revision)), "batch": commit.batch, "at": commit.at,
        "who": commit.who, "why": commit.why, "n": commit.n, "undoes": commit.undoes,
        "changes": [_entry(each, mask) | {"leads_to": _led(commit, each)} for each in seen],
    }  # fmt: skip


def _led(commit: Commit, entry: Entry) -> str | None:
    standing = commit.standings.get(entry.id)
    return (standing.after or None) if standing else None


def _sides(entry: Entry) -> list[Record]:
    return [record for record in (entry.before, entry.after) if record is not None]


def _entry(entry: Entry, mask: Mask) -> dict[str, Any]:
    record = _sides(entry)[0]
    return {
        "id": entry.id,
        "of": record.type if isinstance(record, TieRecord) else record.label,
        "before": None if entry.before is None else _values(mask.seen(entry.before)),
        "after": None if entry.after is None else _values(mask.seen(entry.after)),
    }


def _values(record: Record) -> dict[str, Any]:
    values = {name: list(value) if isinstance(value, tuple) else value for name, value in record.values.items()}
    # keys of ours that a field of a tie also has (where the fact is from) stay apart
    return (
        {"source": record.source, "target": record.target, "values": values}
        if isinstance(record, TieRecord)
        else {"values": values}
    )
