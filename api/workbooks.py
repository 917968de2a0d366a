"""Responses that are workbooks to be saved."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from urllib.parse import quote

from fastapi import Response

from api.documents import not_modified

if TYPE_CHECKING:
    from starlette.requests import Request


class WorkbookFile(Response):
    """An .xlsx file."""

    media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook_file(request: Request, content: bytes, name: str, name_zh: str) -> Response:
    """A workbook with its tag, or 304 where the reader has these very bytes. Names without the ending, one in ASCII.

    The file's name is written as RFC 6266 and RFC 5987 say, so that old readers have one too.
    """
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    disposition = f"attachment; filename=\"{name}.xlsx\"; filename*=UTF-8''{quote(f'{name_zh}.xlsx', safe='')}"
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Content-Disposition": disposition}
    return not_modified(request, tag, headers) or WorkbookFile(content, headers=headers)
