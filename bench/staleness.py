"""`python -m bench.staleness`: how far answers lie behind the store while it is written to, 200 times a second.

One process writes (each write a batch of its own, an organization more), another serves the sample district and only
follows the log, and readers ask it GET /sharing at a steady pace. An answer is as stale as the oldest write that was
acknowledged before it was asked and is not in it; an answer with all of them is not stale at all.
"""

from __future__ import annotations

import asyncio
import itertools
import tempfile
import time
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from bench.alone import alone
from bench.results import Claim, Result, Side, Spread
from bench.serving import served
from bench.sharing_questions import sharing_questions
from graph.model.change import Batch, Change, Op
from graph.settings import Settings
from graph.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.serving import Served
    from graph.store import Store

WRITES = 200
_READERS = 8
_PAUSE = 0.04
"""Seconds between two questions of a reader: together they ask up to 200 a second."""
_SECONDS = 30.0
_MOST = 1.0


@dataclass
class Seen:
    """Revisions by when they were acknowledged, and by when they were asked for."""

    written: list[tuple[int, float]] = field(default_factory=list)
    read: list[tuple[int, float]] = field(default_factory=list)

    def stale(self) -> list[float]:
        """Seconds that each answer lay behind."""
        acknowledged = sorted(self.written)
        numbers = [n for n, _ in acknowledged]
        # the earliest that any later write was acknowledged: those of a group are so in any order
        earliest = list(itertools.accumulate((at for _, at in reversed(acknowledged)), min))[::-1]
        found = []
        for n, asked in self.read:
            place = bisect_right(numbers, n)
            found.append(max(0.0, asked - earliest[place]) if place < len(earliest) else 0.0)
        return found


def measure(size: int, seconds: float = _SECONDS) -> Result:
    """Measure on the sample, for so many seconds."""
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as at:
        seen, took = asyncio.run(_measured(at, Path(folder), seconds))
    stale = sorted(seen.stale())
    p99 = stale[int(len(stale) * 0.99)]
    sides = (
        Side("an answer lies behind", "s", Spread.of(stale), f"at most {stale[-1]:.2f} s"),
        Side("writes", "/s", Spread.of([len(seen.written) / took]), f"{WRITES} a second wanted"),
        Side("answers", "/s", Spread.of([len(seen.read) / took])),
    )
    claims = (
        Claim("p99 of staleness", Spread.of([p99]), _MOST, at_most=True, unit=" s"),
        Claim("writes of those wanted", Spread.of([len(seen.written) / took / WRITES])),
    )
    return Result("staleness", size, f"the sample district, {_READERS} readers, {seconds:g} s", sides, claims)


async def _measured(at: Served, folder: Path, seconds: float) -> tuple[Seen, float]:
    seen, done = Seen(), asyncio.Event()
    questions = itertools.cycle(sharing_questions()[:500])
    async with open_store(Settings(data_dir=folder)) as store:
        readers = [asyncio.create_task(_reader(at, questions, seen, done)) for _ in range(_READERS)]
        began = time.monotonic()
        await _write(store, seen, seconds)
        took = time.monotonic() - began
        done.set()
        await asyncio.gather(*readers)
    return seen, took


async def _write(store: Store, seen: Seen, seconds: float) -> None:
    """Begin a write each two-hundredth of a second, whether or not those before are done."""
    began = time.monotonic()
    writes = []
    for n in range(round(seconds * WRITES)):
        await asyncio.sleep(max(0.0, began + n / WRITES - time.monotonic()))
        writes.append(asyncio.create_task(_written(store, seen, n)))
    await asyncio.gather(*writes)


async def _written(store: Store, seen: Seen, n: int) -> None:
    values = {"name": f"第{n}号公司", "kind": "enterprise"}
    change = Change(Op.CREATE, "Organization", f"org-bench-{n}", values)
    outcome = await store.write(Batch(f"bench-{n}", (change,), "bench", "staleness"))
    assert outcome.applied
    seen.written.append((outcome.revision.n, time.monotonic()))


async def _reader(at: Served, questions: Iterator[str], seen: Seen, done: asyncio.Event) -> None:
    async with at.client() as get:
        while not done.is_set():
            asked = time.monotonic()
            answer = orjson.loads(await get(next(questions)))
            seen.read.append((int(answer["revision"].rpartition("-")[2]), asked))
            await asyncio.sleep(_PAUSE)


if __name__ == "__main__":
    alone("staleness")
