"""The graph out, for other tools."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from api.answers.exports import EXPORTS, export_file
from api.dependencies import LanguageDep, ReadingDep
from api.exports import ExportParameters
from api.opened import Opened, opened_of

router = APIRouter(tags=["export"])


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses=EXPORTS,
    summary="导出 The graph or a part of it for other tools",
)
async def get_export(
    request: Request,
    asked: Annotated[ExportParameters, Query()],
    opened: Annotated[Opened, Depends(opened_of)],
    reading: ReadingDep,
    accepted: LanguageDep,
) -> Response:
    """Node-link JSON, Cytoscape JSON, GraphML, GEXF 1.3, two CSV files in a zip, or a workbook that loads again.

    Names that the caller may not see are masked (in a workbook: left out); mobile numbers leave with no export.
    """
    return await export_file(request, opened, reading, asked, asked.language or accepted)
