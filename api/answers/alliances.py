"""Alliances at a glance, pooled and compared, as documents."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from api.records import entity_document, ref_document, refs
from graph.analysis.alliance_overview import Overviews
from graph.model.dates import day_of
from graph.paths.answers import Cut, Sentence

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from graph.analysis.alliance_overview import AllianceOverview
    from graph.analysis.bridges import Bridges
    from graph.analysis.pool import Held, Pool
    from graph.model.records import EntityRecord
    from graph.projection import Projection


def overviews_document(
    projection: Projection, alliances: Iterable[EntityRecord], following: str | None, as_of: dt.date
) -> dict[str, Any]:
    """A page of alliances at a glance."""
    overviews = Overviews(projection, day_of(as_of))
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat(),
        "items": [_overview(projection, overviews.of(each)) for each in alliances],
        "next": following,
    }


def pool_document(projection: Projection, alliance: str, pool: Pool, as_of: dt.date) -> dict[str, Any]:
    """What an alliance's members offer and need together."""
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat(),
        "alliance": ref_document(projection, alliance),
        "communities": refs(projection, (each.id for each in pool.communities)),
        "offers": [_held(projection, each, "offered_by") for each in pool.offers],
        "needs": [_held(projection, each, "raised_by") for each in pool.needs],
        "categories": [
            {
                "category": each.code,
                "offers": each.offers,
                "needs": each.needs,
                "unmet": each.unmet,
                "gap": each.gap,
            }
            for each in pool.categories
        ],
    }


def bridges_document(projection: Projection, found: Bridges, as_of: dt.date, limit: int) -> dict[str, Any]:
    """How alliances overlap: at most so many pairs, and at most so many bridges."""
    cut = _cut(max(0, len(found.pairs) - limit) + max(0, len(found.bridges) - limit))
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat(),
        "alliances": [{"alliance": ref_document(projection, id_), "bodies": size} for id_, size in found.sizes.items()],
        "pairs": [asdict(each) for each in found.pairs[:limit]],
        "bridges": [
            {"bodies": [ref_document(projection, body.id) for body in each.bodies], "alliances": [*each.alliances]}
            for each in found.bridges[:limit]
        ],
        "cut": asdict(cut) if cut else None,
    }


def _overview(projection: Projection, each: AllianceOverview) -> dict[str, Any]:
    return {
        "alliance": entity_document(each.alliance),
        "bodies": each.bodies,
        "leads": [ref_document(projection, id_) for id_ in each.leads],
        "rotating": [ref_document(projection, id_) for id_ in each.rotating],
        "communities": [ref_document(projection, id_) for id_ in each.communities],
        "subdistricts": [ref_document(projection, id_) for id_ in each.subdistricts],
        "years": [asdict(year) for year in each.years],
    }


def _held(projection: Projection, each: Held, by: str) -> dict[str, Any]:
    return {**entity_document(each.record), by: refs(projection, each.by)}


def _cut(left_out: int) -> Cut | None:
    if left_out == 0:
        return None
    how = Sentence(
        f"还有 {left_out} 条未列出；可调高 limit，或用 alliance 指定联盟",
        f"{left_out} more are not listed: raise limit, or name alliances",
    )
    return Cut("limit", left_out, how)
