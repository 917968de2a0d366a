"""The graph on its way out, a piece at a time: the next one is made when the reader has taken the last."""

from __future__ import annotations

import asyncio
import hashlib
from typing import TYPE_CHECKING, Any

from fastapi import Response
from fastapi.responses import StreamingResponse

from api.answers.workbooks import EXPORTED, graph_workbook
from api.attachments import attached
from api.dependencies import today
from api.documents import not_modified
from graph.exchange import FORMS, Format, part_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from api.dependencies import Reading
    from api.exports import ExportParameters
    from api.opened import Opened

EXPORTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "图文件 The graph as a file",
        "content": {form.media_type: {"schema": {"type": "string", "format": "binary"}} for form in FORMS.values()},
    }
}
"""The `responses` of the route."""


async def export_file(
    request: Request, opened: Opened, reading: Reading, asked: ExportParameters, language: str
) -> Response:
    """The part that is asked for, in the form that is asked for. Raises what ExportParameters.selection raises."""
    selection = await asked.selection(reading)
    if asked.format is Format.WORKBOOK:
        return await graph_workbook(request, opened, reading, language, selection, _revision(reading))
    day = today(opened.settings)
    known = (reading.projection.revision, reading.view.sight, selection, asked.format, day)
    tag = f'"{hashlib.sha256(repr(known).encode()).hexdigest()[:32]}"'
    form = FORMS[asked.format]
    headers = {
        "ETag": tag, "Cache-Control": "private, no-cache", "Content-Disposition": attached(*EXPORTED, form.ending),
        **_revision(reading),
    }  # fmt: skip
    if (unchanged := not_modified(request, tag, headers)) is not None:
        return unchanged
    # the view is masked already; the export's own rule keeps mobile numbers out
    part = await asyncio.to_thread(part_of, reading.projection, selection, day)
    return StreamingResponse(form.write(part), media_type=form.media_type, headers=headers)


def _revision(reading: Reading) -> dict[str, str]:
    """The header that says of which revision a file is; not every form has a place for it."""
    return {"Liantu-Revision": reading.projection.revision}
