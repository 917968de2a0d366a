"""The figures of the district's report, counted over the graph."""

from __future__ import annotations

import asyncio
from dataclasses import asdict

from fastapi import APIRouter

from api.answers.figures import figures_document
from api.dependencies import AsOf, Day, ReadingDep, StoreDep
from api.documents import Document
from api.schemas.figures import FiguresDocument, ToldFiguresDocument
from graph.analysis.figures import counted, figures
from graph.analysis.figures_by_subdistrict import told

router = APIRouter(tags=["figures"])


@router.get("/figures", response_model=FiguresDocument, summary="工作数据 The report's figures, counted")
async def get_figures(store: StoreDep, as_of: AsOf) -> Document:
    """Each figure as the report states it, as the graph counts it, and whether they agree. `revision` or later."""
    revision = (await store.head()).revision
    found = await figures(store, as_of)
    return Document(
        {"revision": str(revision), "as_of": as_of.isoformat(), "figures": [asdict(each) for each in found]}
    )


@router.get("/figures/subdistricts", response_model=ToldFiguresDocument, summary="工作数据（按街道） By subdistrict")
async def get_figures_by_subdistrict(reading: ReadingDep, as_of: AsOf, day: Day) -> Document:
    """Each figure, and the very same count by subdistrict where it can be told so.

    What lies in several subdistricts, such as a unit paired in two, counts in each; `several` says how much.
    """
    found = await counted(reading.store, as_of)
    placed = await asyncio.to_thread(told, reading.projection, found, day)
    return Document(figures_document(reading.projection, placed, as_of))
