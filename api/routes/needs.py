"""Needs: what is lacking, and where. Never who lacks it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.dependencies import Day, ReadingDep
from api.documents import Document, record_document
from api.filters import category_codes, kept
from api.lists import entities_of, page_with_sources
from api.paging import PagingDep
from api.records import entity_document
from api.schemas.nouns import Need, NeedPage

router = APIRouter(tags=["needs"])

_Category = Annotated[
    str | None, Query(max_length=100, title="需求类别 Category: a code, a group or a word", examples=["停车难"])
]
_State = Annotated[str | None, Query(title="对接情况 State", examples=["open"])]
_Urgency = Annotated[str | None, Query(title="紧急程度 Urgency", examples=["urgent"])]
_Written = Annotated[str, Path(max_length=200, title="名称或编号 Name or id")]


@router.get("/needs", response_model=NeedPage, summary="需求清单 Needs")
async def list_needs(
    reading: ReadingDep, paging: PagingDep, day: Day,
    category: _Category = None, state: _State = None, urgency: _Urgency = None,
) -> Document:  # fmt: skip
    """Needs by id, of a category, state and urgency, each with the area or organization that raised it."""
    found = kept("Need", state=state, urgency=urgency).of(entities_of(reading, "Need"))
    if category is not None:
        codes = category_codes(category)
        found = [each for each in found if each.values.get("category") in codes]
    return page_with_sources(reading, paging, found, day, raised_by="RAISED")


@router.get("/needs/{need}", response_model=Need, summary="需求 A need")
async def get_need(need: _Written, request: Request, reading: ReadingDep) -> Response:
    """One need."""
    found = await reading.meant(need, ("Need",))
    return record_document(request, reading, found, entity_document(found))
