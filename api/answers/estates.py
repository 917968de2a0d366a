"""Estates at a glance as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.records import entity_document, ref_document
from graph.analysis.estate_overview import estate_overview
from graph.exchange.node_link import iso_day
from graph.model.dates import day_of
from graph.paths.asker import COMMUNITIES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable

    from graph.analysis.estate_overview import EstateOverview
    from graph.analysis.terms_ending import EndingTerm
    from graph.model.records import EntityRecord
    from graph.projection import Projection


def estates_document(
    projection: Projection, estates: Iterable[EntityRecord], following: str | None, as_of: dt.date, ahead: int
) -> dict[str, Any]:
    """A page of estates at a glance."""
    found = (estate_overview(projection, each, day_of(as_of), ahead) for each in estates)
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat(),
        "items": [_estate(projection, each) for each in found],
        "next": following,
    }


def _estate(projection: Projection, each: EstateOverview) -> dict[str, Any]:
    return {
        "estate": entity_document(each.estate),
        "community": _first(projection, each.around, COMMUNITIES),
        "subdistrict": _first(projection, each.around, ("subdistrict",)),
        "bodies": [
            {"organization": ref_document(projection, body.id), "side": body.side, "own": body.own}
            for body in each.bodies
        ],
        "persons": each.persons,
        "uncertain": each.uncertain,
        "directions": [{"from": way.start, "to": way.end, "persons": way.persons} for way in each.directions],
        "ending": [_ending(projection, term) for term in each.ending],
    }


def _ending(projection: Projection, term: EndingTerm) -> dict[str, Any]:
    return {
        "organization": ref_document(projection, term.body.id),
        "side": term.body.side,
        "post": term.post,
        "last_day": iso_day(term.last),
        "exact": term.exact,
    }


def _first(projection: Projection, around: Iterable[EntityRecord], kinds: Collection[str]) -> dict[str, Any] | None:
    return next((ref_document(projection, each.id) for each in around if each.kind in kinds), None)
