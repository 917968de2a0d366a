"""Two faces of one body: a Party organization and the units it is formed in (FORMED_IN)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.projection import Projection


def units_of(projection: Projection, organization: str, day: int) -> tuple[str, ...]:
    """The units that a Party organization may be formed in on the day, by id; itself where there are none."""
    units = {
        tie.target
        for tie in projection.ties_of(organization, ("FORMED_IN",))
        if tie.source == organization and tie.days.possible(day)
    }
    return tuple(sorted(units)) or (organization,)


def party_of(projection: Projection, unit: str, day: int) -> tuple[str, ...]:
    """The Party organizations that may be formed in the unit on the day, by id."""
    ties = projection.ties_of(unit, ("FORMED_IN",))
    return tuple(sorted({tie.source for tie in ties if tie.target == unit and tie.days.possible(day)}))
