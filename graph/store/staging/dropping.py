"""Takes a load over, and takes away what an unpublished one has staged."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from cypher import query
from graph.store.log.payload import references
from graph.store.staging.state import state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.store.execution import Run
    from graph.store.staging.state import LoadState
    from graph.store.staging.steps import Steps

_HOLD = query("head/hold")
_FREE = query("head/free")
_CLAIM = query("staging/claim")
_PARTS = query("staging/parts")
_END = query("staging/end")
_REMOVE_PARTS = query("staging/remove_parts")
_CHUNKS = query("log/chunks")
_REMOVE_CHUNKS = query("log/remove_chunks")
_REMOVE_PERSONAL = query("personal/remove")
_AT_ONCE = 16


async def claim(
    steps: Steps, load: str, seen: str, beat: int | None = None, *, published: bool = True
) -> LoadState | None:
    """The load as ours, under a new token: whoever worked on it can stage and publish nothing of it any more.

    `seen`, `beat`: what it must still have. None where it has others, is done, or is published unless `published`.
    """

    async def work(run: Run) -> LoadState | None:
        head = (await run(_HOLD, {"token": uuid.uuid4().hex}))[0]
        state = await state_of(run, head)
        if state is None or (state.id, state.token) != (load, seen) or beat not in (None, state.beat):
            return None
        if state.revision is not None and not published:
            return None
        token = uuid.uuid4().hex
        asked = {"id": load, "seen": seen, "token": token}
        return replace(state, token=token) if (await run(_CLAIM, asked))[0]["n"] else None

    return await steps.write(work)


async def drop(steps: Steps, state: LoadState) -> None:
    """Remove all that a claimed, unpublished load has staged, and let the head go. May be done again."""
    # the head is held to the end, so that nobody takes the revision that the parts are named after
    waiting = [row["id"] for row in await steps.read(_PARTS, {"load": state.id})]
    for at in range(0, len(waiting), _AT_ONCE):
        await _remove(steps, waiting[at : at + _AT_ONCE])

    async def free(run: Run) -> None:
        head = (await run(_HOLD, {"token": uuid.uuid4().hex}))[0]
        if head["load"] == state.id:
            await run(_FREE, {})
            await run(_END, {"id": state.id})

    await steps.write(free)


async def _remove(steps: Steps, ids: Sequence[str]) -> None:
    rows = await steps.read(_CHUNKS, {"ids": list(ids)})
    personal = [each for row in rows for each in references([bytes(row["data"])])]

    async def work(run: Run) -> None:
        if personal:
            await run(_REMOVE_PERSONAL, {"ids": personal})
        await run(_REMOVE_CHUNKS, {"ids": list(ids)})
        await run(_REMOVE_PARTS, {"ids": list(ids)})

    await steps.write(work)
