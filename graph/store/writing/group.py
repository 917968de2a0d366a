"""Judges batch after batch of a group over one working set, and keeps what the log is to tell of each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import orjson

from graph.store.errors import commit_unknown
from graph.store.log.entry import BURIED, Commit, Entry, Standing
from graph.store.revision import Revision
from graph.store.writing.judgement import judge_all
from graph.store.writing.outcome import Outcome, Status
from graph.store.writing.undoing import judge_undo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from graph.errors import LiantuError
    from graph.model.change import Batch
    from graph.model.records import Record
    from graph.store.writing.outcome import Item
    from graph.store.writing.working_set import WorkingSet


def digest_of(batch: Batch) -> str:
    """SHA-256 of what a batch asks for, hexadecimal: tells a repetition from a reused id."""
    # the bytes of one list, change by change: as a whole those of a country would not go into memory
    sha = hashlib.sha256(b"[")
    for at, asked in enumerate(_asked(batch)):
        sha.update(b"," if at else b"")
        sha.update(orjson.dumps(asked))
    sha.update(b"]")
    return sha.hexdigest()


def _asked(batch: Batch) -> Iterator[Any]:
    for c in batch.changes:
        yield c.op, c.of, c.id, dict(sorted(c.values.items())), c.source, c.target, c.if_revision, c.cascade
    if batch.undoes is not None:
        yield batch.undoes


@dataclass
class Group:
    """`undone`: the commits that batches of the group revert, by batch id, each with the one that did so before.

    `revision`: that of the last batch applied.
    """

    working: WorkingSet
    undone: Mapping[str, tuple[Commit, Commit | None]]
    revision: Revision
    at: str

    def judge(self, batch: Batch, entities_are_judged: Callable[[], None] | None = None) -> Outcome | LiantuError:
        """What comes of a batch; a refused one leaves no trace. An error: what it would revert was never applied.

        `entities_are_judged`: see judge_all.
        """
        if batch.undoes is not None and batch.undoes not in self.undone:
            return commit_unknown(batch.undoes)
        mark = self.working.mark()
        self.working.revision = self.revision.n + 1
        items = self._items(batch, entities_are_judged)
        if any(item.status is Status.REFUSED for item in items):
            self.working.back_to(mark)
            return Outcome(batch.id, self.revision, tuple(items), applied=False)
        entries, unusual = _differences(self.working, mark, self.revision.n + 1)
        if not entries and not unusual:
            return Outcome(batch.id, self.revision, tuple(items), applied=True)
        self.revision = Revision(self.revision.lineage, self.revision.n + 1)
        commit = Commit(
            self.revision.n, batch.id, self.at, batch.who, batch.why, len(entries), digest_of(batch), batch.undoes,
            tuple(entries), tuple(unusual),
        )  # fmt: skip
        after = {entry.id: entry.after for entry in entries}
        numbered = tuple(_numbered(item, after.get(item.id, item.after)) for item in items)
        return Outcome(batch.id, self.revision, numbered, applied=True, commit=commit)

    def _items(self, batch: Batch, entities_are_judged: Callable[[], None] | None) -> Sequence[Item]:
        if batch.undoes is None:
            return judge_all(batch.changes, self.working, entities_are_judged)
        return judge_undo(*self.undone[batch.undoes], self.working)


def _differences(working: WorkingSet, mark: int, revision: int) -> tuple[list[Entry], list[Standing]]:
    """What differs since the mark, numbered with the revision, and the standings that this alone does not tell."""
    entries: list[Entry] = []
    unusual: list[Standing] = []
    for record_id, was in working.touched_since(mark).items():
        after, standing = working.was(record_id)
        is_gone = was.record is not None and after is None
        if (was.standing, standing) != (None, BURIED if is_gone else None):
            unusual.append(Standing(record_id, was.standing, standing))
        if after is None:
            working.since[record_id] = revision
        if _is_same(was.record, after):
            continue
        if after is not None and after.revision != revision:
            after = replace(after, revision=revision)
            working.put(after)
        entries.append(Entry(was.record, after))
    return entries, unusual


def _numbered(item: Item, after: Record | None) -> Item:
    return item if item.after is after else replace(item, after=after)


def _is_same(before: Record | None, after: Record | None) -> bool:
    if before is None or after is None:
        return before is after
    return replace(after, revision=before.revision) == before
