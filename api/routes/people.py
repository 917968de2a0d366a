"""Office-holders: the posts of an organization, cross-appointments of an estate, interlocks of an organization."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.access.admission import CallerDep, lacking
from api.access.rights import Right
from api.answering.working import worked_out
from api.answers.estates import estates_document
from api.answers.posts import cross_appointments_document, interlocks_document
from api.dependencies import AsOf, Day, ReadingDep
from api.documents import Document, record_document
from api.filters import EndedDep, kept, of_day
from api.lists import entities_of, tie_page
from api.paging import PagingDep
from api.records import entity_document
from api.schemas.estates import EstateOverviewPage
from api.schemas.nouns import Person, PostPage
from api.schemas.posts import CrossAppointmentsDocument, InterlocksDocument
from graph.analysis.areas import areas_within
from graph.analysis.cross_appointments import cross_appointments
from graph.analysis.interlocks import interlocks

router = APIRouter(tags=["people"])

_Organization = Annotated[str, Query(max_length=200, title="组织单位 Organization, by name or id")]
_Estates = Annotated[
    list[str],
    Query(
        alias="estate", min_length=1, max_length=50, title="小区 Estates, by name or id",
        description="Several need the district right.",
    ),
]  # fmt: skip
_Ever = Annotated[
    bool, Query(title="不限日期 On any day", description="Also those that were over or had not begun on the day.")
]
_Within = Annotated[str | None, Query(title="所在区域 Within this area, at any depth; name or id")]
_Ahead = Annotated[int, Query(ge=0, le=3_660, title="到届提醒天数 Days ahead within which a term ends")]
_Person = Annotated[str, Path(max_length=200, title="编号或姓名 Id, or name for those who see names")]


@router.get("/people/posts", response_model=PostPage, summary="任职情况 Posts in an organization")
async def list_posts(
    organization: _Organization, reading: ReadingDep, paging: PagingDep, day: Day, ended: EndedDep
) -> Document:
    """Who holds which post in one organization on the day."""
    found = await reading.meant(organization, ("Organization",))
    ties = reading.projection.ties_of(found.id, ("HOLDS_POST",))
    return tie_page(reading, paging, of_day(ties, day, ended=ended), day)


@router.get(
    "/people/cross-appointments", response_model=CrossAppointmentsDocument, summary="交叉任职 Cross-appointments"
)
async def get_cross_appointments(
    estates: _Estates,
    reading: ReadingDep,
    caller: CallerDep,
    as_of: AsOf,
    day: Day,
    ever: _Ever = False,
) -> Document:
    """Who certainly sits on two sides of an estate at once: branch, owners' committee, property body.

    Those whose dates do not tell are listed apart, under `uncertain`. `direction` leads from where the main post is.
    """
    if len(estates) > 1 and not caller.may(Right.DISTRICT):
        raise lacking(caller, Right.DISTRICT)
    asked = [await reading.meant(each, ("Area",)) for each in estates]
    found = {each.id: cross_appointments(reading.projection, each.id, None if ever else day) for each in asked}
    return Document(cross_appointments_document(reading.projection, found, None if ever else as_of))


@router.get(
    "/people/cross-appointments/estates",
    response_model=EstateOverviewPage,
    summary="小区交叉任职概况 Cross-appointments by estate, counted",
)
async def list_estates(
    reading: ReadingDep, paging: PagingDep, as_of: AsOf, day: Day, within: _Within = None, ahead: _Ahead = 365
) -> Document:
    """Estates by id, each with its bodies by side, how many sit on two sides, and the terms that end soon.

    Persons are counted and never named. Who they are says `/people/cross-appointments`, by its own right.
    """
    estates = kept("Area", kind="estate").of(entities_of(reading, "Area"))
    if within is not None:
        place = await reading.meant(within, ("Area",))
        inner = areas_within(reading.projection, place.id, day)
        estates = [each for each in estates if each.id in inner]
    found, following = paging.page(estates)
    return Document(await worked_out(lambda: estates_document(reading.projection, found, following, as_of, ahead)))


@router.get("/people/interlocks", response_model=InterlocksDocument, summary="任职关联 Interlocks")
async def get_interlocks(
    organization: _Organization,
    reading: ReadingDep,
    as_of: AsOf,
    day: Day,
    ever: _Ever = False,
) -> Document:
    """The other organizations in which an office-holder of this one certainly sits at once; uncertain ones apart."""
    asked = await reading.meant(organization, ("Organization",))
    found = interlocks(reading.projection, asked.id, None if ever else day)
    return Document(interlocks_document(reading.projection, asked.id, found, None if ever else as_of))


@router.get("/people/{person}", response_model=Person, summary="任职人员 An office-holder")
async def get_person(person: _Person, request: Request, reading: ReadingDep) -> Response:
    """One office-holder; the name is masked for those who may not see it."""
    found = await reading.meant(person, ("Person",))
    return record_document(request, reading, found, entity_document(found))
