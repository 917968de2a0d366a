"""What else joins, or joined, the two ends of a path: a sentence must not deny it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.asker import bodies_of, community_of
from graph.paths.remembering import remembered

if TYPE_CHECKING:
    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection


def common_alliances(projection: Projection, one: str, other: str, day: int) -> frozenset[str]:
    """The alliances that both may belong to on the day."""
    return _alliances(projection, one, day) & _alliances(projection, other, day)


@remembered
def unconnected(projection: Projection, one: EntityRecord, other: EntityRecord, day: int) -> bool:
    """Whether no pairing and no alliance joins the two, in none of the bodies that stand for them."""
    sides = [_faces(projection, each, day) for each in (one, other)]
    if any(tie.days.possible(day) for tie in _pairings(projection, *sides)):
        return False
    alliances = [frozenset().union(*(_alliances(projection, each, day) for each in side)) for side in sides]
    return not alliances[0] & alliances[1]


@remembered
def ended_pairing(projection: Projection, one: EntityRecord, other: EntityRecord, day: int) -> str | None:
    """The last day, as written, of a pairing between the two that is over; None where there was or still is none."""
    pairings = _pairings(projection, _faces(projection, one, day), _faces(projection, other, day))
    if any(tie.days.possible(day) for tie in pairings):
        return None
    over = [tie for tie in pairings if tie.days.until_max <= day and tie.values.get("until")]
    latest = max(over, key=lambda tie: (tie.days.until_max, tie.id), default=None)
    return None if latest is None else str(latest.values["until"])


def _pairings(projection: Projection, one: frozenset[str], other: frozenset[str]) -> list[TieRecord]:
    ties = (tie for each in sorted(one) for tie in projection.ties_of(each, ("PAIRED_WITH",)))
    return [tie for tie in ties if (tie.target if tie.source in one else tie.source) in other]


@remembered
def _alliances(projection: Projection, member: str, day: int) -> frozenset[str]:
    ties = projection.ties_of(member, ("MEMBER_OF",))
    return frozenset(tie.target for tie in ties if tie.source == member and tie.days.possible(day))


@remembered
def _faces(projection: Projection, entity: EntityRecord, day: int) -> frozenset[str]:
    """The entity, what it is formed in or is formed in it, and the community it stands for with all its bodies."""
    faces = {entity.id}
    for tie in projection.ties_of(entity.id, ("FORMED_IN",)):
        if tie.days.possible(day):
            faces |= {tie.source, tie.target}
    area = community_of(projection, entity, day)
    if area is not None:
        faces |= {area.id, *(body.id for body in bodies_of(projection, area, day))}
    return frozenset(faces)
