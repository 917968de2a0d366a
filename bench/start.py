"""`python -m bench.start --size N`: a projection from a snapshot, beside one that is built anew from the store.

The store is an embedded one, filled with the synthetic country by a plain driver. In each round both end with the same
answer to the same question; the snapshot is checked block by block as it is at every start, and the store is asked for
its head.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from neo4j import GraphDatabase

from bench import plain_driver
from bench.alone import alone
from bench.questions import terms_of, wanted_of
from bench.records import entities_of, ids_of, pieces, ties_of
from bench.results import Claim, Result, Side, Spread
from bench.synthetic_walk import country
from graph.paths.kernel import searching, warm
from graph.projection.freshness import LiveProjection
from graph.settings import Settings
from graph.store import open_store
from graph.store.embedded import embedded_store
from graph.store.snapshots import snapshot_folder

if TYPE_CHECKING:
    from bench.synthetic_walk import Country
    from graph.store import Store
    from graph.store.embedded.endpoint import EmbeddedEndpoint

_HEAP = "3g"
_ROUNDS = 3
_BATCH = 5_000
_FLOOR_SIZE = 10**6


def measure(size: int, rounds: int = _ROUNDS) -> Result:
    """Measure at a size."""
    found = country(size)
    warm()
    with tempfile.TemporaryDirectory() as home:
        anew, mapped = asyncio.run(_measured(Path(home), found, rounds))
    ratio = Spread.of(took / own for took, own in zip(anew, mapped, strict=True))
    asked = size >= _FLOOR_SIZE
    claims = (
        Claim("building anew takes", ratio, 10.0 if asked else None),
        Claim("start with a snapshot", Spread.of(mapped), 3.0 if asked else None, at_most=True, unit=" s"),
    )
    sides = (
        Side("from a snapshot, and a first answer", "s", Spread.of(mapped)),
        Side("built anew from the store, and a first answer", "s", Spread.of(anew)),
    )
    return Result(
        "start", size, f"{found.walk.nodes:,} nodes, {len(found.walk.base.target) // 2:,} ties", sides, claims
    )


async def _measured(home: Path, found: Country, rounds: int) -> tuple[list[float], list[float]]:
    settings = Settings(data_dir=home, embedded_heap=_HEAP, embedded_start_timeout=300, load_deadline=7200)
    # opened once, so that constraints and indexes are there
    async with open_store(settings):
        pass
    async with embedded_store(home, heap=_HEAP) as at:
        await asyncio.to_thread(_fill, at, found)
        async with open_store(settings) as store:
            start = ids_of(found)[found.start[0]]
            anew, mapped, answers = list[float](), list[float](), []
            for _ in range(rounds):
                shutil.rmtree(snapshot_folder(home), ignore_errors=True)
                for taken in (anew, mapped):
                    took, answer = await _started(store, start)
                    taken.append(took)
                    answers.append(answer)
            assert all(each == answers[0] for each in answers)
    return anew, mapped


async def _started(store: Store, start: str) -> tuple[float, list[str]]:
    """Seconds until a projection answers, and what it answers. Closed, it leaves a snapshot for the next."""
    live = LiveProjection(store)
    began = time.perf_counter()
    projection = await live.current()
    number = projection.number(start)
    assert number is not None
    with searching(projection.walk, terms_of("balanced")) as search:
        found = search.providers(wanted_of(None), number, 5)
        answer = [projection.id_at(node) for each in found for node in each.path.nodes]
    took = time.perf_counter() - began
    await live.close()
    return took, answer


def _fill(at: EmbeddedEndpoint, found: Country) -> None:
    labels = {each.id: each.label for each in entities_of(found)}
    driver = GraphDatabase.driver(at.url, auth=(at.user, at.password))
    with driver, driver.session(database=at.database) as session:
        for entities in pieces(entities_of(found)):
            plain_driver.write(session, plain_driver.entity_rows(entities), _BATCH)
        for ties in pieces(ties_of(found)):
            plain_driver.write(session, plain_driver.tie_rows(ties, labels), _BATCH)


if __name__ == "__main__":
    alone("start")
