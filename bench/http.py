"""`python -m bench.http`: GET /sharing beside a route that does nothing: requests a second and waits, 16 clients.

One worker, with a key, on loopback; each round is bounded in requests. `known` asks 500 questions over and over,
`new` asks each question once.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bench.served import NOTHING
from data.xinwu.places import draw_places
from graph.model.categories import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CLIENTS = 16
KNOWN = 500


@dataclass(frozen=True)
class Measured:
    """Requests a second, and milliseconds that half and all but one in a hundred took at most."""

    rate: float
    median: float
    p99: float


async def _client(port: int, key: str, paths: Iterator[str], waits: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for path in paths:
            began = time.perf_counter()
            request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {key}\r\n\r\n"
            writer.write(request.encode())
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            await reader.readexactly(length)
            waits.append(time.perf_counter() - began)
    finally:
        writer.close()


async def _round(port: int, key: str, paths: Sequence[str]) -> Measured:
    waits: list[float] = []
    shared = iter(paths)
    began = time.perf_counter()
    await asyncio.gather(*(_client(port, key, shared, waits) for _ in range(CLIENTS)))
    took = time.perf_counter() - began
    ranked = sorted(waits)
    return Measured(len(waits) / took, 1e3 * statistics.median(waits), 1e3 * ranked[int(len(ranked) * 0.99)])


def _questions() -> list[str]:
    """Different questions: every community and category, and then again with another k."""
    places = [each.name for each in draw_places() if each.governed]
    asked = itertools.product((5, 4, 3, 6, 7, 8), sorted(CATEGORIES.terms), places)
    return [
        "/api/v1/sharing?" + urlencode({"from": place, "category": category, "k": k}) for k, category, place in asked
    ]


def _measure(port: int, key: str, requests: int, rounds: int) -> dict[str, list[Measured]]:
    questions = _questions()
    known, new = questions[:KNOWN], iter(questions[KNOWN:])
    asyncio.run(_round(port, key, known))
    found: dict[str, list[Measured]] = {"nothing": [], "known": [], "new": []}
    for _ in range(rounds):
        found["nothing"].append(asyncio.run(_round(port, key, [NOTHING] * requests)))
        found["known"].append(asyncio.run(_round(port, key, list(itertools.islice(itertools.cycle(known), requests)))))
        found["new"].append(asyncio.run(_round(port, key, list(itertools.islice(new, requests // 10)))))
    return found


def _free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])


def main() -> None:
    """Measure, and print medians, spread and the ratios."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--requests", type=int, default=5_000)
    asked.add_argument("--rounds", type=int, default=3)
    given = asked.parse_args()
    port = _free_port()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bench.served", folder, str(port)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as served:  # noqa: S603
            assert served.stdout is not None
            key = served.stdout.readline().strip()
            assert served.stdout.readline().strip() == "ready"
            found = _measure(port, key, given.requests, given.rounds)
            served.communicate("")
    for name, rounds in found.items():
        rates = [each.rate for each in rounds]
        median, p99 = (statistics.median(getattr(each, of) for each in rounds) for of in ("median", "p99"))
        spread = f"{min(rates):,.0f}–{max(rates):,.0f}"
        print(f"{name:8}{statistics.median(rates):8,.0f}/s ({spread})  median {median:.1f} ms, p99 {p99:.1f} ms")
    for name in ("known", "new"):
        pairs = list(zip(found[name], found["nothing"], strict=True))
        rate = statistics.median(ours.rate / nothing.rate for ours, nothing in pairs)
        wait = statistics.median(ours.p99 / nothing.p99 for ours, nothing in pairs)
        print(f"{name}: {rate:.2f} of the rate of a route that does nothing, {wait:.1f} times its p99")


if __name__ == "__main__":
    main()
