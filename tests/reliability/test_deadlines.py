"""A runaway read ends at its deadline on both engines: it is gone from the server, and its slot is free again."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cypher import query
from graph.store import open_store
from graph.store.errors import DeadlineExceeded
from tests.builders import batch, organization

if TYPE_CHECKING:
    from cypher import Query
    from graph.store import Store
    from tests.engines.endpoint import Endpoint

_TRANSACTIONS = query("operate/transactions")
_PING = replace(query("head/read"), name="test/ping")


def _runaway() -> Query:
    # hours of counting, and nothing that a planner could take a short cut through
    text = "UNWIND range(1, 1000000) AS a\nUNWIND range(1, 1000000) AS b\nWITH a, b WHERE a = -b\nRETURN count(*) AS n"
    return replace(query("head/read"), name="test/runaway", text=text, returns=("n",))


async def _running(store: Store) -> set[str]:
    """The transactions that the server holds, the one that asks left out."""
    async with store._connection.session(write=True) as session:
        rows = [row async for row in await session.run(_TRANSACTIONS.text)]
    return {str(row["id"]) for row in rows[1:]}


async def _comes_to(store: Store, count: int) -> bool:
    """Whether the server holds this many transactions within 20 s."""
    end = time.monotonic() + 20
    while len(await _running(store)) != count and time.monotonic() < end:  # noqa: ASYNC110 - a server tells nobody
        await asyncio.sleep(0.05)
    return time.monotonic() < end


async def test_runaway_reads_end_at_their_deadline_and_leave_their_slots(engine: Endpoint) -> None:
    async with open_store(engine.settings(connections=2)) as store:
        began = time.monotonic()
        ended = await asyncio.gather(*(store.read(_runaway(), deadline=1.0) for _ in range(2)), return_exceptions=True)
        assert [type(each) for each in ended] == [DeadlineExceeded] * 2
        assert time.monotonic() - began < 10

        # there are two slots, and both were taken
        assert await store.read(_PING, deadline=20)
        assert (await store.write(batch(organization("after")))).applied
        assert await _comes_to(store, 0)


async def test_waiting_for_a_slot_counts_towards_the_deadline(engine: Endpoint) -> None:
    async with open_store(engine.settings(connections=2)) as store:
        asked = [asyncio.create_task(store.read(_runaway(), deadline=60)) for _ in range(2)]
        assert await _comes_to(store, 2)
        with pytest.raises(DeadlineExceeded):
            await store.read(_PING, deadline=0.3)
        for each in asked:
            each.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        assert await store.read(_PING, deadline=20)


async def test_a_read_whose_asker_has_left_is_ended_too(engine: Endpoint) -> None:
    async with open_store(engine.settings(connections=2)) as store:
        asked = [asyncio.create_task(store.read(_runaway(), deadline=60)) for _ in range(2)]
        assert await _comes_to(store, 2)
        for each in asked:
            each.cancel()
        assert all(
            isinstance(each, asyncio.CancelledError) for each in await asyncio.gather(*asked, return_exceptions=True)
        )

        assert await store.read(_PING, deadline=20)
        assert await _comes_to(store, 0)


async def test_a_write_past_its_deadline_leaves_the_graph_alone(engine: Endpoint) -> None:
    async with open_store(engine.settings()) as store:
        many = batch(*(organization(f"slow-{n}") for n in range(5000)), id="slow")
        with pytest.raises(DeadlineExceeded):
            await store.write(many, deadline=0.05)
        assert await _comes_to(store, 0)
        done = await store.commit_of("slow") is not None
        assert len((await store.scan())[0]) == (5000 if done else 0)
        assert (await store.write(many)).repeated is done
