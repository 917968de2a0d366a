"""Many sharing questions, or many pairs, in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request

from api.answering.batch import BatchAsked, Lines, answers_of
from api.dependencies import AsOf, ReadingDep
from api.questions import PathsParameters, SharingParameters
from api.schemas.paths import PathsLine, SharingLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

router = APIRouter(tags=["sharing"])


def _lines_of(line: type[BaseModel]) -> Mapping[str, Any]:
    # the framework describes what is no JSON document as a string; a line is an object
    content = {Lines.media_type: {"schema": {"type": "object"}}}
    return {
        "response_class": Lines,
        "responses": {200: {"model": line, "description": "逐行返回 A line for each question, in order"}},
        "openapi_extra": {"responses": {"200": {"content": content}}},
    }


@router.post("/sharing/batch", summary="批量找资源 Many sharing questions at once", **_lines_of(SharingLine))
async def post_sharing_batch(request: Request, asked: BatchAsked, reading: ReadingDep, as_of: AsOf) -> Lines:
    """Up to 1,000 questions with the parameters of GET /sharing, answered in order at one revision, a line each.

    A line is {"index", "answer"} or {"index", "problem"}: a question that cannot be asked does not spoil the others.
    """
    return Lines(answers_of(request, asked, reading, as_of, SharingParameters))


@router.post("/paths/batch", summary="批量对接路径 Many pairs at once", **_lines_of(PathsLine))
async def post_paths_batch(request: Request, asked: BatchAsked, reading: ReadingDep, as_of: AsOf) -> Lines:
    """Up to 1,000 pairs with the parameters of GET /paths, answered in order at one revision, a line each."""
    return Lines(answers_of(request, asked, reading, as_of, PathsParameters))
