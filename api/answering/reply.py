"""From a question in an URL to its ready answer, its tag, or 304."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from fastapi import Response

from api.answering.coding import IDENTITY, coding_of
from api.answering.known import Ready
from api.dependencies import today
from api.documents import not_modified
from api.opened import opened_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from api.access.rights import Caller, Sight
    from api.dependencies import Reading

_LONG = 2_000
"""Bytes of a question above which its answer is not kept."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What tells answers apart: the revision, what the reader sees, the route, the question, and today if it counts."""

    revision: str
    sight: Sight
    path: str
    question: bytes
    today: str

    @property
    def tag(self) -> str:
        """The entity tag of the answer's document, whatever coding it comes in; not quoted."""
        digest = hashlib.blake2b(repr(self).encode(), digest_size=8).hexdigest()
        return f"{self.revision}.{digest}"


async def known_reply(request: Request, caller: Caller) -> Response | None:
    """The reply where it is known at the current revision; None leaves the question to the route that reads it."""
    if b"min_revision=" in request.scope["query_string"]:
        return None
    opened, sight = opened_of(request), caller.sight
    view = await opened.views.of(sight)
    known = opened.answers.known(_asked(request, view.projection.revision, sight, today(opened.settings)))
    return None if known is None else _reply(request, known)


async def answered(
    request: Request, reading: Reading, make: Callable[[dt.date], Awaitable[dict[str, Any]]]
) -> Response:
    """The document that `make` makes of this question today, or of one asked before at this revision by such a reader.

    Its tag names the revision and what was asked; a reader who has it gets 304 and no search.
    """
    opened = opened_of(request)
    day = today(opened.settings)
    asked = _asked(request, reading.projection.revision, reading.caller.sight, day)
    if (unchanged := _unchanged(request, asked.tag)) is not None:
        return unchanged

    async def ready() -> Ready:
        return Ready(asked.tag, orjson.dumps(await make(day)))

    kept = len(asked.question) <= _LONG
    return _reply(request, await opened.answers.of(asked, ready) if kept else await ready())


def _reply(request: Request, known: Ready) -> Response:
    if (unchanged := _unchanged(request, known.tag)) is not None:
        return unchanged
    asked_for = _coding(request)
    body, coding = known.bytes_in(asked_for)
    headers = _headers(known.tag, asked_for)
    if coding != IDENTITY:
        headers["Content-Encoding"] = coding
    return Response(body, media_type="application/json", headers=headers)


def _unchanged(request: Request, tag: str) -> Response | None:
    if "if-none-match" not in request.headers:
        return None
    headers = _headers(tag, _coding(request))
    return not_modified(request, headers["ETag"], headers)


def _headers(tag: str, coding: str) -> dict[str, str]:
    # a strong tag is of bytes: the same document in another coding is another representation
    of_bytes = tag if coding == IDENTITY else f"{tag}-{coding}"
    return {"ETag": f'"{of_bytes}"', "Cache-Control": "private, no-cache", "Vary": "Accept-Encoding"}


def _coding(request: Request) -> str:
    return coding_of(request.headers.get("accept-encoding", ""))


def _asked(request: Request, revision: str, sight: Sight, day: dt.date) -> Asked:
    written: bytes = request.scope["query_string"]
    # which revision at least is no part of the question: the one that answers is told apart by itself
    parts = [part for part in written.split(b"&") if part and not part.startswith(b"min_revision=")]
    # the day that a question names counts, not the day on which it is asked
    named = any(part.startswith(b"as_of=") and part != b"as_of=" for part in parts)
    return Asked(revision, sight, request.scope["path"], b"&".join(parts), "" if named else day.isoformat())
