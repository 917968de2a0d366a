"""The access log: every write, export and view of unmasked names, a line of JSON each, readable by its owner only."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
from typing import TYPE_CHECKING, Any

import orjson

from graph.model.identity import is_id

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from api.access.rights import Caller
    from api.access.table import Access


class Audit:
    """ASGI middleware: writes the line before the answer leaves, so that nothing is shown that is not logged."""

    def __init__(self, app: ASGIApp, folder: Path) -> None:
        """`folder` is settings.data_dir; the file in it is access.log."""
        self._app = app
        self._file = folder / "access.log"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and note what is to be noted."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start" and (line := _line(scope, message["status"])):
                await asyncio.to_thread(_append, self._file, line)
            await send(message)

        await self._app(scope, receive, noting)


def _line(scope: Scope, status: int) -> dict[str, Any] | None:
    state = scope.get("state", {})
    caller: Caller | None = state.get("caller")
    access: Access | None = state.get("access")
    if caller is None or access is None:
        return None
    writes = scope["method"] not in ("GET", "HEAD") and not access.question
    if not writes and not (access.names and caller.sight.names):
        return None
    return {
        "at": dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds"),
        "who": caller.name, "role": caller.role.value, "area": caller.area,
        "what": "write" if writes else "export" if access.export else "names",
        "method": scope["method"], "path": scope["path"], "asked": _ids(scope["query_string"]), "status": status,
    }  # fmt: skip


def _ids(query_string: bytes) -> list[str]:
    # what was typed may be a person's name, which must be erasable: ids are kept, words are not
    values = (part.partition("=")[2] for part in query_string.decode("latin-1").split("&"))
    return [value for value in values if is_id(value)]


def _append(file: Path, line: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    at = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(at, orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
    finally:
        os.close(at)
