"""Registers in: a workbook or a CSV file, checked whole before anything of it is written."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, UploadFile

from api.access.admission import CallerDep
from api.documents import Document
from api.opened import Opened, opened_of
from api.problems.description import WRITING, described
from api.schemas.registers import LoadDocument
from api.writing.batch import BatchId
from api.writing.registers import load_document

router = APIRouter(tags=["registers"])

_TITLE = "先检查不保存"
_ABOUT = "Say what would come of it, and write nothing; as a parameter or as a field of the form."
_DryRun = Annotated[bool, Query(title=_TITLE, description=_ABOUT)]
_DryRunField = Annotated[bool, Form(alias="dry_run", title=_TITLE, description=_ABOUT)]


@router.post(
    "/registers", response_model=LoadDocument, responses=described(*WRITING), summary="上传台账 Load a register"
)
async def post_registers(
    file: UploadFile,
    caller: CallerDep,
    opened: Annotated[Opened, Depends(opened_of)],
    batch: BatchId,
    dry_run: _DryRun = False,
    dry_run_field: _DryRunField = False,
) -> Document:
    """All of the file in one transaction, or nothing and a problem a cell (422). Loaded again it changes nothing."""
    return Document(await load_document(opened, caller, file, batch, dry_run=dry_run or dry_run_field))
