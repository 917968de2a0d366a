"""The log as a feed, masked for its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.model.records import TieRecord
from graph.store.revision import Revision, parse_revision

if TYPE_CHECKING:
    from api.access.masking import Mask
    from api.dependencies import Reading
    from graph.model.records import Record
    from graph.store.log.entry import Commit, Entry


async def feed_document(reading: Reading, after: str | None, limit: int) -> dict[str, Any]:
    """Commits after a revision, oldest first. Raises RevisionUnknown."""
    head = (await reading.store.head()).revision
    start = 0 if after is None else parse_revision(after, head.lineage).n
    commits = await reading.store.commits(start, limit)
    last = Revision(head.lineage, commits[-1].revision) if commits else head
    return {
        "revision": str(max(head, last)),
        "commits": [_commit(head.lineage, each, reading.view.mask) for each in commits],
        "next": str(last) if len(commits) == limit else None,
    }


def _commit(lineage: str, commit: Commit, mask: Mask) -> dict[str, Any]:
    seen = [each for each in commit.entries if not any(map(mask.hides, _sides(each)))]
    return {
        "revision": str(Revision(lineage, commit.revision)), "batch": commit.batch, "at": commit.at,
        "who": commit.who, "why": commit.why, "n": commit.n, "changes": [_entry(each, mask) for each in seen],
    }  # fmt: skip


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
