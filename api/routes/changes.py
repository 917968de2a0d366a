"""Writes by a list of changes, and the feed of what was written."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path, Query

from api.access.admission import CallerDep
from api.dependencies import ReadingDep
from api.documents import Document
from api.opened import Opened, opened_of
from api.problems.description import WRITING, described
from api.schemas.changes import ChangesAsked, FeedDocument, OutcomeDocument
from api.schemas.identity import UndoAsked, UndoDocument
from api.writing.asked import changes_of
from api.writing.batch import BatchId
from api.writing.feed import feed_document
from api.writing.identity import undo_document
from api.writing.outcome import outcome_document
from api.writing.permission import permit, permit_undo
from api.writing.red_lines import refuse_personal, refuse_personal_changes
from graph.model.change import Batch

router = APIRouter(tags=["changes"])

_After = Annotated[str | None, Query(max_length=100, title="从此之后", description="A revision; all by default.")]
_Limit = Annotated[int, Query(ge=1, le=500, title="每页条数", description="Commits a page.")]
_DryRun = Annotated[bool, Query(title="仅检查", description="Say what would come of it, and write nothing.")]
_Done = Annotated[
    str,
    Path(max_length=200, title="要撤销的写入", description="Batch id (Idempotency-Key), revision, or number of one."),
]
_IfMatch = Annotated[str | None, Header(max_length=200, description="For a single change: its ETag as it was read.")]


@router.get("/changes", response_model=FeedDocument, summary="变更记录 What was changed, after a revision")
async def get_changes(reading: ReadingDep, after: _After = None, limit: _Limit = 100) -> Document:
    """The log, oldest first: who changed what and why, before and after. 409 for a revision of another lineage."""
    return Document(await feed_document(reading, after, limit))


@router.post(
    "/changes",
    response_model=OutcomeDocument,
    responses=described(*WRITING),
    summary="修改 Create, update, end, delete",
)
async def post_changes(
    asked: ChangesAsked,
    caller: CallerDep,
    opened: Annotated[Opened, Depends(opened_of)],
    batch: BatchId,
    dry_run: _DryRun = False,
    if_match: _IfMatch = None,
) -> Document:
    """All of the changes, or none and the reason by item (409, 412, 422). Deleting needs an admin's key.

    A text that seems to hold an identity or mobile number, a flat or a resident is refused by its field (422).
    """
    refuse_personal_changes(asked)
    changes = await changes_of(opened.store, batch, asked.changes, if_match)
    await permit(opened, caller, changes)
    written = Batch(batch, changes, caller.name, asked.why or "api")
    outcome = await opened.store.write(written, dry_run=dry_run)
    return Document(outcome_document(outcome, changes, dry_run=dry_run))


@router.post(
    "/changes/{batch}/undo",
    response_model=UndoDocument,
    responses=described(*WRITING),
    summary="撤销 Undo what was written",
)
async def post_undo(
    batch: _Done,
    caller: CallerDep,
    opened: Annotated[Opened, Depends(opened_of)],
    key: BatchId,
    asked: UndoAsked | None = None,
    dry_run: _DryRun = False,
) -> Document:
    """All records and ids as they were before, or 409 and what later depends on them. Undoing undone does it again."""
    why = asked.why if asked else ""
    refuse_personal(why=why)
    commit = await opened.store.commit_meant(batch, entries=True)
    await permit_undo(opened, caller, commit)
    outcome = await opened.store.undo(commit.batch, who=caller.name, why=why, batch=key, dry_run=dry_run)
    view = await opened.views.of(caller.sight, str(outcome.revision))
    return Document(undo_document(outcome, commit.batch, view, caller, dry_run=dry_run))
