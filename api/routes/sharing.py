"""Who can lend what is needed, through whom to ask, and how two bodies are connected."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.answering.batch import BatchAsked, Lines, answers_of
from api.answering.reply import answered
from api.dependencies import AsOf, ReadingDep
from api.documents import Document
from api.questions import PathsParameters, SharingParameters
from api.schemas.paths import PathsDocument, ProfilesDocument, SharingDocument
from graph.paths import profiles

router = APIRouter(tags=["sharing"])


@router.get("/sharing", response_model=SharingDocument, summary="找资源 Who can lend what, through whom")
async def get_sharing(
    request: Request, asked: Annotated[SharingParameters, Query()], reading: ReadingDep, as_of: AsOf
) -> Response:
    """The k best providers of a category, for each the best path and alternatives, each step with whom to contact.

    A community's question starts at its area whichever of its bodies asks; what its own bodies have is in `own`.
    With a time, who has it then comes first, who gives no times after; who has it at other times only is counted.
    """
    return await answered(request, reading, as_of, lambda: asked.document(reading, as_of))


@router.get("/paths", response_model=PathsDocument, summary="对接路径 How two nodes are connected")
async def get_paths(
    request: Request, asked: Annotated[PathsParameters, Query()], reading: ReadingDep, as_of: AsOf
) -> Response:
    """The k best loopless paths between exactly these two: organizations, alliances, areas, persons or sites."""
    return await answered(request, reading, as_of, lambda: asked.document(reading, as_of))


@router.post("/sharing/batch", response_class=Lines, summary="批量找资源 Many sharing questions at once")
async def post_sharing_batch(request: Request, asked: BatchAsked, reading: ReadingDep, as_of: AsOf) -> Lines:
    """Up to 1,000 questions with the parameters of GET /sharing, answered in order at one revision, a line each.

    A line is {"index", "answer"} or {"index", "problem"}: a question that cannot be asked does not spoil the others.
    """
    return Lines(answers_of(request, asked, reading, as_of, SharingParameters))


@router.post("/paths/batch", response_class=Lines, summary="批量对接路径 Many pairs at once")
async def post_paths_batch(request: Request, asked: BatchAsked, reading: ReadingDep, as_of: AsOf) -> Lines:
    """Up to 1,000 pairs with the parameters of GET /paths, answered in order at one revision, a line each."""
    return Lines(answers_of(request, asked, reading, as_of, PathsParameters))


@router.get("/profiles", response_model=ProfilesDocument, summary="对接方式 What a step costs, by profile")
async def get_profiles() -> Document:
    """Each profile's base and hub by tie type, and the tie's collective end. A type not listed is not walked."""
    return Document({"profiles": {name: each.as_document() for name, each in profiles().items()}})
