"""Areas: from the district to a grid or an estate."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.dependencies import Day, ReadingDep
from api.documents import Document, record_document
from api.filters import kept
from api.lists import entities_of, entity_page
from api.paging import PagingDep
from api.records import entity_document
from api.schemas.nouns import Area, AreaPage
from graph.analysis.areas import areas_within, children_of

router = APIRouter(tags=["areas"])

_Written = Annotated[str, Path(max_length=200, title="名称或编号 Name or id", examples=["太湖花园第二社区"])]
_Kind = Annotated[str | None, Query(title="区域类型 Kind", examples=["community"])]
_Within = Annotated[str | None, Query(title="所在区域 Within this area, at any depth; name or id")]


@router.get("/areas", response_model=AreaPage, summary="区域列表 Areas")
async def list_areas(
    reading: ReadingDep, paging: PagingDep, day: Day, kind: _Kind = None, within: _Within = None
) -> Document:
    """Areas by id, of a kind, and within another at any depth."""
    found = kept("Area", kind=kind).of(entities_of(reading, "Area"))
    if within is not None:
        place = await reading.meant(within, ("Area",))
        inner = areas_within(reading.projection, place.id, day) - {place.id}
        found = [each for each in found if each.id in inner]
    return entity_page(reading, paging, found)


@router.get("/areas/{area}", response_model=Area, summary="区域 An area")
async def get_area(area: _Written, request: Request, reading: ReadingDep) -> Response:
    """One area."""
    found = await reading.meant(area, ("Area",))
    return record_document(request, reading, found, entity_document(found))


@router.get("/areas/{area}/children", response_model=AreaPage, summary="下级区域 The areas directly within it")
async def list_children(
    area: _Written, reading: ReadingDep, paging: PagingDep, day: Day, kind: _Kind = None
) -> Document:
    """The areas directly within an area on the day."""
    found = await reading.meant(area, ("Area",))
    inner = children_of(reading.projection, found.id, day)
    children = [await reading.entity(id_) for id_ in sorted(inner)]
    return entity_page(reading, paging, kept("Area", kind=kind).of(children))
