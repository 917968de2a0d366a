"""kill -9 of a client at any point of a staged load: what was not published is dropped, the rest is finished."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest

from cypher import query
from graph.projection.freshness import LiveProjection
from graph.store import open_store
from graph.store.errors import LoadInProgress
from tests.reliability.batches import organizations
from tests.reliability.clients import Writer, kill_store
from tests.reliability.loads import PER_TRANSACTION, UNITS, staged_load

if TYPE_CHECKING:
    from graph.settings import Settings
    from graph.store import Store
    from tests.engines.endpoint import Endpoint

_ENVIRONMENT = {"LIANTU_TRANSACTION_CHANGES": str(PER_TRANSACTION), "LIANTU_LOAD_LEASE": "2"}
_LEFT = ("staging/parts", {"load": "load-0"})
_UNPUBLISHED = ("staging/begin", "log/append_chunks")
_PUBLISHED = ("staging/take", "generated/ties/create/SERVES_Organization_Area")
_EITHER = ("head/publish", "head/free")


def _settings(engine: Endpoint) -> Settings:
    return engine.settings(transaction_changes=PER_TRANSACTION, load_lease=2)


def _kill_at(engine: Endpoint, point: str) -> None:
    client = Writer(engine.environment() | _ENVIRONMENT, "load", 1, 0, "tell", "staged")
    try:
        client.begin()
        client.until(point)
    finally:
        client.kill()


async def _assert_nothing_is_left(store: Store) -> None:
    [head] = await store.read(query("head/read"))
    assert (head["load"], head["applying"]) == (None, None)
    assert await store.read(query(_LEFT[0]), _LEFT[1]) == []


@pytest.mark.parametrize("point", [*_UNPUBLISHED, *_PUBLISHED, *_EITHER])
async def test_killed_it_leaves_all_of_the_load_or_nothing_and_others_go_on(engine: Endpoint, point: str) -> None:
    async with open_store(_settings(engine)) as store:
        await store.write(organizations("before"))
        _kill_at(engine, point)
        # a write waits until it is known that nobody works on the load, and until that was brought to its end
        await store.write(organizations("after"))

        applied = await store.commit_of("load-0") is not None
        assert applied or point not in _PUBLISHED
        assert not applied or point not in _UNPUBLISHED
        entities, ties = await store.scan()
        assert (len(entities), len(ties)) == ((UNITS + 7 + 2, UNITS) if applied else (2, 0))
        await _assert_nothing_is_left(store)

        outcome = await store.write(staged_load("load-0"))
        assert (outcome.applied, outcome.repeated) == (True, applied)
        assert {each.batch for each in await store.commits(0, entries=False)} == {"before", "load-0", "after"}
        assert len((await store.scan())[1]) == UNITS


async def test_while_it_is_half_applied_look_ups_refuse_and_the_projection_answers_as_before(engine: Endpoint) -> None:
    async with open_store(_settings(engine)) as store:
        before = await store.write(organizations("before"))
        live = LiveProjection(store)
        await live.current()
        _kill_at(engine, "generated/entities/create/Organization")

        with pytest.raises(LoadInProgress) as told:
            await _until_refused(store)
        assert told.value.details["who"] == "tester"
        assert told.value.details["since"]
        # told once the load is published, and not before all of it is there
        assert (await store.head()).revision == before.revision
        assert [each.batch for each in await store.commits(0)] == ["before"]
        assert (await live.current()).revision == str(before.revision)

        await _until_let_in(store)
        projection = await live.current(str((await store.head()).revision))
        assert (len(projection.entities()), len(projection.ties())) == (UNITS + 7 + 1, UNITS)


async def _until_refused(store: Store) -> None:
    for _ in range(20):
        await store.entities(["org-before-0"])
        await asyncio.sleep(0.1)


async def _until_let_in(store: Store) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            await store.entities(["org-before-0"])
        except LoadInProgress:
            assert time.monotonic() < until
            await asyncio.sleep(0.2)
        else:
            return


async def test_a_load_whose_client_lives_is_waited_for_or_told(engine: Endpoint) -> None:
    client = Writer(engine.environment() | _ENVIRONMENT, "load", 1, 0, "tell", "staged")
    async with open_store(_settings(engine)) as store:
        try:
            client.begin()
            client.until("staging/begin")
            with pytest.raises(LoadInProgress):
                await store.write(organizations("told"))
            with pytest.raises(LoadInProgress):
                await store.write(staged_load("other"))
            patient = engine.settings(transaction_changes=PER_TRANSACTION, load_lease=2, load_wait=60)
            async with open_store(patient) as waiting:
                await waiting.write(organizations("after"))
            assert client.revisions() == [1]
        finally:
            client.kill()
        assert [each.batch for each in await store.commits(0, entries=False)] == ["load-0", "after"]
        assert len((await store.scan())[1]) == UNITS


@pytest.mark.parametrize("point", ["log/append_chunks", "generated/ties/create/SERVES_Organization_Area"])
async def test_a_store_killed_under_a_load_brings_it_to_its_end(own: Settings, point: str) -> None:
    settings = own.model_copy(update={"transaction_changes": PER_TRANSACTION, "load_lease": 2})
    environment = {
        "LIANTU_DATA_DIR": str(own.data_dir), "LIANTU_EMBEDDED_HEAP": "512m", "LIANTU_EMBEDDED_LINGER": "1",
    }  # fmt: skip
    client = Writer(environment | _ENVIRONMENT, "load", 1, 0, "tell", "staged")
    try:
        client.begin()
        client.until(point)
        kill_store(own.data_dir)
        assert client.revisions() == [1]
    finally:
        client.kill()
    async with open_store(settings) as store:
        assert len((await store.scan())[1]) == UNITS
        await _assert_nothing_is_left(store)
