"""An alliance at a glance: how many sit in it, who leads it, where its members are, what they held."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.analysis.areas import areas_around, code_of
from graph.analysis.membership import members_of
from graph.analysis.overlap import seats_of, size_of
from graph.analysis.represented import bodies_behind, community_behind
from graph.model.dates import is_date, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.analysis.membership import Membership
    from graph.model.records import EntityRecord
    from graph.projection import Projection

YEARS = 3
"""Years of activities that are told."""


@dataclass(frozen=True, slots=True)
class Year:
    """Activities that members held in a year, each once, and the people counted at them."""

    year: int
    activities: int
    participants: int


@dataclass(frozen=True)
class AllianceOverview:
    """One alliance on a day. `bodies` counts a unit and its Party organization once; years newest first."""

    alliance: EntityRecord
    bodies: int
    leads: tuple[str, ...]
    rotating: tuple[str, ...]
    communities: tuple[str, ...]
    subdistricts: tuple[str, ...]
    years: tuple[Year, ...]


class Overviews:
    """Overviews of alliances of one projection and day; what several alliances share is looked at once."""

    def __init__(self, projection: Projection, day: int) -> None:
        """Nothing is read before it is asked for."""
        self._projection = projection
        self._day = day
        self._held: dict[str, Mapping[str, tuple[int, int]]] = {}

    def of(self, alliance: EntityRecord) -> AllianceOverview:
        """The overview of an alliance."""
        projection, day = self._projection, self._day
        members = members_of(projection, alliance.id, day)
        organizations = {each.member.id: each.member for each in members if each.member.label == "Organization"}
        behind = (community_behind(projection, each, day) for each in organizations.values())
        around = (area for each in organizations for area in areas_around(projection, each, day))
        return AllianceOverview(
            alliance,
            size_of(seats_of(projection, alliance.id, day)),
            _in_role(members, "lead"),
            _in_role(members, "rotating"),
            _by_code(each for each in behind if each is not None),
            _by_code(each for each in around if each.kind == "subdistrict"),
            _years(self._activities(each) for each in organizations.values()),
        )

    def _activities(self, member: EntityRecord) -> Mapping[str, tuple[int, int]]:
        """The activities of those behind a member, by id: year and participants."""
        if member.id not in self._held:
            bodies = bodies_behind(self._projection, member, self._day)
            self._held[member.id] = {
                each.id: (year, people if isinstance(people := each.values.get("participants"), int) else 0)
                for body in bodies
                for each in _hosted(self._projection, body)
                if (year := _year(each, self._day)) is not None
            }
        return self._held[member.id]


def _by_code(areas: Iterable[EntityRecord]) -> tuple[str, ...]:
    """The areas in the order of their public codes, those without one after the others."""
    once = {each.id: each for each in areas}
    return tuple(each.id for each in sorted(once.values(), key=code_of))


def _hosted(projection: Projection, body: str) -> Iterable[EntityRecord]:
    ties = projection.ties_of(body, ("HOSTED",))
    return filter(None, (projection.exactly(tie.target) for tie in ties if tie.source == body))


def _year(activity: EntityRecord, day: int) -> int | None:
    """The year in which it was held by the day; None where it was not yet, or nobody wrote when."""
    written = str(activity.values.get("held_on") or "")
    return int(written[:4]) if written[:1].isdigit() and is_date(written) and span(written)[0] <= day else None


def _years(held: Iterable[Mapping[str, tuple[int, int]]]) -> tuple[Year, ...]:
    joined: dict[str, tuple[int, int]] = {}
    for each in held:
        joined |= each
    people: defaultdict[int, list[int]] = defaultdict(list)
    for year, participants in joined.values():
        people[year].append(participants)
    return tuple(Year(year, len(people[year]), sum(people[year])) for year in sorted(people, reverse=True)[:YEARS])


def _in_role(members: Sequence[Membership], role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.member.id for each in members if each.tie.values.get("role") == role))
