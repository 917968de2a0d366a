"""How far the pairings of a day reach, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.records import ref_document
from graph.model.dates import day_of

if TYPE_CHECKING:
    import datetime as dt

    from graph.analysis.pairing_coverage import Coverage, Load, Part, Place
    from graph.projection import Projection


def coverage_document(projection: Projection, found: Coverage, as_of: dt.date) -> dict[str, Any]:
    """By subdistrict and by unit, with the sums over the district."""
    places = [each for part in found.parts for each in part.places]
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat(),
        **_counts(places),
        "subdistricts": [_part(projection, each, day_of(as_of)) for each in found.parts],
        "units": [_load(projection, each) for each in found.loads],
    }


def _part(projection: Projection, part: Part, day: int) -> dict[str, Any]:
    street = part.subdistrict
    return {
        "subdistrict": None if street is None else ref_document(projection, street.id),
        **_counts(part.places),
        "places": [_place(projection, each, day) for each in part.places],
    }


def _counts(places: list[Place] | tuple[Place, ...]) -> dict[str, int]:
    ties = [tie for each in places for tie in each.pairings]
    return {
        "communities": len(places),
        "covered": sum(1 for each in places if each.pairings),
        "pairings": len(ties),
        "paired_units": len({tie.source for tie in ties}),
    }


def _place(projection: Projection, place: Place, day: int) -> dict[str, Any]:
    return {
        "area": ref_document(projection, place.area.id),
        "units": len({tie.source for tie in place.pairings}),
        "unsure": sum(not tie.days.certain(day) for tie in place.pairings),
    }


def _load(projection: Projection, load: Load) -> dict[str, Any]:
    return {
        "unit": ref_document(projection, load.unit.id),
        "pairings": len(load.pairings),
        "areas": len({tie.target for tie in load.pairings}),
        "leads": sum(tie.values.get("role") == "lead" for tie in load.pairings),
        "subdistricts": load.subdistricts,
    }
