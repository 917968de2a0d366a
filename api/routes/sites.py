"""Sites: the doors where services are."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.dependencies import Day, ReadingDep
from api.documents import Document, record_document
from api.filters import kept
from api.lists import entities_of, page_with_sources
from api.paging import PagingDep
from api.records import entity_document
from api.schemas.nouns import Site, SitePage
from graph.analysis.areas import placed_in

if TYPE_CHECKING:
    from collections.abc import Collection

    from graph.model.records import EntityRecord

router = APIRouter(tags=["sites"])

_Kind = Annotated[
    str | None,
    Query(title="类型 Kind", description="One door may have several kinds: any of them.", examples=["red_pioneer"]),
]
_Standard = Annotated[str | None, Query(title="标准 Standard", examples=["demonstration"])]
_Area = Annotated[str | None, Query(max_length=200, title="所在区域 Area, by name or id; those within it too")]
_Written = Annotated[str, Path(max_length=200, title="名称或编号 Name or id")]


@router.get("/sites", response_model=SitePage, summary="阵地列表 Sites")
async def list_sites(
    reading: ReadingDep, paging: PagingDep, day: Day,
    kind: _Kind = None, standard: _Standard = None, area: _Area = None,
) -> Document:  # fmt: skip
    """Sites by id, of a kind, of a standard, in an area on the day, each with those who run it on the day."""
    found = kept("Site", standard=standard).of(entities_of(reading, "Site"))
    if kind is not None:
        kinds = kept("Site", kind=kind).values["kind"]
        found = [each for each in found if _is(each, kinds)]
    if area is not None:
        place = await reading.meant(area, ("Area",))
        here = await asyncio.to_thread(placed_in, reading.projection, place.id, day, ("LOCATED_IN",))
        found = [each for each in found if each.id in here]
    return page_with_sources(reading, paging, found, day, run_by="RUNS")


@router.get("/sites/{site}", response_model=Site, summary="阵地 A site")
async def get_site(site: _Written, request: Request, reading: ReadingDep) -> Response:
    """One site."""
    found = await reading.meant(site, ("Site",))
    return record_document(request, reading, found, entity_document(found))


def _is(site: EntityRecord, kinds: Collection[str]) -> bool:
    several = site.values.get("kinds")
    return site.kind in kinds or (isinstance(several, tuple) and any(each in kinds for each in several))
