"""Resources: what is offered, and by whom."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.dependencies import Day, ReadingDep
from api.documents import Document, record_document
from api.filters import category_codes
from api.lists import entities_of, page_with_sources
from api.paging import PagingDep
from api.records import entity_document
from api.schemas.nouns import Resource, ResourcePage

router = APIRouter(tags=["resources"])

_Category = Annotated[
    str | None,
    Query(max_length=100, title="资源类别 Category: a code, a group or a word", examples=["venue", "会议室"]),
]
_Provider = Annotated[str | None, Query(max_length=200, title="提供单位 Provider, by name or id")]
_Written = Annotated[str, Path(max_length=200, title="名称或编号 Name or id")]


@router.get("/resources", response_model=ResourcePage, summary="资源清单 Resources")
async def list_resources(
    reading: ReadingDep, paging: PagingDep, day: Day, category: _Category = None, provider: _Provider = None
) -> Document:
    """Resources by id, of a category or group, of a provider on the day, each with those who offer it on the day."""
    found = entities_of(reading, "Resource")
    if category is not None:
        codes = category_codes(category)
        found = [each for each in found if each.values.get("category") in codes]
    if provider is not None:
        by = await reading.meant(provider, ("Organization", "Alliance"))
        offered = {each.id for each in reading.projection.offers_of(by.id, day)}
        found = [each for each in found if each.id in offered]
    return page_with_sources(reading, paging, found, day, offered_by="OFFERS")


@router.get("/resources/{resource}", response_model=Resource, summary="资源 A resource")
async def get_resource(resource: _Written, request: Request, reading: ReadingDep) -> Response:
    """One resource; who offers it is among its ties."""
    found = await reading.meant(resource, ("Resource",))
    return record_document(request, reading, found, entity_document(found))
