"""Serves the built files, and the one page behind every address that the page itself understands."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.staticfiles import StaticFiles

from api.language import language_of
from api.pages.headers import SECURITY, caching
from api.pages.unbuilt import unbuilt
from api.problems.document import ProblemResponse
from api.problems.table import NO_ROUTE, WRONG_METHOD

if TYPE_CHECKING:
    from fastapi import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

BUILT = Path(__file__).parent / "built"
"""Where `make web` builds to; the wheel carries it when it was built."""
_INDEX = "index.html"
_API = "/api"


class Pages:
    """ASGI middleware: an address outside /api is a built file, or else a page of the application."""

    def __init__(self, app: ASGIApp, built: Path = BUILT) -> None:
        """`built` is looked at when asked, so that a build is seen without a restart."""
        self._app = app
        self._built = built
        self._pages = GZipMiddleware(self._serve, minimum_size=1000)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is the API's, answer the rest."""
        path = scope.get("path", "")
        if scope["type"] != "http" or path == _API or path.startswith(f"{_API}/"):
            await self._app(scope, receive, send)
        else:
            await self._pages(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._response(scope)
        response.headers.update(SECURITY)
        await response(scope, receive, send)

    async def _response(self, scope: Scope) -> Response:
        if scope["method"] not in {"GET", "HEAD"}:
            return _refused(scope)
        if not (self._built / _INDEX).is_file():
            return unbuilt()
        path = scope["path"].lstrip("/") or _INDEX
        try:
            return await self._file(path, scope)
        except HTTPException:
            return _missing(scope) if PurePosixPath(path).suffix else await self._file(_INDEX, scope)

    async def _file(self, path: str, scope: Scope) -> Response:
        response = await StaticFiles(directory=self._built).get_response(path, scope)
        response.headers["Cache-Control"] = caching(path)
        return response


def _missing(scope: Scope) -> Response:
    language = language_of(Request(scope))
    return ProblemResponse(NO_ROUTE, language.pick("没有该文件", "there is no such file"), language)


def _refused(scope: Scope) -> Response:
    language = language_of(Request(scope))
    detail = language.pick(f"该地址不支持 {scope['method']}", f"{scope['method']} is not allowed here")
    return ProblemResponse(WRONG_METHOD, detail, language, Allow="GET, HEAD")
