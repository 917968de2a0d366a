"""Responses that are workbooks: a person's browser saves them under a name in their language."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from fastapi import Response

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSX: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "工作簿 A workbook",
        "content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}},
    }
}
"""The `responses` of a route that answers with a workbook."""


class WorkbookFile(Response):
    """An .xlsx to be saved. It may hold what only the caller may see, so nobody keeps it on the way."""

    media_type = MEDIA_TYPE

    def __init__(self, content: bytes, name: str, ascii_name: str, status_code: int = 200) -> None:
        """`name` is shown where the reader's program knows RFC 5987, `ascii_name` elsewhere."""
        disposition = f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(name)}"
        headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
        super().__init__(content, status_code, headers)
