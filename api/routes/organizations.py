"""Organizations: Party organizations, units, and the bodies of estates and grids."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.dependencies import Day, ReadingDep
from api.documents import Document, record_document
from api.filters import EndedDep, TypesDep, kept, of_day
from api.lists import entities_of, entity_page, tie_page
from api.paging import PagingDep
from api.records import entity_document
from api.schemas.nouns import Organization, OrganizationPage, TiePage
from graph.analysis.areas import placed_in

router = APIRouter(tags=["organizations"])

_Written = Annotated[str, Path(max_length=200, title="名称或编号 Name or id", examples=["区住房和城乡建设局"])]
_Kind = Annotated[str | None, Query(title="类型 Kind", examples=["organ"])]
_Level = Annotated[str | None, Query(title="党组织类别 Level of a Party organization", examples=["branch"])]
_Scope = Annotated[str | None, Query(title="范围 Scope of a Party organization", examples=["community"])]
_Area = Annotated[
    str | None,
    Query(
        title="区域 Area, by name or id", description="Those that serve it, an area within it, or are located there."
    ),
]


@router.get("/organizations", response_model=OrganizationPage, summary="组织单位列表 Organizations")
async def list_organizations(
    reading: ReadingDep, paging: PagingDep, day: Day,
    kind: _Kind = None, level: _Level = None, scope: _Scope = None, area: _Area = None,
) -> Document:  # fmt: skip
    """Organizations by id, narrowed by kind, level, scope and by the area that they serve or lie in on the day."""
    found = kept("Organization", kind=kind, level=level, scope=scope).of(entities_of(reading, "Organization"))
    if area is not None:
        place = await reading.meant(area, ("Area",))
        here = await asyncio.to_thread(placed_in, reading.projection, place.id, day)
        found = [each for each in found if each.id in here]
    return entity_page(reading, paging, found)


@router.get("/organizations/{organization}", response_model=Organization, summary="组织单位 An organization")
async def get_organization(organization: _Written, request: Request, reading: ReadingDep) -> Response:
    """One organization; a merged one's id leads to the one that it was merged into."""
    found = await reading.meant(organization, ("Organization",))
    return record_document(request, reading, found, entity_document(found))


@router.get("/organizations/{organization}/ties", response_model=TiePage, summary="组织单位的关系 Its ties")
async def list_ties_of_organization(
    organization: _Written, reading: ReadingDep, paging: PagingDep, day: Day, types: TypesDep, ended: EndedDep
) -> Document:
    """The ties at an organization in both directions: those that may be valid on the day, or all."""
    found = await reading.meant(organization, ("Organization",))
    ties = of_day(reading.projection.ties_of(found.id, types), day, ended=ended)
    return tie_page(reading, paging, ties, day)
