"""The records that changed since the base."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model.records import TieRecord
from graph.store.log.personal import personal_fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.records import Record


@dataclass(frozen=True, slots=True)
class Changes:
    """`changed`: by id what a record is now, None where it is gone; in order of the first change.

    `ties_at`: by id the changed ties that are or were at it. `entities` and `ties`: how many more there are of each
    than in the base. `forgets`: the base holds personal values that are there no more.
    """

    changed: dict[str, Record | None] = field(default_factory=dict)
    ties_at: dict[str, tuple[str, ...]] = field(default_factory=dict)
    entities: int = 0
    ties: int = 0
    forgets: bool = False

    def followed_by(self, before: Mapping[str, Record | None], after: Mapping[str, Record | None]) -> Changes:
        """After a write that left these records so; `before` has the same ids."""
        changed, ties_at = self.changed | dict(after), self.ties_at.copy()
        more = {True: 0, False: 0}
        for id_, record in after.items():
            for each, step in ((before[id_], -1), (record, 1)):
                if each is not None:
                    more[isinstance(each, TieRecord)] += step
                if isinstance(each, TieRecord):
                    _note(ties_at, each)
        forgets = self.forgets or any(_leaves(before[id_], record) for id_, record in after.items())
        entities, ties = self.entities + more[False], self.ties + more[True]
        return Changes(changed, ties_at, entities, ties, forgets)


def _leaves(before: Record | None, after: Record | None) -> bool:
    """Whether personal values went."""
    if before is None:
        return False
    hidden = personal_fields(before.type if isinstance(before, TieRecord) else before.label)
    now = {} if after is None else after.values
    return any(before.values[name] != now.get(name) for name in hidden & before.values.keys())


def _note(ties_at: dict[str, tuple[str, ...]], tie: TieRecord) -> None:
    for end in (tie.source, tie.target):
        known = ties_at.get(end, ())
        if tie.id not in known:
            ties_at[end] = (*known, tie.id)
