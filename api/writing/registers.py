"""Loads an uploaded register for a caller."""

from __future__ import annotations

import asyncio
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from api.access.rights import Caller, Right
from api.access.views import EVERYTHING
from api.errors import RegisterRefused
from api.writing.permission import permit
from graph.registers import GraphOfStore, load, plan, read
from graph.registers.reading.limits import Limits

if TYPE_CHECKING:
    from fastapi import UploadFile

    from api.opened import Opened
    from graph.registers import Known, LoadReport

_LONGEST_NAME = 200


async def load_document(
    opened: Opened, caller: Caller, file: UploadFile, batch: str, *, dry_run: bool
) -> dict[str, Any]:
    """What came of the load. Raises RegisterRefused with its problems, and what `permit` raises."""
    named = (_name(file), await file.read())
    known = await _known(opened)
    if caller.area is not None or not caller.may(Right.DISTRICT):
        await _permit(opened, caller, named, known)
    report = await load(opened.store, named, who=caller.name, dry_run=dry_run, batch_id=batch, known=known)
    if report.refused:
        raise _refused(report)
    return report.document()


async def _known(opened: Opened) -> Known:
    # the read model at the store's revision spares a scan of the whole graph
    head = (await opened.store.head()).revision
    whole = (await opened.views.of(EVERYTHING, str(head))).projection
    return GraphOfStore(opened.store, whole.entities(), whole.ties())


async def _permit(opened: Opened, caller: Caller, named: tuple[str, bytes], known: Known) -> None:
    workbook = await asyncio.to_thread(read, named, Limits.of(opened.store.settings))
    planned = await plan(workbook, known)
    await permit(opened, caller, planned.changes)


def _refused(report: LoadReport) -> RegisterRefused:
    errors = [each for each in report.problems if each.is_error]
    first = errors[0].message
    return RegisterRefused(
        f"台账有 {len(errors)} 处错误，全部未写入。第一处：{first.zh}",
        f"the register has {len(errors)} errors, so nothing was written. The first: {first.en}",
        problems=[each.document() for each in report.problems],
        changes=dict(report.counts), revision=report.revision, dry_run=report.dry_run,
    )  # fmt: skip


def _name(file: UploadFile) -> str:
    # browsers of old send a whole path, of either kind
    last = PurePosixPath(PureWindowsPath(file.filename or "").as_posix()).name
    return last[-_LONGEST_NAME:] or "register"
