"""From a question in an URL to its ready answer, its tag, or 304."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import orjson
from fastapi import Response

from api.answering.coding import IDENTITY, coding_of
from api.answering.known import Ready
from api.documents import not_modified
from api.opened import opened_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from api.dependencies import Reading


async def answered(
    request: Request, reading: Reading, as_of: dt.date, make: Callable[[], Awaitable[dict[str, Any]]]
) -> Response:
    """The document that `make` makes of this question, or of one asked before at this revision by such a reader.

    Its tag names the revision and what was asked; a reader who has it gets 304 and no search.
    """
    revision = reading.projection.revision
    key = (revision, reading.caller.sight, request.url.path, as_of.isoformat(), _asked(request))
    tag = f'"{revision}.{hashlib.blake2b(repr(key).encode(), digest_size=8).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept-Encoding"}
    if (unchanged := not_modified(request, tag, headers)) is not None:
        return unchanged

    async def ready() -> Ready:
        return Ready(tag, orjson.dumps(await make()))

    known = await opened_of(request).answers.of(key, ready)
    body, coding = known.bytes_in(coding_of(request.headers.get("accept-encoding", "")))
    if coding != IDENTITY:
        headers["Content-Encoding"] = coding
    return Response(body, media_type="application/json", headers=headers)


def _asked(request: Request) -> bytes:
    # which revision at least is no part of the question: the one that answers is in the key
    parts = sorted(part for part in request.scope["query_string"].split(b"&") if part)
    return b"&".join(part for part in parts if not part.startswith(b"min_revision="))
