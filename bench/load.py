"""`python -m bench.load --size N`: a load of registers beside py2neo's bulk functions and the plain driver.

Ours is everything from the file to the last commit: reading, validation, resolution, judgement, the history; of more
than 100,000 changes also staging. The peers are handed the finished rows and only write. Each writes the same nodes
and ties into an embedded store of its own, with the same constraints; each round is new stores, and after it each store
has as many nodes and ties.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from neo4j import GraphDatabase
from py2neo import Graph

from bench import plain_driver, py2neo_bulk
from bench.alone import alone
from bench.results import Claim, Result, Side, Spread
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
_OURS = "liantu load"
_FLOORS = {"py2neo create_nodes": 2.0, "py2neo merge_nodes": 2.0, "driver UNWIND MERGE": 0.5}
_MOST = 30_000
"""Rows of the registers: more do not fit into a round of minutes for all four."""
_ROUNDS, _BATCH = 3, 2_000
_COUNT = "MATCH (n) WHERE n.id IS NOT NULL RETURN count(n) AS n"


def measure(size: int, rounds: int = _ROUNDS) -> Result:
    """Measure registers of so many rows, 30,000 at most; about 3.3 changes a row."""
    rows = min(size, _MOST)
    changes, found = asyncio.run(_measured(rows, rounds))
    ours = found[_OURS]
    sides = tuple(Side(name, "changes/s", Spread.of(changes / each for each in took)) for name, took in found.items())
    claims = tuple(
        Claim(f"of the rate of {name}", Spread.of(t / own for own, t in zip(ours, found[name], strict=True)), floor)
        for name, floor in _FLOORS.items()
    )
    facts = f"{rows:,} rows, {changes:,} nodes and ties, {rounds} rounds; {rows / min(ours):,.0f} rows/s at best"
    return Result("load", size, facts, sides, claims)


async def _measured(rows: int, rounds: int) -> tuple[int, dict[str, list[float]]]:
    found: dict[str, list[float]] = {_OURS: [], **{name: [] for name in _FLOORS}}
    changes = 0
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "registers.xlsx"
        write_workbook(book, registers_of(rows))
        for _ in range(rounds):
            took, records = await _ours(book)
            changes = len(records[0]) + len(records[1])
            found[_OURS].append(took)
            for name in _FLOORS:
                found[name].append(await _peer(name, records))
    return changes, found


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


async def _peer(name: str, records: Records) -> float:
    async with _empty() as at:
        return await asyncio.to_thread(_written, name, at, records)


def _written(name: str, at: EmbeddedEndpoint, records: Records) -> float:
    entities, ties = records
    labels = {each.id: each.label for each in entities}
    driver = GraphDatabase.driver(at.url, auth=(at.user, at.password))
    with driver, driver.session(database=at.database) as session:
        before = session.run(_COUNT).single(strict=True)["n"]
        if name.startswith("py2neo"):
            took = _by_py2neo(
                at, py2neo_bulk.nodes_of(entities), py2neo_bulk.ties_of(ties, labels), merge="merge" in name
            )
        else:
            plain = plain_driver.entity_rows(entities), plain_driver.tie_rows(ties, labels)
            began = time.perf_counter()
            for each in plain:
                plain_driver.write(session, each, _BATCH)
            took = time.perf_counter() - began
        assert session.run(_COUNT).single(strict=True)["n"] == before + len(entities), name
    return took


def _by_py2neo(at: EmbeddedEndpoint, nodes: py2neo_bulk.Nodes, ties: py2neo_bulk.Ties, *, merge: bool) -> float:
    graph = Graph(at.url, auth=(at.user, at.password), name=at.database)
    try:
        began = time.perf_counter()
        py2neo_bulk.write(graph, nodes, ties, _BATCH, merge=merge)
        return time.perf_counter() - began
    finally:
        graph.service.connector.close()


if __name__ == "__main__":
    alone("load")
