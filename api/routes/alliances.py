"""Alliances: who sits in one on a day, and what several have in common."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.answers.overlap import members_document, overlap_document
from api.dependencies import AsOf, Day, ReadingDep
from api.documents import Document, record_document
from api.errors import InvalidParameter
from api.filters import kept
from api.lists import entities_of, entity_page
from api.paging import PagingDep
from api.records import entity_document
from api.schemas.nouns import Alliance, AlliancePage
from api.schemas.overlap import MembersDocument, OverlapDocument
from graph.analysis.membership import members_of
from graph.analysis.overlap import overlap

router = APIRouter(tags=["alliances"])

_Written = Annotated[str, Path(max_length=200, title="名称或编号 Name or id", examples=["长江路书记联盟"])]
_Several = Annotated[
    list[str], Query(alias="alliance", min_length=2, max_length=10, title="联盟 Alliances, by name or id, two or more")
]
_Kind = Annotated[str | None, Query(title="联盟类型 Kind", examples=["platform"])]
_Level = Annotated[str | None, Query(title="层级 Level", examples=["subdistrict"])]


@router.get("/alliances", response_model=AlliancePage, summary="联建联盟列表 Alliances")
async def list_alliances(reading: ReadingDep, paging: PagingDep, kind: _Kind = None, level: _Level = None) -> Document:
    """Alliances by id."""
    return entity_page(reading, paging, kept("Alliance", kind=kind, level=level).of(entities_of(reading, "Alliance")))


@router.get("/alliances/overlap", response_model=OverlapDocument, summary="联盟重叠成员 What alliances share")
async def get_overlap(alliances: _Several, reading: ReadingDep, as_of: AsOf, day: Day) -> Document:
    """The bodies that sit in every one of the alliances on the day.

    A unit and the Party organization formed in it are one body, whichever of them a register names.
    """
    asked = [await reading.meant(each, ("Alliance",)) for each in alliances]
    ids = list(dict.fromkeys(each.id for each in asked))
    if len(ids) < 2:
        raise InvalidParameter("请给出两个以上不同的联盟", "name two or more different alliances", field="alliance")
    return Document(overlap_document(reading.projection, overlap(reading.projection, ids, day), as_of))


@router.get("/alliances/{alliance}", response_model=Alliance, summary="联建联盟 An alliance")
async def get_alliance(alliance: _Written, request: Request, reading: ReadingDep) -> Response:
    """One alliance."""
    found = await reading.meant(alliance, ("Alliance",))
    return record_document(request, reading, found, entity_document(found))


@router.get("/alliances/{alliance}/members", response_model=MembersDocument, summary="联盟成员 Its members")
async def get_members(alliance: _Written, reading: ReadingDep, as_of: AsOf, day: Day) -> Document:
    """Who may be a member on the day: lead, rotating chair, deputies, members, each in official order."""
    found = await reading.meant(alliance, ("Alliance",))
    members = members_of(reading.projection, found.id, day)
    return Document(members_document(reading.projection, found.id, members, as_of))
