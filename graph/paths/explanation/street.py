"""The subdistrict of an entity and its Party-building office: the one to ask when nobody else is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.rules import PARTY
from graph.paths.explanation.contacts import office_contact
from graph.paths.remembering import remembered

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.paths.answers import Contact
    from graph.projection import Projection

PARTY_BUILDING_OFFICE = "党建办"
_PLACED_BY = ("SERVES", "LOCATED_IN")
_HIGHEST_CLIMB = 8


@dataclass(frozen=True, slots=True)
class Street:
    """A subdistrict's Area, the name of its Party-building office, and how to reach it."""

    area: EntityRecord
    office: str
    contact: Contact | None


@remembered
def street_of(projection: Projection, entity: EntityRecord, day: int, *, see_names: bool) -> Street | None:
    """The subdistrict that the entity lies in or serves, None where none is known; of several the least id."""
    area = _street_area(projection, entity, day)
    if area is None:
        return None
    body = _body_of(projection, area, day)
    written = None if body is None else body.values.get("office")
    office = str(written or PARTY_BUILDING_OFFICE)
    name = office if office.startswith(area.name) else f"{area.name}{office}"
    return Street(area, name, None if body is None else office_contact(body, see_names=see_names))


def _street_area(projection: Projection, entity: EntityRecord, day: int) -> EntityRecord | None:
    """Climbs WITHIN from the entity's areas, or from those of the body that it is formed in or under."""
    for areas in _areas_of(projection, entity, day):
        for area in areas:
            found = _climb(projection, area, day)
            if found is not None:
                return found
    return None


def _areas_of(projection: Projection, entity: EntityRecord, day: int) -> list[list[str]]:
    if entity.label == "Area":
        return [[entity.id]]
    bodies = [entity.id]
    for kind in ("FORMED_IN", "PART_OF"):
        bodies += _targets(projection, entity.id, kind, day)
    return [_targets(projection, body, kind, day) for body in bodies for kind in _PLACED_BY]


def _climb(projection: Projection, area_id: str, day: int) -> EntityRecord | None:
    level = [area_id]
    for _ in range(_HIGHEST_CLIMB):
        for each in level:
            area = projection.entity(each)
            if area is not None and area.kind == "subdistrict":
                return area
        level = sorted({target for each in level for target in _targets(projection, each, "WITHIN", day)})
    return None


def _targets(projection: Projection, id_: str, kind: str, day: int) -> list[str]:
    ties = projection.ties_of(id_, (kind,))
    return sorted({tie.target for tie in ties if tie.source == id_ and tie.days.possible(day)})


def _body_of(projection: Projection, street: EntityRecord, day: int) -> EntityRecord | None:
    """The Party working committee that serves the subdistrict, else its administrative office."""
    serving = (tie.source for tie in projection.ties_of(street.id, ("SERVES",)) if tie.days.possible(day))
    found = [each for each in map(projection.entity, serving) if each is not None]
    party = [each for each in found if each.kind == PARTY and each.values.get("scope") == "subdistrict"]
    organs = [each for each in found if each.kind == "organ"]
    return min(party or organs, key=lambda each: each.id, default=None)
