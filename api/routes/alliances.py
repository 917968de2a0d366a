"""Alliances: who sits in one on a day, and what several have in common."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.answering.working import worked_out
from api.answers.alliances import bridges_document, overviews_document, pool_document
from api.answers.overlap import members_document, overlap_document
from api.dependencies import AsOf, Day, ReadingDep
from api.documents import Document, record_document
from api.errors import InvalidParameter
from api.filters import kept
from api.lists import entities_of, entity_page
from api.paging import PagingDep
from api.records import entity_document
from api.schemas.alliances import BridgesDocument, OverviewPage, PoolDocument
from api.schemas.nouns import Alliance, AlliancePage
from api.schemas.overlap import MembersDocument, OverlapDocument
from graph.analysis.bridges import bridges
from graph.analysis.membership import members_of
from graph.analysis.overlap import overlap
from graph.analysis.pool import pool_of

router = APIRouter(tags=["alliances"])

_Written = Annotated[str, Path(max_length=200, title="名称或编号 Name or id", examples=["长江路书记联盟"])]
_Several = Annotated[
    list[str], Query(alias="alliance", min_length=2, max_length=10, title="联盟 Alliances, by name or id, two or more")
]
_Among = Annotated[
    list[str],
    Query(alias="alliance", max_length=10, title="联盟 Alliances, by name or id; all by default"),
]
_Most = Annotated[int, Query(ge=1, le=5_000, title="最多条数 Pairs at most, and bodies at most")]
_Kind = Annotated[str | None, Query(title="联盟类型 Kind", examples=["platform"])]
_Level = Annotated[str | None, Query(title="层级 Level", examples=["subdistrict"])]


@router.get("/alliances", response_model=AlliancePage, summary="联建联盟列表 Alliances")
async def list_alliances(reading: ReadingDep, paging: PagingDep, kind: _Kind = None, level: _Level = None) -> Document:
    """Alliances by id."""
    return entity_page(reading, paging, kept("Alliance", kind=kind, level=level).of(entities_of(reading, "Alliance")))


@router.get("/alliances/overview", response_model=OverviewPage, summary="联盟概况 Alliances at a glance")
async def list_overviews(reading: ReadingDep, paging: PagingDep, as_of: AsOf) -> Document:
    """Alliances by id, each with its size, who leads it, where its members are, and what they held by year."""
    found, following = paging.page(entities_of(reading, "Alliance"))
    return Document(await worked_out(lambda: overviews_document(reading.projection, found, following, as_of)))


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


@router.get(
    "/alliances/bridges",
    response_model=BridgesDocument,
    summary="联盟两两重叠与跨联盟单位 Overlaps by pairs, and who bridges",
)
async def get_bridges(
    reading: ReadingDep,
    as_of: AsOf,
    day: Day,
    alliances: _Among = [],  # noqa: B006 - FastAPI copies it
    limit: _Most = 1_000,
) -> Document:
    """How many bodies every two alliances share on the day, and the bodies that sit in several.

    With `alliance`, only where one of those takes part. `cut` says what `limit` left out.
    """
    among = {(await reading.meant(each, ("Alliance",))).id for each in alliances}
    found = await worked_out(lambda: bridges(reading.projection, day, among))
    return Document(bridges_document(reading.projection, found, as_of, limit))


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


@router.get(
    "/alliances/{alliance}/pool",
    response_model=PoolDocument,
    summary="联盟资源与需求 What its members offer together, and what is lacking",
)
async def get_pool(alliance: _Written, reading: ReadingDep, as_of: AsOf, day: Day) -> Document:
    """What its members may offer on the day, what their communities and they raised and is not met, by category.

    A member stands for its unit or Party organization too, and for the community that it speaks for.
    """
    found = await reading.meant(alliance, ("Alliance",))
    pool = pool_of(reading.projection, found.id, day)
    return Document(pool_document(reading.projection, found.id, pool, as_of))
