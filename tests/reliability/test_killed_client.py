"""kill -9 of a client in the middle of a large write: the graph is as before or as after it, and all others go on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from graph.store import open_store
from tests.reliability.batches import assert_gapless, organizations
from tests.reliability.clients import Writer

if TYPE_CHECKING:
    from tests.engines.endpoint import Endpoint

_SIZE = 5000


@pytest.mark.parametrize("point", ["generated/entities/create/Organization", "head/advance"])
async def test_killed_in_a_transaction_it_leaves_all_of_it_or_nothing(engine: Endpoint, point: str) -> None:
    async with open_store(engine.settings()) as store:
        await store.write(organizations("before"))
        client = Writer(engine.environment(), "load", 1, _SIZE, "tell")
        try:
            client.begin()
            client.until(point)
        finally:
            client.kill()
        began = time.monotonic()
        await store.write(organizations("after"))
        assert time.monotonic() - began < 45

        # head/advance is the last statement: the commit may have been on its way
        load = organizations("load-0", _SIZE)
        committed = await store.commit_of(load.id) is not None
        found = len((await store.scan())[0])
        assert found == (_SIZE if committed else 0) + 2
        assert not committed or point == "head/advance"

        outcome = await store.write(load)
        assert (outcome.applied, outcome.repeated) == (True, committed)
        await assert_gapless(store, ["before", "load-0", "after"])


@pytest.mark.parametrize("point", ["generated/entities/delete/Organization", "head/advance"])
async def test_killed_while_it_undoes_it_has_undone_all_or_nothing(engine: Endpoint, point: str) -> None:
    async with open_store(engine.settings()) as store:
        await store.write(organizations("load-0", _SIZE))
        client = Writer(engine.environment(), "load", 1, _SIZE, "tell", "undo")
        try:
            client.begin()
            client.until(point)
        finally:
            client.kill()
        await store.write(organizations("after"))

        committed = await store.commit_of("undo-0") is not None
        assert len((await store.scan())[0]) == (0 if committed else _SIZE) + 1
        assert not committed or point == "head/advance"

        outcome = await store.undo("load-0", who="writer", batch="undo-0")
        assert (outcome.applied, outcome.repeated) == (True, committed)
        assert len((await store.scan())[0]) == 1
        assert {each.batch for each in await store.commits(0, entries=False)} == {"load-0", "undo-0", "after"}
