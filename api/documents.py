"""Responses of JSON documents, with and without an entity tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
from fastapi import Response

from api.errors import InvalidParameter
from graph.store.revision import Revision, parse_revision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from api.dependencies import Reading
    from graph.model.records import Record

_MASKED = ".masked"


class Document(Response):
    """A JSON document as it is: no model is filled from it, so that API and command line answer the same."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """The document's bytes, UTF-8."""
        return orjson.dumps(content)


def etag_of(reading: Reading, record: Record) -> str:
    """The tag of a record: the revision of its last change, and whether it is masked."""
    lineage = reading.projection.revision.rpartition("-")[0]
    return f'"{Revision(lineage, record.revision)}{"" if reading.see_names else _MASKED}"'


def record_document(request: Request, reading: Reading, record: Record, document: Any) -> Response:
    """A record's document with its tag, or 304 where the reader has it already."""
    tag = etag_of(reading, record)
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    return not_modified(request, tag, headers) or Document(document, headers=headers)


def not_modified(request: Request, tag: str, headers: Mapping[str, str]) -> Response | None:
    """304 with these headers, where the reader has what bears the tag already."""
    has_it = _names(request.headers.get("if-none-match", ""), tag)
    return Response(status_code=304, headers=dict(headers)) if has_it else None


def revision_in_tag(tag: str, lineage: str) -> int:
    """The revision that an If-Match names. Raises InvalidParameter, RevisionUnknown."""
    plain = tag.strip().removeprefix("W/").strip('"').removesuffix(_MASKED)
    if "-" not in plain:
        raise InvalidParameter(
            "If-Match 应为读取时得到的 ETag", "If-Match must be an ETag as it was read", field="if_match"
        )
    return parse_revision(plain, lineage).n


def _names(sent: str, tag: str) -> bool:
    tags = [each.strip().removeprefix("W/") for each in sent.split(",")]
    return tag in tags or "*" in tags
