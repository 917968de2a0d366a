"""`python -m bench.http`: GET /sharing beside a route that does nothing: requests a second and waits, 16 clients.

One worker, with a key, on loopback, the sample district whatever the size; each round is bounded in requests. `known`
asks 500 questions over and over, `new` asks each question once. Both are compared with the route that does nothing in
the same round.
"""

from __future__ import annotations

import asyncio
import itertools
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.alone import alone
from bench.results import Claim, Result, Side, Spread
from bench.served import NOTHING
from bench.serving import served
from bench.sharing_questions import sharing_questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.serving import Served

CLIENTS = 16
KNOWN = 500
_ROUNDS, _REQUESTS = 5, 5_000
_RATE, _WAIT = 0.5, 3.0


@dataclass(frozen=True)
class Measured:
    """Requests a second, and milliseconds that half and all but one in a hundred took at most."""

    rate: float
    median: float
    p99: float


Found = dict[str, list[Measured]]


def measure(size: int, requests: int = _REQUESTS, rounds: int = _ROUNDS) -> Result:
    """Measure on the sample."""
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as at:
        found = asyncio.run(_measured(at, requests, rounds))
    sides = [Side(f"{name}, requests", "/s", _spread(found, name, "rate")) for name in found]
    sides += [Side(f"{name}, p99", "ms", _spread(found, name, "p99")) for name in found]
    claims = []
    for name in ("known", "new"):
        rate = Spread.of(ours.rate / none.rate for ours, none in zip(found[name], found["nothing"], strict=True))
        wait = Spread.of(ours.p99 / none.p99 for ours, none in zip(found[name], found["nothing"], strict=True))
        claims.append(Claim(f"{name}: of the rate of a route that does nothing", rate, _RATE))
        claims.append(Claim(f"{name}: its p99", wait, _WAIT, at_most=True))
    facts = f"the sample district, {CLIENTS} clients, {rounds} rounds of {requests:,} requests (new: a tenth)"
    return Result("http", size, facts, tuple(sides), tuple(claims))


async def _measured(at: Served, requests: int, rounds: int) -> Found:
    questions = sharing_questions()
    known, new = questions[:KNOWN], iter(questions[KNOWN:])
    await _round(at, known)
    found: Found = {"nothing": [], "known": [], "new": []}
    for _ in range(rounds):
        found["nothing"].append(await _round(at, [NOTHING] * requests))
        found["known"].append(await _round(at, list(itertools.islice(itertools.cycle(known), requests))))
        found["new"].append(await _round(at, list(itertools.islice(new, requests // 10))))
    return found


async def _round(at: Served, paths: Sequence[str]) -> Measured:
    waits: list[float] = []
    shared = iter(paths)
    began = time.perf_counter()
    await asyncio.gather(*(_client(at, shared, waits) for _ in range(CLIENTS)))
    took = time.perf_counter() - began
    ranked = sorted(waits)
    return Measured(len(waits) / took, 1e3 * statistics.median(waits), 1e3 * ranked[int(len(ranked) * 0.99)])


async def _client(at: Served, paths: Iterator[str], waits: list[float]) -> None:
    async with at.client() as get:
        for path in paths:
            began = time.perf_counter()
            await get(path)
            waits.append(time.perf_counter() - began)


def _spread(found: Found, name: str, of: str) -> Spread:
    return Spread.of(getattr(each, of) for each in found[name])


if __name__ == "__main__":
    alone("http")
