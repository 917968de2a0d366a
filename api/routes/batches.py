"""Many sharing questions, or many pairs, in one call."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.answering.batch import BatchAsked, Lines, answers_of
from api.dependencies import AsOf, ReadingDep
from api.questions import PathsParameters, SharingParameters

router = APIRouter(tags=["sharing"])


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
