"""Ties: one by its id, and those at an entity."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.dependencies import Day, ReadingDep
from api.documents import Document, etag_of
from api.filters import EndedDep, TypesDep, of_day
from api.lists import tie_page
from api.paging import PagingDep
from api.records import tie_document
from api.schemas.nouns import TiePage
from api.schemas.records import AnyTie

router = APIRouter(tags=["ties"])

_At = Annotated[str, Query(max_length=200, title="对象 Any entity, by name or id", examples=["太湖花园第二社区"])]
_Id = Annotated[str, Path(max_length=300, title="关系编号 Id of the tie", examples=["paired_with-org-0f6c-1"])]


@router.get("/ties", response_model=TiePage, summary="对象的关系 Ties at an entity")
async def list_ties(
    at: _At, reading: ReadingDep, paging: PagingDep, day: Day, types: TypesDep, ended: EndedDep
) -> Document:
    """The ties at an entity in both directions: those that may be valid on the day, or all."""
    found = await reading.meant(at)
    ties = of_day(reading.projection.ties_of(found.id, types), day, ended=ended)
    return tie_page(reading, paging, ties, day)


@router.get("/ties/{tie}", response_model=AnyTie, summary="关系 A tie")
async def get_tie(tie: _Id, reading: ReadingDep, day: Day) -> Document:
    """One tie, ended or not. Its tag is for If-Match; what it says of the day and of its ends may change without it."""
    found = await reading.tie(tie)
    return Document(tie_document(reading.projection, found, day), headers={"ETag": etag_of(reading, found)})
