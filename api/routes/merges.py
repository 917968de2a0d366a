"""Entities that are one: merged here, and taken apart again by undoing that."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.access.admission import CallerDep
from api.documents import Document
from api.opened import Opened, opened_of
from api.problems.description import WRITING, described
from api.schemas.identity import MergeAsked, MergeDocument
from api.writing.batch import BatchId
from api.writing.identity import merge_document
from api.writing.permission import permit
from api.writing.red_lines import refuse_personal
from graph.store.writing.merging import merge_of

router = APIRouter(tags=["merges"])

_DryRun = Annotated[bool, Query(title="仅检查", description="Say what would come of it, and write nothing.")]


@router.post("/merges", response_model=MergeDocument, responses=described(*WRITING), summary="合并 Merge two entities")
async def post_merges(
    asked: MergeAsked,
    caller: CallerDep,
    opened: Annotated[Opened, Depends(opened_of)],
    batch: BatchId,
    dry_run: _DryRun = False,
) -> Document:
    """The loser's id leads to the winner from then on, its ties move, nothing is lost; or 409, 422 and the reason."""
    refuse_personal(why=asked.why)
    change = merge_of(asked.loser, asked.winner)
    await permit(opened, caller, (change,))
    rehearsed = dry_run or asked.dry_run
    outcome = await opened.store.merge(
        asked.loser, asked.winner, who=caller.name, why=asked.why, batch=batch, dry_run=rehearsed
    )
    view = await opened.views.of(caller.sight, str(outcome.revision))
    return Document(merge_document(outcome, change, view, dry_run=rehearsed))
