"""Registers in: a workbook or another table, checked whole before anything of it is written. Workbooks out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response, UploadFile

from api.access.admission import CallerDep
from api.answering.batch import Lines
from api.answers.workbooks import graph_workbook, template_file
from api.dependencies import LanguageDep, ReadingDep
from api.documents import Document
from api.language import Language
from api.opened import Opened, opened_of
from api.problems.description import WRITING, described
from api.schemas.registers import (
    LOAD_LINES,
    LoadDocument,
    LoadsDocument,
    LoadTold,
    RegistersDocument,
    registers_document,
)
from api.workbooks import XLSX, WorkbookFile, passing_file, workbook_file
from api.writing.batch import BatchId
from api.writing.load_asked import LoadAsked
from api.writing.loading_told import load_lines
from api.writing.loads import load_told, loads_document
from api.writing.registers import changes_workbook, load_document, marked_workbook, named_file

router = APIRouter(tags=["registers"])

_OpenedDep = Annotated[Opened, Depends(opened_of)]

_Register = Annotated[
    list[str], Query(title="台账名称或代号 Titles or keys", description="All registers by default.", max_length=50)
]
_Loads = Annotated[int, Query(ge=1, le=100, title="条数", description="Loads.")]
_Done = Annotated[str, Path(max_length=200, title="批次", description="Batch id, revision, or number of one.")]
_Written = Annotated[
    Language | None, Query(title="语言 Language", description="Of titles and terms; by Accept-Language by default.")
]


@router.post(
    "/registers", response_model=LoadDocument, responses=described(*WRITING), summary="上传台账 Load a register"
)
async def post_registers(
    file: UploadFile, caller: CallerDep, opened: _OpenedDep, batch: BatchId, manner: LoadAsked
) -> Document:
    """All of the file in one transaction, or nothing and a problem a cell (422). Loaded again it changes nothing."""
    return Document(await load_document(opened, caller, await named_file(file), batch, manner))


@router.get("/registers", response_model=RegistersDocument, summary="台账种类 Which registers there are")
async def get_registers() -> Document:
    """Their keys, as templates and `sheet` take them, and their titles."""
    return Document(registers_document(), headers={"Cache-Control": "private, max-age=3600"})


@router.post(
    "/registers/lines", response_class=Lines, responses=described(*WRITING) | LOAD_LINES,
    summary="上传台账并告知进度 Load a register, told while it goes on",
    openapi_extra={"responses": {"200": {"content": {Lines.media_type: {"schema": {"type": "object"}}}}}},
)  # fmt: skip
async def post_registers_lines(
    request: Request, file: UploadFile, caller: CallerDep, opened: _OpenedDep, batch: BatchId, manner: LoadAsked
) -> Lines:
    """As POST /registers: a line {"stage", "done", "count"} a step, at last {"loaded"} or {"problem"}, which is its

    problem document. The load goes on where the client goes.
    """
    return Lines(load_lines(request, opened, caller, await named_file(file), batch, manner))


@router.get("/registers/loads", response_model=LoadsDocument, summary="导入记录 What was loaded, newest first")
async def get_loads(reading: ReadingDep, limit: _Loads = 20) -> Document:
    """Loads of registers, each with the batch that undid it; `more` says that there are older ones."""
    return Document(await loads_document(reading, limit))


@router.get("/registers/loads/{batch}", response_model=LoadTold, summary="一次导入 What one load did")
async def get_load(batch: _Done, reading: ReadingDep) -> Document:
    """Field by field, as the load told it; 404 for what did not load a register."""
    return Document(await load_told(reading, batch))


@router.post(
    "/registers/changes", response_class=WorkbookFile, responses=described(*WRITING) | XLSX,
    summary="变更清单 What a load would change, as a workbook",
)  # fmt: skip
async def post_registers_changes(
    file: UploadFile, caller: CallerDep, opened: _OpenedDep, manner: LoadAsked, accepted: LanguageDep
) -> WorkbookFile:
    """A row a field, before and after. Nothing is written; a file with errors is refused with its problems (422)."""
    return passing_file(await changes_workbook(opened, caller, file, manner, accepted), "changes", "变更清单")


@router.post(
    "/registers/marked", response_class=WorkbookFile, responses=described(*WRITING) | XLSX,
    summary="标注后的原表 The workbook with its problems marked",
)  # fmt: skip
async def post_registers_marked(
    file: UploadFile, caller: CallerDep, opened: _OpenedDep, manner: LoadAsked
) -> WorkbookFile:
    """A copy with the cells coloured and commented, all else as it was, in its titles' language. It is not kept."""
    name, content = await marked_workbook(opened, caller, file, manner)
    return passing_file(content, "marked", name)


@router.get("/registers/template", response_class=WorkbookFile, summary="台账模板 Templates to fill in")
async def get_template(
    request: Request,
    accepted: LanguageDep,
    register: _Register = [],  # noqa: B006 - FastAPI copies it
    language: _Written = None,
) -> Response:
    """A sheet a register, with hints on its titles, lists to choose from and examples that are not loaded."""
    content = await template_file(register, language or accepted)
    return workbook_file(request, content, "template", "台账模板")


@router.get("/registers/export", response_class=WorkbookFile, summary="导出台账 The graph as a workbook")
async def get_export(
    request: Request,
    opened: _OpenedDep,
    reading: ReadingDep,
    accepted: LanguageDep,
    language: _Written = None,
) -> Response:
    """A sheet for each entity and tie of the model, which `POST /registers` takes back. Nothing in it is masked:

    persons whose names the caller may not see are left out, and so are personal fields; mobile numbers always.

    `Liantu-Left-Out` counts the values that no workbook can hold; the last sheet lists them, where there are any.
    """
    return await graph_workbook(request, opened, reading, language or accepted)
