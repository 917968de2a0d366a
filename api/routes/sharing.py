"""Who can lend what is needed, through whom to ask, and how two bodies are connected."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.answering.known_first import KnownFirst
from api.answering.reply import answered
from api.dependencies import ReadingDep
from api.questions import PathsParameters, SharingParameters
from api.schemas.paths import PathsDocument, SharingDocument

router = APIRouter(tags=["sharing"], route_class=KnownFirst)


@router.head("/sharing", include_in_schema=False)
@router.get("/sharing", response_model=SharingDocument, summary="找资源 Who can lend what, through whom")
async def get_sharing(request: Request, asked: Annotated[SharingParameters, Query()], reading: ReadingDep) -> Response:
    """The k best providers of a category, for each the best path and alternatives, each step with whom to contact.

    A community's question starts at its area whichever of its bodies asks; what its own bodies have is in `own`.
    With a time, who has it then comes first, who gives no times after; who has it at other times only is counted.
    """
    return await answered(request, reading, lambda day: asked.document(reading, day))


@router.head("/paths", include_in_schema=False)
@router.get("/paths", response_model=PathsDocument, summary="对接路径 How two nodes are connected")
async def get_paths(request: Request, asked: Annotated[PathsParameters, Query()], reading: ReadingDep) -> Response:
    """The k best loopless paths between exactly these two: organizations, alliances, areas, persons or sites."""
    return await answered(request, reading, lambda day: asked.document(reading, day))
