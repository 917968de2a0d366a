"""The records that a group of batches touches: as stored, and as they will be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.model.records import EntityRecord, Record, TieRecord
from graph.store.log.entry import BURIED


class Was(NamedTuple):
    """What an id was at a point: its record, or what it stood for without one (another id, BURIED, nothing)."""

    record: Record | None
    standing: str | None


@dataclass
class WorkingSet:
    """`stored` is what the store holds, `current` what the changes so far make of it.

    `standings` tells of ids without a record: BURIED, or the id that they lead to; `stored_standings` as stored,
    and `since` the revision that made each of those. `revision`: what the batch that is being judged makes.
    """

    stored: dict[str, Record] = field(default_factory=dict)
    current: dict[str, Record] = field(default_factory=dict)
    stored_standings: dict[str, str] = field(default_factory=dict)
    standings: dict[str, str] = field(default_factory=dict)
    since: dict[str, int] = field(default_factory=dict)
    revision: int = 0
    _at: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _to: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _undo: list[tuple[str, Was]] = field(default_factory=list)

    def add_stored(self, record: Record) -> None:
        """Take in a record as the store holds it."""
        self.stored[record.id] = record
        self.current[record.id] = record
        self._index(record)

    def add_standing(self, record_id: str, standing: str, revision: int) -> None:
        """Take in what an id without a record stands for in the store."""
        self.stored_standings[record_id] = standing
        self.standings[record_id] = standing
        self.since[record_id] = revision
        self._to[standing].add(record_id)

    def resolve(self, record_id: str) -> str:
        """The id that an alias leads to, or the id itself."""
        return self.standings.get(record_id) or record_id

    def is_buried(self, record_id: str) -> bool:
        """Whether the record was deleted."""
        return self.standings.get(record_id) == BURIED

    def leading_to(self, record_id: str) -> list[str]:
        """The aliases of an id as far as they were loaded or made here."""
        return sorted(each for each in self._to[record_id] if self.standings.get(each) == record_id)

    def entity(self, entity_id: str) -> EntityRecord | None:
        """The entity as it is now."""
        record = self.current.get(self.resolve(entity_id))
        return record if isinstance(record, EntityRecord) else None

    def ties_at(self, entity_id: str) -> list[TieRecord]:
        """The ties of an entity as far as they were loaded or made here."""
        found = (self.current.get(each) for each in sorted(self._at[entity_id]))
        # a merge may have moved one elsewhere
        return [each for each in found if isinstance(each, TieRecord) and entity_id in (each.source, each.target)]

    def put(self, record: Record) -> None:
        """Make or replace a record."""
        self._set(record.id, Was(record, None))
        self._index(record)

    def remove(self, record_id: str, standing: str | None = BURIED) -> None:
        """Take a record away; its id is buried, leads elsewhere, or (None) is free again."""
        self._set(record_id, Was(None, standing))

    def was(self, record_id: str) -> Was:
        """What an id is now."""
        return Was(self.current.get(record_id), self.standings.get(record_id))

    def made(self) -> list[Record]:
        """The records that are there and were not stored."""
        return [each for each in self.current.values() if each.id not in self.stored]

    def mark(self) -> int:
        """A point to come back to."""
        return len(self._undo)

    def back_to(self, mark: int) -> None:
        """Undo what was put since the mark."""
        while len(self._undo) > mark:
            self._restore(*self._undo.pop())

    def touched_since(self, mark: int) -> dict[str, Was]:
        """Ids put since the mark, with what they were at the mark, in order of their first touch."""
        first: dict[str, Was] = {}
        for record_id, before in self._undo[mark:]:
            first.setdefault(record_id, before)
        return first

    def _set(self, record_id: str, after: Was) -> None:
        self._undo.append((record_id, self.was(record_id)))
        self._restore(record_id, after)

    def _restore(self, record_id: str, to: Was) -> None:
        if to.record is None:
            self.current.pop(record_id, None)
        else:
            self.current[record_id] = to.record
        if to.standing is None:
            self.standings.pop(record_id, None)
        else:
            self.standings[record_id] = to.standing
            self._to[to.standing].add(record_id)

    def _index(self, record: Record) -> None:
        if isinstance(record, TieRecord):
            self._at[record.source].add(record.id)
            self._at[record.target].add(record.id)
