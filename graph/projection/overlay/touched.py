"""What a write changes for searches: the nodes whose rows say something of it, and the ties that they say anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model.records import EntityRecord, TieRecord
from graph.projection.transit import leads_district
from graph.projection.walk.codes import CODES
from graph.projection.walk.columns import flags_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.model.records import Record
    from graph.projection.projection import Projection


@dataclass(slots=True)
class Touched:
    """Ids: of nodes (and of what may be none), and of walked ties whose half-edges are not what they were."""

    nodes: set[str] = field(default_factory=set)
    ties: set[str] = field(default_factory=set)

    def add_ends(self, ties: Iterable[TieRecord]) -> None:
        """Both ends of ties."""
        for tie in ties:
            self.nodes.update((tie.source, tie.target))


def touched_by(before: Mapping[str, Record | None], after: Projection, written: Mapping[str, Record | None]) -> Touched:
    """What a write touches that left records so; `before` has the same ids."""
    found = Touched()
    for id_, now in written.items():
        was = before[id_]
        if isinstance(was, TieRecord) or isinstance(now, TieRecord):
            _by_tie(found, id_, was, now)
        else:
            _by_entity(found, after, was, now)
    return found


def _by_tie(found: Touched, id_: str, was: Record | None, now: Record | None) -> None:
    if _told(was) != _told(now):
        found.ties.add(id_)
        found.add_ends(each for each in (was, now) if _told(each) is not None and isinstance(each, TieRecord))


def _told(tie: Record | None) -> tuple[object, ...] | None:
    """What the rows say of a tie."""
    if not isinstance(tie, TieRecord) or (tie.type not in CODES and tie.type != "OFFERS"):
        return None
    return tie.type, tie.source, tie.target, tie.days.since_min, tie.days.until_max


def _by_entity(found: Touched, after: Projection, was: EntityRecord | None, now: EntityRecord | None) -> None:
    known = now or was
    if known is None:
        return
    if was is None or now is None:
        # a tie is walked only where both its ends are there; one that the write cut is among what it wrote
        ties = after.ties_at(known.id, tuple(CODES))
        found.nodes.add(known.id)
        found.ties.update(tie.id for tie in ties)
        found.add_ends(ties)
    elif flags_of(was) != flags_of(now):
        found.nodes.add(known.id)
    if known.label == "Resource":
        found.add_ends(after.ties_at(known.id, ("OFFERS",)))
    if _leads(was) != _leads(now):
        found.add_ends(after.ties_at(known.id, ("HOLDS_POST",)))


def _leads(entity: EntityRecord | None) -> bool:
    return entity is not None and leads_district(entity)
