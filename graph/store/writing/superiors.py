"""The rule that a Party organization has one superior on a day, over the ties of a working set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.rules import PARTY, certain_overlap
from graph.store.writing import refusals

if TYPE_CHECKING:
    from graph.store.writing.outcome import Refusal
    from graph.store.writing.working_set import WorkingSet


def two_superiors(entity_id: str, working: WorkingSet) -> Refusal | None:
    """Why the PART_OF ties of an organization cannot stand beside each other, or None."""
    source = working.entity(entity_id)
    if source is None or source.kind != PARTY:
        return None
    own = [tie for tie in working.ties_at(source.id) if tie.type == "PART_OF" and tie.source == source.id]
    clash = certain_overlap(own)
    return refusals.two_superiors(source.name, clash) if clash else None
