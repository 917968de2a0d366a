"""Responses that are workbooks to be saved."""

from __future__ import annotations

import hashlib
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from fastapi import Response

from api.attachments import attached
from api.documents import not_modified

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSX: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "工作簿 A workbook",
        "content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}},
    }
}
"""The `responses` of a route that answers with a workbook."""


NO_HEADERS: Mapping[str, str] = MappingProxyType({})


class WorkbookFile(Response):
    """An .xlsx file."""

    media_type = MEDIA_TYPE


def workbook_file(
    request: Request, content: bytes, name: str, name_zh: str, more: Mapping[str, str] = NO_HEADERS
) -> Response:
    """A workbook with its tag, or 304 where the reader has these very bytes. Names without the ending, one in ASCII.

    `more`: further headers.
    """
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "private, no-cache",
        "Content-Disposition": attached(name, name_zh, ".xlsx"),
        **more,
    }
    return not_modified(request, tag, headers) or WorkbookFile(content, headers=headers)


def passing_file(content: bytes, name: str, name_zh: str) -> WorkbookFile:
    """A workbook made of what the caller sent: nobody keeps it on the way."""
    return WorkbookFile(
        content, headers={"Cache-Control": "private, no-store", "Content-Disposition": attached(name, name_zh, ".xlsx")}
    )
