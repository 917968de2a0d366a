"""Pairings: which unit is paired with which community, under which scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query

from api.dependencies import Day, Reading, ReadingDep
from api.documents import Document
from api.filters import EndedDep, of_day
from api.lists import tie_page
from api.paging import PagingDep
from api.schemas.nouns import PairingPage

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


async def _pairings(reading: Reading, unit: str | None, community: str | None) -> list[TieRecord]:
    source = None if unit is None else (await reading.meant(unit, ("Organization",))).id
    target = None if community is None else (await reading.meant(community, ("Area",))).id
    one_end = source or target
    ties = reading.projection.ties() if one_end is None else reading.projection.ties_of(one_end)
    return [
        tie for tie in ties
        if tie.type == "PAIRED_WITH" and source in {None, tie.source} and target in {None, tie.target}
    ]  # fmt: skip
