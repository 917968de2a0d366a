"""Refuses a body that is too large, before it is read to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request

from api.errors import BodyTooLarge
from api.problems.handlers import problem_response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ENVELOPE = 100_000
"""What a multipart form adds to the file in it."""


class BodyLimit:
    """ASGI middleware: a declared length over the limit is refused at once, an undeclared one when it gets there."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        """`limit` is settings.upload_limit, in bytes."""
        self._app = app
        self._limit = limit + _ENVELOPE

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        declared = request.headers.get("content-length", "0")
        if declared.isdecimal() and int(declared) > self._limit:
            await problem_response(request, self._too_large())(scope, receive, send)
            return
        taken = 0

        async def counting() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._limit:
                raise self._too_large()
            return message

        await self._app(scope, counting, send)

    def _too_large(self) -> BodyTooLarge:
        return BodyTooLarge(
            f"内容超过 {self._limit:,} 字节", f"the body has more than {self._limit:,} bytes", limit=self._limit
        )
