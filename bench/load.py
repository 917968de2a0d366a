"""`python -m bench.load`: a load of registers beside the plain driver writing the same nodes and ties.

Ours is everything from the file to the commit: reading, validation, resolution, the history, one transaction. The
peer is handed the finished rows and only writes. Each round is a new embedded store for each of the two.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from neo4j import GraphDatabase

from bench import plain_driver
from bench.synthetic import registers_of
from graph.registers import load, write_workbook
from graph.settings import Settings
from graph.store import open_store
from graph.store.embedded import embedded_store

if TYPE_CHECKING:
    from graph.model.records import EntityRecord, TieRecord

    Graph = tuple[list[EntityRecord], list[TieRecord]]


@dataclass(frozen=True)
class Measured:
    """Seconds of one round, and the changes that both wrote."""

    ours: float
    peer: float
    changes: int


async def _ours(home: Path, book: Path) -> tuple[float, Graph]:
    async with open_store(Settings(data_dir=home, embedded_heap="2g")) as store:
        began = time.perf_counter()
        report = await load(store, book, who="bench")
        took = time.perf_counter() - began
        assert report.applied, [each.document() for each in report.problems[:5]]
        return took, await store.scan()


async def _peer(home: Path, graph: Graph, batch: int) -> float:
    entities, ties = graph
    labels = {each.id: each.label for each in entities}
    nodes, relationships = plain_driver.entity_rows(entities), plain_driver.tie_rows(ties, labels)
    # opened once by our store, so that the constraints and indexes are the same
    async with open_store(Settings(data_dir=home, embedded_heap="2g")):
        pass
    async with embedded_store(home, heap="2g") as at:
        return await asyncio.to_thread(
            _write, at.url, (at.user, at.password), at.database, (nodes, relationships), batch
        )


def _write(
    url: str, auth: tuple[str, str], database: str, rows: tuple[plain_driver.Rows, plain_driver.Rows], batch: int
) -> float:
    with GraphDatabase.driver(url, auth=auth) as driver, driver.session(database=database) as session:
        began = time.perf_counter()
        for each in rows:
            plain_driver.write(session, each, batch)
        return time.perf_counter() - began


async def _round(book: Path, batch: int) -> Measured:
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as peer:
        took, graph = await _ours(Path(ours), book)
        changes = len(graph[0]) + len(graph[1])
        return Measured(took, await _peer(Path(peer), graph, batch), changes)


async def _measure(rows: int, rounds: int, batch: int) -> list[Measured]:
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "registers.xlsx"
        write_workbook(book, registers_of(rows))
        return [await _round(book, batch) for _ in range(rounds)]


def main() -> None:
    """Measure, and print medians and the ratio of the two rates."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=30_000)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--batch", type=int, default=2_000, help="rows that the peer writes in a transaction")
    given = asked.parse_args()
    found = asyncio.run(_measure(given.rows, given.rounds, given.batch))
    changes = found[0].changes
    for name, seconds in (
        ("liantu load", [each.ours for each in found]),
        ("UNWIND MERGE", [each.peer for each in found]),
    ):
        median = statistics.median(seconds)
        spread = f"{min(seconds):.1f}–{max(seconds):.1f}"
        print(f"{name:14}{median:8.1f} s  ({spread})  {changes / median:10,.0f} changes/s")
    ratios = [each.peer / each.ours for each in found]
    print(
        f"ratio of rates {statistics.median(ratios):8.2f}    ({min(ratios):.2f}–{max(ratios):.2f}), {changes:,} changes"
    )


if __name__ == "__main__":
    main()
