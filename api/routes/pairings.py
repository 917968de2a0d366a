"""Pairings: which unit is paired with which community, under which scheme, and how far they reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query

from api.answers.pairings import coverage_document
from api.dependencies import AsOf, Day, Reading, ReadingDep
from api.documents import Document
from api.filters import EndedDep, of_day
from api.lists import tie_page
from api.paging import PagingDep
from api.schemas.nouns import PairingPage
from api.schemas.pairings import CoverageDocument
from graph.analysis.pairing_coverage import coverage

if TYPE_CHECKING:
    from graph.model.records import TieRecord

router = APIRouter(tags=["pairings"])

_Unit = Annotated[str | None, Query(max_length=200, title="挂钩单位 Unit, by name or id", examples=["区住建局"])]
_Community = Annotated[
    str | None, Query(max_length=200, title="村（社区） Community, by name or id", examples=["太湖花园第二社区"])
]


@router.get("/pairings", response_model=PairingPage, summary="挂钩联系 Pairings")
async def list_pairings(
    reading: ReadingDep, paging: PagingDep, day: Day, ended: EndedDep, unit: _Unit = None, community: _Community = None
) -> Document:
    """The pairings of the day, of a unit, of a community, of both, or all; `ended` ones too if asked."""
    found = await _pairings(reading, unit, community)
    return tie_page(reading, paging, of_day(found, day, ended=ended), day)


@router.get("/pairings/coverage", response_model=CoverageDocument, summary="挂钩覆盖 How far pairings reach")
async def get_coverage(reading: ReadingDep, as_of: AsOf, day: Day) -> Document:
    """Communities with and without a unit by subdistrict, and what each unit carries, on the day.

    What may be valid on the day counts; `unsure` says how much of it is not certain. Nothing is ranked.
    """
    return Document(coverage_document(reading.projection, coverage(reading.projection, day), as_of))


async def _pairings(reading: Reading, unit: str | None, community: str | None) -> list[TieRecord]:
    source = None if unit is None else (await reading.meant(unit, ("Organization",))).id
    target = None if community is None else (await reading.meant(community, ("Area",))).id
    one_end = source or target
    ties = reading.projection.ties() if one_end is None else reading.projection.ties_of(one_end)
    return [
        tie for tie in ties
        if tie.type == "PAIRED_WITH" and source in {None, tie.source} and target in {None, tie.target}
    ]  # fmt: skip
