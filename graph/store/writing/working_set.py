"""The records that a group of batches touches: as stored, and as they will be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from graph.model.records import EntityRecord, Record, TieRecord


@dataclass
class WorkingSet:
    """`stored` is what the store holds, `current` what the changes so far make of it."""

    stored: dict[str, Record] = field(default_factory=dict)
    current: dict[str, Record] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    buried: set[str] = field(default_factory=set)
    _at: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _undo: list[tuple[str, Record | None]] = field(default_factory=list)

    def add_stored(self, record: Record) -> None:
        """Take in a record as the store holds it."""
        self.stored[record.id] = record
        self.current[record.id] = record
        self._index(record)

    def resolve(self, record_id: str) -> str:
        """The id that an alias leads to, or the id itself."""
        return self.aliases.get(record_id, record_id)

    def entity(self, entity_id: str) -> EntityRecord | None:
        """The entity as it is now."""
        record = self.current.get(self.resolve(entity_id))
        return record if isinstance(record, EntityRecord) else None

    def ties_at(self, entity_id: str) -> list[TieRecord]:
        """The ties of an entity as far as they were loaded or made here."""
        found = (self.current.get(each) for each in sorted(self._at[entity_id]))
        return [each for each in found if isinstance(each, TieRecord)]

    def put(self, record_id: str, record: Record | None) -> None:
        """Make, replace or (None) remove a record."""
        self._undo.append((record_id, self.current.get(record_id)))
        if record is None:
            self.current.pop(record_id, None)
        else:
            self.current[record_id] = record
            self._index(record)

    def mark(self) -> int:
        """A point to come back to."""
        return len(self._undo)

    def back_to(self, mark: int) -> None:
        """Undo what was put since the mark."""
        while len(self._undo) > mark:
            record_id, before = self._undo.pop()
            if before is None:
                self.current.pop(record_id, None)
            else:
                self.current[record_id] = before

    def touched_since(self, mark: int) -> dict[str, Record | None]:
        """Ids put since the mark, with what they were at the mark, in order of their first touch."""
        first: dict[str, Record | None] = {}
        for record_id, before in self._undo[mark:]:
            first.setdefault(record_id, before)
        return first

    def _index(self, record: Record) -> None:
        if isinstance(record, TieRecord):
            self._at[record.source].add(record.id)
            self._at[record.target].add(record.id)
