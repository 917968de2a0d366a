"""What a load did, told from the log as the load itself told it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.change import Change, Op
from graph.model.records import TieRecord
from graph.registers.planning.difference import Difference, Effect, ends_with
from graph.registers.problem import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Value
    from graph.model.records import Record


def difference_of(before: Record | None, after: Record, file: str) -> Difference:
    """What a commit did to a record of a load, which deletes nothing; the log does not know the row."""
    old = {} if before is None else before.values
    changed = {name: after.values.get(name) for name in (*after.values, *(old.keys() - after.values.keys()))}
    changed = {name: value for name, value in changed.items() if value != old.get(name)}
    of = after.type if isinstance(after, TieRecord) else after.label
    ends = (after.source, after.target) if isinstance(after, TieRecord) else None
    change = Change(Op.CREATE if before is None else Op.UPDATE, of, after.id, changed, *(ends or (None, None)))
    return Difference(_effect(before, changed), of, after.id, Place(file), ends, old, change)


def _effect(before: Record | None, changed: Mapping[str, Value]) -> Effect:
    if before is None:
        return Effect.NEW
    return Effect.ENDED if ends_with(changed, before.values) else Effect.CHANGED
