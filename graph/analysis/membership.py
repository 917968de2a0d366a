"""Who sits in an alliance on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.model.dates import Certainty
    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection

_ROLES = ("lead", "rotating", "deputy", "member")


@dataclass(frozen=True, slots=True)
class Membership:
    """A member, the tie that makes it one, and how sure it is on the day."""

    member: EntityRecord
    tie: TieRecord
    certainty: Certainty


def members_of(projection: Projection, alliance: str, day: int) -> tuple[Membership, ...]:
    """The memberships that may be valid on the day: by role, then by the members' official order, then by id.

    A member with two roles, such as one that holds the rotating chair for a year, is there twice.
    """
    found = []
    for tie in projection.ties_of(alliance, ("MEMBER_OF",)):
        member = projection.entity(tie.source)
        if tie.target == alliance and tie.days.possible(day) and member is not None:
            found.append(Membership(member, tie, tie.days.certainty(day)))
    return tuple(sorted(found, key=_precedence))


def _precedence(each: Membership) -> tuple[int, int, str, str]:
    role = each.tie.values.get("role")
    return (
        _ROLES.index(str(role)) if role in _ROLES else len(_ROLES),
        each.member.order,
        each.member.id,
        each.tie.id,
    )
