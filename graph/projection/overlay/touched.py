"""Which nodes a write changes for searches: those whose rows say something of what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.records import EntityRecord, TieRecord
from graph.projection.transit import leads_district
from graph.projection.walk.codes import CODES
from graph.projection.walk.columns import flags_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.model.records import Record
    from graph.projection.projection import Projection


def touched_by(before: Projection, after: Projection, written: Mapping[str, Record | None]) -> set[str]:
    """The ids whose rows are others after the write: nodes, and what may be none."""
    found: set[str] = set()
    for id_ in written:
        was, now = before.record(id_), after.record(id_)
        if isinstance(was, TieRecord) or isinstance(now, TieRecord):
            found.update(_by_tie(was, now))
        else:
            found.update(_by_entity(after, was, now))
    return found


def _by_tie(was: Record | None, now: Record | None) -> Iterator[str]:
    if _walked(was) != _walked(now):
        for tie in (was, now):
            if isinstance(tie, TieRecord) and (tie.type in CODES or tie.type == "OFFERS"):
                yield tie.source
                yield tie.target


def _walked(tie: Record | None) -> tuple[object, ...] | None:
    """What the rows say of a tie."""
    if not isinstance(tie, TieRecord):
        return None
    return tie.type, tie.source, tie.target, tie.days.since_min, tie.days.until_max


def _by_entity(after: Projection, was: EntityRecord | None, now: EntityRecord | None) -> Iterator[str]:
    known = now or was
    if known is None:
        return
    if was is None or now is None:
        # a tie is walked only where both its ends are there
        yield known.id
        yield from _neighbours(after, known.id, tuple(CODES))
    elif flags_of(was) != flags_of(now):
        yield known.id
    if known.label == "Resource":
        yield from _neighbours(after, known.id, ("OFFERS",))
    if _leads(was) != _leads(now):
        yield from _neighbours(after, known.id, ("HOLDS_POST",))


def _leads(entity: EntityRecord | None) -> bool:
    return entity is not None and leads_district(entity)


def _neighbours(after: Projection, id_: str, types: tuple[str, ...]) -> Iterator[str]:
    # a tie that was cut by the same write touches its ends by itself
    for tie in after.ties_at(id_, types):
        yield tie.source
        yield tie.target
