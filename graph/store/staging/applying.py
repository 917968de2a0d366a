"""Applies a published load, part by part; a part that was applied is gone, so that none is applied twice."""

from __future__ import annotations

import asyncio
import uuid
from collections import deque
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.store.log.payload import decode, references
from graph.store.log.reading import commit_at, personal_values
from graph.store.staging.parts import Part, Phase, check, working_of
from graph.store.writing.statements import write_difference

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence

    from graph.store.execution import Run
    from graph.store.staging.pulse import Pulse
    from graph.store.staging.state import LoadState
    from graph.store.staging.steps import Steps

_HOLD = query("head/hold")
_ADVANCE = query("head/advance")
_FREE = query("head/free")
_PARTS = query("staging/parts")
_TAKE = query("staging/take")
_REMOVE_PARTS = query("staging/remove_parts")
_END = query("staging/end")
_CHUNKS = query("log/chunks")


class Application:
    """The applying of one load, from wherever it stands. Several may apply the same: each part is applied by one."""

    def __init__(
        self, steps: Steps, state: LoadState, pulse: Pulse, connections: int,
        told: Callable[[int, int], None] = lambda _done, _changes: None,
    ) -> None:  # fmt: skip
        """Of a published load; `told` hears how many of how many changes are applied."""
        assert state.revision is not None  # noqa: S101 - a published one has its revision
        self._steps, self._state, self._pulse = steps, state, pulse
        self._revision = state.revision
        self._connections, self._told = connections, told
        self._given: dict[int, Part] = {}
        self._at = ""

    async def run(self, given: Sequence[Part] = ()) -> None:
        """Apply what is not applied yet, then let the revision be seen. `given`: parts that need not be read."""
        self._given = {part.n: part for part in given}
        commit = await commit_at(self._steps.read, self._revision, entries=False)
        if commit is None:
            return  # another has done it, and its log was cut since
        self._at = commit.at
        rows = await self._steps.read(_PARTS, {"load": self._state.id})
        self._pulse.changes = commit.n
        self._pulse.begin(commit.n - sum(row["entries"] for row in rows))
        for phase in Phase:
            waiting = iter([row for row in rows if row["phase"] == phase])
            await _all(self._work(waiting) for _ in range(self._connections))
        await self._steps.write(self._finish)

    async def _work(self, waiting: Iterator[dict[str, Any]]) -> None:
        for row in waiting:
            try:
                await self._apply(row)
            except Exception:
                deque(waiting, 0)  # the others end the part that they are at, and begin no more
                raise
            self._pulse.done += row["entries"]
            self._told(self._pulse.done, self._pulse.changes)

    async def _apply(self, row: dict[str, Any]) -> None:
        part = self._given.pop(row["n"], None) or await self._stored(row)
        working = working_of(part, self._revision)

        async def work(run: Run) -> None:
            if (await run(_TAKE, {"id": row["id"], "token": uuid.uuid4().hex}))[0]["n"]:
                await write_difference(run, working, self._at)
                await run(_REMOVE_PARTS, {"ids": [row["id"]]})

        await self._steps.write(work)

    async def _stored(self, row: dict[str, Any]) -> Part:
        found = await self._steps.read(_CHUNKS, {"ids": [row["id"]]})
        data = [bytes(each["data"]) for each in found]
        check(row["id"], b"".join(data), row["checksum"])
        known = await personal_values(self._steps.read, references(data))
        return Part(row["n"], Phase(row["phase"]), *decode(data, known))

    async def _finish(self, run: Run) -> None:
        head = (await run(_HOLD, {"token": uuid.uuid4().hex}))[0]
        if head["load"] != self._state.id or head["applying"] is None:
            return  # it was finished already
        await run(_ADVANCE, {"revision": self._revision})
        await run(_FREE, {})
        await run(_END, {"id": self._state.id})


async def _all(works: Iterable[Coroutine[Any, Any, None]]) -> None:
    """Until all are done. Raises what the first that failed raised, when the others have ended too."""
    tasks = [asyncio.create_task(each) for each in works]
    try:
        await asyncio.wait(tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        task.result()
