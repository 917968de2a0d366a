"""kill -9 of the embedded store: nothing acknowledged is lost or done twice, and open stores go on by themselves."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

import pytest

from graph.store import open_store
from graph.store.embedded.folder import DataFolder
from graph.store.embedded.locks import FileLock
from graph.store.errors import StoreUnavailable
from tests.reliability.batches import assert_gapless, organizations
from tests.reliability.clients import kill_store
from tests.store.embedded.visits import server_lives, within

if TYPE_CHECKING:
    from graph.settings import Settings
    from graph.store import Store

_WRITERS = 4
_EACH = 30


async def _write(store: Store, writer: int, acknowledged: asyncio.Queue[str]) -> None:
    for n in range(_EACH):
        outcome = await store.write(organizations(f"{writer}-{n}"), deadline=60)
        assert outcome.applied
        await acknowledged.put(outcome.batch)


async def test_killed_under_four_writers_it_keeps_what_was_acknowledged(own: Settings) -> None:
    acknowledged: asyncio.Queue[str] = asyncio.Queue()
    async with AsyncExitStack() as stack:
        stores = [await stack.enter_async_context(open_store(own)) for _ in range(_WRITERS)]
        writers = [asyncio.create_task(_write(store, n, acknowledged)) for n, store in enumerate(stores)]
        early = [await acknowledged.get() for _ in range(_WRITERS * _EACH // 3)]
        kill_store(own.data_dir)
        began = time.monotonic()
        await acknowledged.get()
        assert time.monotonic() - began < 45
        await asyncio.gather(*writers)

        ids = [f"{writer}-{n}" for writer in range(_WRITERS) for n in range(_EACH)]
        await assert_gapless(stores[0], ids)
        for each in early:
            again = await stores[1].write(organizations(each))
            assert again.repeated
        await assert_gapless(stores[0], ids)


async def test_a_store_that_only_reads_goes_on_after_its_server_was_killed(own: Settings) -> None:
    async with open_store(own) as store:
        await store.write(organizations("kept"))
        kill_store(own.data_dir)
        began = time.monotonic()
        found = await asyncio.gather(*(store.entities(["org-kept-0"]) for _ in range(8)))
        assert time.monotonic() - began < 45
        assert [list(each) for each in found] == [["org-kept-0"]] * 8


async def test_a_server_that_did_not_come_back_in_time_is_tried_again(own: Settings) -> None:
    impatient = own.model_copy(update={"embedded_start_timeout": 1.0})
    async with open_store(own), open_store(impatient) as store:
        kill_store(own.data_dir)
        assert within(10, lambda: not server_lives(own.data_dir))
        with FileLock(DataFolder(own.data_dir).server_lock) as elsewhere:
            # whoever holds this lock says that a store is running; this one never answers
            assert elsewhere.try_exclusive()
            with pytest.raises(StoreUnavailable):
                await store.head()
        assert await _comes_back(store)


async def _comes_back(store: Store) -> bool:
    for _ in range(60):
        try:
            return (await store.head()).revision.n == 0
        except StoreUnavailable:
            continue  # an attempt waits a second for a server that takes longer to start
    return False
