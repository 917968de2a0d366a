"""What has to be read before a group of changes can be judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model.catalog import entity_of_id, tie_of_id
from graph.model.change import Op
from graph.model.records import TieRecord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.change import Change
    from graph.store.log.entry import Commit, Entry, Standing


@dataclass
class Wanted:
    """Ids as they were written; aliases among them are followed when they are read. Dicts are ordered sets."""

    entities: dict[str, None] = field(default_factory=dict)
    ties: dict[str, None] = field(default_factory=dict)
    around: dict[str, None] = field(default_factory=dict)
    """Entities all of whose ties are wanted."""
    placed: dict[str, None] = field(default_factory=dict)
    """Organizations whose PART_OF ties are wanted."""
    merged: dict[str, None] = field(default_factory=dict)
    """Both entities of a merge: wanted are the superiors and subordinates of both, and who leads to them."""
    led_to: dict[str, None] = field(default_factory=dict)
    """Ids whose aliases are wanted."""

    def ids(self) -> list[str]:
        """Every id whose standing is wanted."""
        return list(dict.fromkeys((*self.entities, *self.ties)))

    def add_changes(self, changes: Iterable[Change]) -> None:
        """What judging these changes takes."""
        for change in changes:
            if change.is_tie:
                self._add_tie(change)
                continue
            self.entities[change.id] = None
            if change.op is Op.DELETE:
                self.around[change.id] = None
            elif change.op is Op.MERGE and change.target is not None:
                both = dict.fromkeys((change.id, change.target))
                for wanted in (self.entities, self.around, self.merged):
                    wanted.update(both)

    def add_undone(self, commit: Commit) -> None:
        """What reverting a commit takes: all that it touched, and what may have come to hang on that since."""
        for entry in commit.entries:
            self._add_entry(entry)
        for standing in commit.standings.values():
            self._add_standing(standing)

    def _add_tie(self, change: Change) -> None:
        self.ties[change.id] = None
        parts = tie_of_id(change.id)
        for end in (change.source, change.target, parts[1] if parts else None):
            if end is not None:
                self.entities[end] = None
        if change.of == "PART_OF" and parts is not None:
            self.placed[parts[1]] = None

    def _add_entry(self, entry: Entry) -> None:
        record = entry.before or entry.after
        if isinstance(record, TieRecord):
            self.ties[record.id] = None
            parts = tie_of_id(record.id)
            self.entities.update(dict.fromkeys((record.source, record.target, *(parts[1:] if parts else ()))))
            if record.type == "PART_OF" and entry.before is not None:
                self.placed[record.source] = None
        else:
            self.entities[entry.id] = None
            if entry.before is None:
                self.around[entry.id] = None
        if entry.before is None:
            self.led_to[entry.id] = None

    def _add_standing(self, standing: Standing) -> None:
        is_entity = entity_of_id(standing.id) is not None
        known = self.entities if is_entity else self.ties
        for each in (standing.id, standing.before, standing.after):
            if each:
                known[each] = None
        if is_entity and standing.after:
            self.around[standing.after] = None
