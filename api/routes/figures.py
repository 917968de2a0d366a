"""The figures of the district's report, counted over the graph."""

from __future__ import annotations

from dataclasses import asdict

from fastapi import APIRouter

from api.dependencies import AsOf, StoreDep
from api.documents import Document
from api.schemas.figures import FiguresDocument
from graph.analysis.figures import figures

router = APIRouter(tags=["figures"])


@router.get("/figures", response_model=FiguresDocument, summary="工作数据 The report's figures, counted")
async def get_figures(store: StoreDep, as_of: AsOf) -> Document:
    """Each figure as the report states it, as the graph counts it, and whether they agree. `revision` or later."""
    revision = (await store.head()).revision
    counted = await figures(store, as_of)
    return Document(
        {"revision": str(revision), "as_of": as_of.isoformat(), "figures": [asdict(each) for each in counted]}
    )
