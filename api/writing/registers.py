"""Loads an uploaded register for a caller."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from api.access.views import EVERYTHING
from api.errors import RegisterRefused
from api.writing.permission import permit
from graph.registers import GraphOfStore, load
from graph.registers.changes_book import changes_book
from graph.registers.marking import marked_copy
from graph.registers.reading.forms.limits import Limits

if TYPE_CHECKING:
    from fastapi import UploadFile

    from api.access.rights import Caller
    from api.language import Language
    from api.opened import Opened
    from graph.registers import Known, LoadReport, Manner
    from graph.registers.loading import Progress
    from graph.registers.reading.files import Named

_LONGEST_NAME = 200
LISTED = 1000
"""Changes that an answer lists; all that a load would make are in the workbook of changes."""


async def load_document(
    opened: Opened, caller: Caller, named: Named, batch: str, manner: Manner, tell: Progress | None = None
) -> dict[str, Any]:
    """What came of the load; `tell` is told its stages. Raises RegisterRefused, and what `permit` raises."""
    report = await _report(opened, caller, named, manner, batch, tell)
    return report.document(LISTED)


async def changes_workbook(
    opened: Opened, caller: Caller, file: UploadFile, manner: Manner, language: Language
) -> bytes:
    """What the load would change, as a workbook; nothing is written. Raises what `load_document` raises."""
    report = await _report(opened, caller, await named_file(file), replace(manner, dry_run=True))
    return await asyncio.to_thread(changes_book, report, language.value)


async def marked_workbook(opened: Opened, caller: Caller, file: UploadFile, manner: Manner) -> tuple[str, bytes]:
    """Its name without the ending, and the copy with its problems marked; nothing is written or kept."""
    named = await named_file(file)
    report = await _loaded(opened, caller, named, replace(manner, dry_run=True))
    limits = Limits.of(opened.settings)
    copy = await asyncio.to_thread(marked_copy, named, report.problems, report.language, limits)
    return PurePosixPath(copy.name).stem, copy.content


async def _report(
    opened: Opened, caller: Caller, named: Named, manner: Manner, batch: str | None = None, tell: Progress | None = None
) -> LoadReport:
    report = await _loaded(opened, caller, named, manner, batch, tell)
    if report.refused:
        raise _refused(report)
    return report


async def _loaded(
    opened: Opened, caller: Caller, named: Named, manner: Manner, batch: str | None = None, tell: Progress | None = None
) -> LoadReport:
    return await load(
        opened.store, named, who=caller.name, manner=manner, batch_id=batch, on_progress=tell,
        known=await _known(opened), permit=lambda changes: permit(opened, caller, changes),
    )  # fmt: skip


async def _known(opened: Opened) -> Known:
    # the read model at the store's revision spares a scan of the whole graph
    head = (await opened.store.head()).revision
    whole = (await opened.views.of(EVERYTHING, str(head))).projection
    return GraphOfStore(opened.store, whole.entities(), whole.ties())


def _refused(report: LoadReport) -> RegisterRefused:
    errors = [each for each in report.problems if each.is_error]
    first = errors[0].message
    return RegisterRefused(
        f"台账有 {len(errors)} 处错误，全部未写入。第一处：{first.zh}",
        f"the register has {len(errors)} errors, so nothing was written. The first: {first.en}",
        problems=[each.document() for each in report.problems],
        changes=report.counts, replaced=report.plan.replaced, revision=report.revision, dry_run=report.dry_run,
    )  # fmt: skip


async def named_file(file: UploadFile) -> Named:
    """The name without a folder, and the content."""
    return _name(file), await file.read()


def _name(file: UploadFile) -> str:
    # browsers of old send a whole path, of either kind
    last = PurePosixPath(PureWindowsPath(file.filename or "").as_posix()).name
    return last[-_LONGEST_NAME:] or "register"
