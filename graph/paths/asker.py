"""Where a sharing question starts, and what the asker's own community has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.rules import PARTY
from graph.paths.remembering import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection

COMMUNITIES = frozenset(("community", "village"))
_COMMITTEES = frozenset(("residents_committee", "villagers_committee"))


def stands_for_community(organization: EntityRecord) -> bool:
    """Whether it is of the kinds that speak for a community: its Party organization, its committee."""
    if organization.kind == PARTY:
        return organization.values.get("scope") in COMMUNITIES
    return organization.kind in _COMMITTEES


@remembered
def community_of(projection: Projection, entity: EntityRecord, day: int) -> EntityRecord | None:
    """The community's Area that the entity is or stands for on the day, or None for any other."""
    if entity.label == "Area":
        return entity if entity.kind in COMMUNITIES else None
    if entity.label == "Organization" and stands_for_community(entity):
        return _community(projection, projection.ties_of(entity.id, ("SERVES",)), day)
    if entity.label == "Site" and _is_centre(entity):
        area = _community(projection, projection.ties_of(entity.id, ("LOCATED_IN",)), day)
        # a subdistrict's centre lies in a community too: only that run by the community's own body is the community's
        if area is not None and _runners(projection, entity, day) & {
            body.id for body in bodies_of(projection, area, day)
        }:
            return area
    return None


@remembered
def bodies_of(projection: Projection, area: EntityRecord, day: int) -> tuple[EntityRecord, ...]:
    """The bodies that stand for a community on the day, its Party organization first, then by official order and id."""
    if area.kind not in COMMUNITIES:
        return ()
    serving = (tie.source for tie in projection.ties_of(area.id, ("SERVES",)) if tie.days.possible(day))
    found = (projection.entity(each) for each in dict.fromkeys(serving))
    bodies = [
        each for each in found if each is not None and stands_for_community(each) and not each.values.get("planned")
    ]
    return tuple(sorted(bodies, key=_precedence))


@remembered
def sites_of(projection: Projection, organization: EntityRecord, day: int) -> tuple[EntityRecord, ...]:
    """The sites that it runs on the day, by id."""
    run = {
        tie.target
        for tie in projection.ties_of(organization.id, ("RUNS",))
        if tie.source == organization.id and tie.days.possible(day)
    }
    found = (projection.entity(each) for each in sorted(run))
    return tuple(each for each in found if each is not None and not each.values.get("planned"))


def _precedence(body: EntityRecord) -> tuple[bool, int, str]:
    return body.kind != PARTY, body.order, body.id


def _is_centre(site: EntityRecord) -> bool:
    kinds = site.values.get("kinds")
    return site.kind == "service_centre" or (isinstance(kinds, tuple) and "service_centre" in kinds)


def _runners(projection: Projection, site: EntityRecord, day: int) -> set[str]:
    return {tie.source for tie in projection.ties_of(site.id, ("RUNS",)) if tie.days.possible(day)}


def _community(projection: Projection, ties: Iterable[TieRecord], day: int) -> EntityRecord | None:
    """The community that the ties lead to on the day; a certain tie wins, then the smaller id."""
    possible = sorted((not tie.days.certain(day), tie.target) for tie in ties if tie.days.possible(day))
    found = (projection.entity(target) for _, target in possible)
    return next((each for each in found if each is not None and each.kind in COMMUNITIES), None)
