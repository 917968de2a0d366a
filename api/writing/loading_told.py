"""A load told while it goes on: a line of JSON a stage, and at the end what came of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import orjson

from api.problems.handlers import problem_response
from api.writing.registers import load_document
from graph.errors import LiantuError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from api.access.rights import Caller
    from api.opened import Opened
    from graph.registers import Manner
    from graph.registers.reading.files import Named

_GOING_ON: set[asyncio.Task[None]] = set()
"""Loads whose clients may have gone: a loop by itself keeps no task alive."""


async def load_lines(
    request: Request, opened: Opened, caller: Caller, named: Named, batch: str, manner: Manner
) -> AsyncIterator[bytes]:
    """A line {"stage", "done", "count"} for each step, and as the last {"loaded"} or {"problem"}.

    Where the client goes, the load goes on: sent again under its batch id it tells what came of it.
    """
    told: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def put(line: dict[str, Any] | None) -> None:
        # stages may be told from another thread; all lines go the same way, so that they stay in order
        loop.call_soon_threadsafe(told.put_nowait, line)

    def tell(stage: str, done: int, count: int) -> None:
        put({"stage": stage, "done": done, "count": count})

    async def work() -> None:
        try:
            loaded = await load_document(opened, caller, named, batch, manner, tell)
            put({"loaded": loaded})
        except LiantuError as error:
            put({"problem": orjson.loads(problem_response(request, error).body)})
        finally:
            put(None)

    task = asyncio.create_task(work())
    _GOING_ON.add(task)
    task.add_done_callback(_GOING_ON.discard)
    while (line := await told.get()) is not None:
        yield orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)
    await task
