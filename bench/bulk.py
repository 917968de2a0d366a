"""`python -m bench.bulk`: a load of registers beside py2neo's bulk functions and the plain driver, in one run.

Ours is everything from the file to the last commit: reading, validation, resolution, judgement, the history; of more
than 100,000 changes also staging. The peers are handed the finished rows and only write. Each writes the same nodes
and ties into an embedded store of its own, with the same constraints; each round is new stores.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from neo4j import GraphDatabase
from py2neo import Graph

from bench import plain_driver, py2neo_bulk
from bench.synthetic import registers_of
from graph.registers import load, write_workbook
from graph.settings import Settings
from graph.store import open_store
from graph.store.embedded import embedded_store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.model.records import EntityRecord, TieRecord
    from graph.store.embedded.endpoint import EmbeddedEndpoint

    Records = tuple[list[EntityRecord], list[TieRecord]]

_HEAP = "2g"
_PEERS = ("py2neo create_nodes", "py2neo merge_nodes", "driver UNWIND MERGE")


async def _ours(book: Path) -> tuple[float, Records]:
    with tempfile.TemporaryDirectory() as home:
        async with open_store(Settings(data_dir=Path(home), embedded_heap=_HEAP)) as store:
            began = time.perf_counter()
            report = await load(store, book, who="bench")
            took = time.perf_counter() - began
            assert report.applied, [each.document() for each in report.problems[:5]]
            return took, await store.scan()


@asynccontextmanager
async def _empty() -> AsyncIterator[EmbeddedEndpoint]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        # opened once by our store, so that the constraints and indexes are the same
        async with open_store(Settings(data_dir=home, embedded_heap=_HEAP)):
            pass
        async with embedded_store(home, heap=_HEAP) as at:
            yield at


async def _peer(name: str, records: Records, batch: int) -> float:
    async with _empty() as at:
        return await asyncio.to_thread(_write, name, at, records, batch)


def _write(name: str, at: EmbeddedEndpoint, records: Records, batch: int) -> float:
    entities, ties = records
    labels = {each.id: each.label for each in entities}
    if name.startswith("py2neo"):
        graph = Graph(at.url, auth=(at.user, at.password), name=at.database)
        rows = py2neo_bulk.nodes_of(entities), py2neo_bulk.ties_of(ties, labels)
        began = time.perf_counter()
        py2neo_bulk.write(graph, *rows, batch, merge="merge" in name)
        return time.perf_counter() - began
    plain = plain_driver.entity_rows(entities), plain_driver.tie_rows(ties, labels)
    driver = GraphDatabase.driver(at.url, auth=(at.user, at.password))
    with driver, driver.session(database=at.database) as session:
        began = time.perf_counter()
        for each in plain:
            plain_driver.write(session, each, batch)
        return time.perf_counter() - began


async def _measure(rows: int, rounds: int, batch: int) -> tuple[int, dict[str, list[float]]]:
    found: dict[str, list[float]] = {"liantu load": [], **{name: [] for name in _PEERS}}
    changes = 0
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "registers.xlsx"
        write_workbook(book, registers_of(rows))
        for _ in range(rounds):
            took, records = await _ours(book)
            changes = len(records[0]) + len(records[1])
            found["liantu load"].append(took)
            for name in _PEERS:
                found[name].append(await _peer(name, records, batch))
    return changes, found


def main() -> None:
    """Measure, and print medians, their spread, and how many times the rate of each peer ours is."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=30_000, help="rows of the registers; about 3.3 changes a row")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--batch", type=int, default=2_000, help="rows that a peer writes in a transaction")
    given = asked.parse_args()
    changes, found = asyncio.run(_measure(given.rows, given.rounds, given.batch))
    ours = found["liantu load"]
    print(f"{changes:,} nodes and ties, {given.rounds} rounds")
    for name, seconds in found.items():
        median = statistics.median(seconds)
        ratios = [theirs / own for own, theirs in zip(ours, seconds, strict=True)]
        print(
            f"{name:22}{median:8.1f} s  ({min(seconds):.1f}–{max(seconds):.1f})  {changes / median:10,.0f} changes/s"
            f"  ours is {statistics.median(ratios):.2f}x ({min(ratios):.2f}–{max(ratios):.2f})"
        )


if __name__ == "__main__":
    main()
