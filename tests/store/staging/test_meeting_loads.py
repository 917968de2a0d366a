"""What others see of a load that is half applied, and who waits for whom."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from cypher import query
from graph.store import open_store
from graph.store.errors import LoadInProgress
from graph.store.keys import list_keys
from graph.store.staging import applying
from graph.store.writing import statements
from tests.builders import batch, organization
from tests.store.staging.loads import UNITS, district

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.settings import Settings
    from graph.store import Store
    from tests.engines.endpoint import Endpoint

_HEAD = query("head/read")
_PART = query("staging/parts")


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Set, it lets ties be applied: until then every load stops when its entities are there."""
    go = asyncio.Event()
    write = statements.write_difference

    async def waiting(run: Any, working: Any, at: str) -> None:
        if any("-org-" in each for each in working.current):
            await go.wait()
        await write(run, working, at)

    monkeypatch.setattr(applying, "write_difference", waiting)
    return go


async def is_half_applied(store: Store) -> bool:
    """Whether the load is published and its entities are there."""
    [head] = await store.read(_HEAD)
    return head["applying"] is not None and len(await store.read(_PART, {"load": "district"})) == 4


async def cut_off(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A load that was published, and failed before any of it was applied."""

    async def stop(*_: object) -> None:
        raise RuntimeError("cut off")

    with monkeypatch.context() as cut:
        cut.setattr(applying, "write_difference", stop)
        with pytest.raises(RuntimeError):
            await store.write(district())


@asynccontextmanager
async def half_applied(store: Store, go: asyncio.Event) -> AsyncIterator[None]:
    """While a load of this store has made its entities and none of its ties."""
    loading = asyncio.create_task(store.write(district()))
    try:
        # eight parts, of which the later four make ties
        while not await is_half_applied(store):  # noqa: ASYNC110 - the engine tells nobody
            await asyncio.sleep(0.05)
        yield
    finally:
        go.set()
        assert (await loading).applied


async def test_nobody_sees_half_of_it_and_what_is_no_look_up_goes_on(
    staging: Settings, staged: Store, held: asyncio.Event
) -> None:
    async with open_store(staging) as other, half_applied(staged, held):
        for look in (partial(other.entities, ["org-district-1"]), other.scan, partial(other.resolve, ["org-x"])):
            with pytest.raises(LoadInProgress) as told:
                await look()
        assert told.value.details["who"] == "tester"
        assert told.value.details["retry_after"] >= 1
        assert (await other.head()).revision.n == 0
        assert await other.commits(0) == []
        assert await list_keys(other) == []
        with pytest.raises(LoadInProgress):
            await other.commit_of("district")
        with pytest.raises(LoadInProgress):
            await other.write(batch(organization("rehearsed")), dry_run=True)


async def test_who_asks_to_wait_gets_the_whole_of_it(staging: Settings, staged: Store, held: asyncio.Event) -> None:
    patient = staging.model_copy(update={"load_wait": 60.0})
    async with open_store(patient) as other:
        async with half_applied(staged, held):
            looking = asyncio.create_task(other.ties_at(["area-district"]))
            writing = asyncio.create_task(other.write(batch(organization("after"))))
            await asyncio.sleep(0.5)
            assert not any(each.done() for each in (looking, writing))
        assert len(await looking) == UNITS
        assert (await writing).revision.n == 2


async def test_two_loads_of_one_process_go_one_after_the_other_or_are_told(staged: Store, held: asyncio.Event) -> None:
    async with half_applied(staged, held):
        with pytest.raises(LoadInProgress):
            await staged.write(district("second"))
        with pytest.raises(LoadInProgress):
            await staged.write(batch(organization("small")))
    assert (await staged.write(district("second"))).revision.n == 2


async def test_a_damaged_part_stops_the_load_and_is_named(
    engine: Endpoint, staged: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await cut_off(staged, monkeypatch)
    with engine.driver() as driver, driver.session(database=engine.database) as session:
        session.run("MATCH (k:_Chunk {id: '1-0'}) SET k.data = $data", data=b"damaged").consume()
    with pytest.raises(LoadInProgress):
        await staged.write(batch(organization("after")), deadline=6)
    assert "part 1-0 of a load is damaged" in caplog.text


async def test_a_load_that_fails_while_it_is_applied_is_finished_by_the_next_who_writes(
    staged: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await cut_off(staged, monkeypatch)
    assert (await staged.write(batch(organization("after")))).revision.n == 2
    entities, ties = await staged.scan()
    assert (len(entities), len(ties)) == (UNITS + 2, UNITS)
    assert (await staged.entities(["org-district-3"]))["org-district-3"].values["liaison_phone"] == "0510-80000003"
