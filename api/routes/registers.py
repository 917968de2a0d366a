"""Registers in: a workbook or another table, checked whole before anything of it is written."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, UploadFile

from api.access.admission import CallerDep
from api.documents import Document
from api.language import LanguageDep
from api.opened import Opened, opened_of
from api.problems.description import WRITING, described
from api.schemas.registers import LoadDocument
from api.workbooks import XLSX, WorkbookFile
from api.writing.batch import BatchId
from api.writing.load_asked import LoadAsked
from api.writing.registers import changes_workbook, load_document

router = APIRouter(tags=["registers"])

_OpenedDep = Annotated[Opened, Depends(opened_of)]


@router.post(
    "/registers", response_model=LoadDocument, responses=described(*WRITING), summary="上传台账 Load a register"
)
async def post_registers(
    file: UploadFile, caller: CallerDep, opened: _OpenedDep, batch: BatchId, manner: LoadAsked
) -> Document:
    """All of the file in one transaction, or nothing and a problem a cell (422). Loaded again it changes nothing."""
    return Document(await load_document(opened, caller, file, batch, manner))


@router.post(
    "/registers/changes", response_class=WorkbookFile, responses=described(*WRITING) | XLSX,
    summary="变更清单 What a load would change, as a workbook",
)  # fmt: skip
async def post_registers_changes(
    file: UploadFile, caller: CallerDep, opened: _OpenedDep, manner: LoadAsked, language: LanguageDep
) -> WorkbookFile:
    """A row a field, before and after. Nothing is written; a file with errors is refused with its problems (422)."""
    return WorkbookFile(await changes_workbook(opened, caller, file, manner, language), "变更清单.xlsx", "changes.xlsx")
