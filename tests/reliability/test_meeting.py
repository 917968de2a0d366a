"""Clients of one store meet: at its making, at the head, and at the same record."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from graph.store import open_store
from tests.builders import batch, organization, update
from tests.reliability.batches import assert_gapless, organizations
from tests.reliability.clients import Writer

if TYPE_CHECKING:
    from graph.store import Store
    from tests.engines.endpoint import Endpoint


async def _opened(stack: AsyncExitStack, engine: Endpoint) -> Store:
    return await stack.enter_async_context(open_store(engine.settings()))


async def test_two_processes_that_write_at_once_share_revisions_without_a_gap(engine: Endpoint) -> None:
    writers = [Writer(engine.environment(), each, 25, 2) for each in ("one", "other")]
    try:
        for each in writers:
            each.begin()
        revisions = await asyncio.gather(*(asyncio.to_thread(each.revisions) for each in writers))
    finally:
        for each in writers:
            each.kill()

    assert sorted(revisions[0] + revisions[1]) == list(range(1, 51))
    async with open_store(engine.settings()) as store:
        await assert_gapless(store, [f"{each}-{n}" for each in ("one", "other") for n in range(25)])


async def test_conflicts_between_two_stores_are_tried_again_and_lose_no_update(engine: Endpoint) -> None:
    async with AsyncExitStack() as stack:
        stores = [await _opened(stack, engine) for _ in range(2)]
        await stores[0].write(batch(organization("counter", members=0), id="made"))
        await asyncio.gather(*(_add_one(store, 15) for store in stores))

        record = (await stores[0].entities(["org-counter"]))["org-counter"]
        assert record.values["members"] == 30
        assert [commit.revision for commit in await stores[1].commits(0)] == list(range(1, 32))


async def _add_one(store: Store, times: int) -> None:
    while times:
        record = (await store.entities(["org-counter"]))["org-counter"]
        members = record.values["members"]
        assert isinstance(members, int)
        changed = update("Organization", "org-counter", if_revision=record.revision, members=members + 1)
        times -= (await store.write(batch(changed))).applied


async def test_the_same_batch_from_two_stores_is_done_once(engine: Endpoint) -> None:
    async with AsyncExitStack() as stack:
        stores = [await _opened(stack, engine) for _ in range(2)]
        for n in range(10):
            outcomes = await asyncio.gather(*(store.write(organizations(f"twin-{n}")) for store in stores))
            assert sorted(each.repeated for each in outcomes) == [False, True]
        await assert_gapless(stores[0], [f"twin-{n}" for n in range(10)])


async def test_a_merge_and_its_undoing_from_two_stores_are_done_once(engine: Endpoint) -> None:
    async with AsyncExitStack() as stack:
        stores = [await _opened(stack, engine) for _ in range(2)]
        await stores[0].write(batch(organization("a"), organization("b"), id="made"))
        before = (await stores[0].scan())[0]
        for n in range(5):
            merges = (store.merge("org-b", "org-a", who="tester", batch=f"merge-{n}") for store in stores)
            assert sorted(each.repeated for each in await asyncio.gather(*merges)) == [False, True]
            undoing = (store.undo(f"merge-{n}", who="tester") for store in stores)
            assert sorted(each.applied for each in await asyncio.gather(*undoing)) == [False, True]
        after = (await stores[1].scan())[0]
        assert [(each.id, each.values) for each in after] == [(each.id, each.values) for each in before]
        assert await stores[1].aliases() == {}


async def test_clients_that_open_a_new_store_at_once_make_it_once(bare_engine: Endpoint) -> None:
    async with AsyncExitStack() as stack:
        async with asyncio.TaskGroup() as opening:
            tasks = [opening.create_task(_opened(stack, bare_engine)) for _ in range(3)]
        stores = [each.result() for each in tasks]
        assert len({(await store.head()).revision for store in stores}) == 1
        await asyncio.gather(*(store.write(organizations(f"by-{n}")) for n, store in enumerate(stores)))
        await assert_gapless(stores[0], ["by-0", "by-1", "by-2"])
