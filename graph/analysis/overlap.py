"""What two or more alliances have in common: the bodies that sit in each of them on a day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.analysis.faces import units_of
from graph.analysis.membership import Membership, members_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.model.records import EntityRecord
    from graph.projection import Projection


@dataclass(frozen=True)
class Shared:
    """One body that sits in every alliance: its units, and by alliance the memberships through which it does."""

    bodies: tuple[EntityRecord, ...]
    through: Mapping[str, tuple[Membership, ...]]


@dataclass(frozen=True)
class Overlap:
    """How many bodies each alliance has, and the shared ones, by id of their units."""

    sizes: Mapping[str, int]
    shared: tuple[Shared, ...]


def overlap(projection: Projection, alliances: Sequence[str], day: int) -> Overlap:
    """The bodies that may be members of every one of the alliances on the day.

    A register writes a member as the unit or as its Party organization; both stand for the unit that the Party
    organization is formed in (FORMED_IN, possibly valid on the day). A joint branch stands for each of its units; units
    that sit in every alliance through the very same members are one shared body, so that a joint branch which is
    itself in each counts once, and two of its units that are members in their own right count as two. An alliance
    that is a member stands for itself, not for its members.
    """
    seats = {each: seats_of(projection, each, day) for each in alliances}
    common = set.intersection(*(set(each) for each in seats.values()))
    grouped: defaultdict[tuple[tuple[str, ...], ...], list[str]] = defaultdict(list)
    for body in sorted(common):
        grouped[tuple(tuple(one.member.id for one in seats[each][body]) for each in alliances)].append(body)
    shared = (
        Shared(_entities(projection, bodies), {each: tuple(seats[each][bodies[0]]) for each in alliances})
        for bodies in grouped.values()
    )
    return Overlap({each: size_of(seats[each]) for each in alliances}, tuple(shared))


def seats_of(projection: Projection, alliance: str, day: int) -> dict[str, list[Membership]]:
    """The memberships of an alliance by the body that each stands for."""
    seats: defaultdict[str, list[Membership]] = defaultdict(list)
    for each in members_of(projection, alliance, day):
        for body in units_of(projection, each.member.id, day):
            seats[body].append(each)
    return dict(seats)


def size_of(seats: Mapping[str, list[Membership]]) -> int:
    """Bodies, by the same rule: those with the very same members are one."""
    return len({tuple(each.member.id for each in found) for found in seats.values()})


def _entities(projection: Projection, ids: Sequence[str]) -> tuple[EntityRecord, ...]:
    found = (projection.entity(each) for each in ids)
    return tuple(each for each in found if each is not None)
