"""A live projection starts from a snapshot, follows the log, and is right again after what was cut, lost or erased."""

from __future__ import annotations

import asyncio
import shutil
import time
from typing import TYPE_CHECKING

import pytest

from graph.projection import compaction, freshness
from graph.projection.catching_up import built
from graph.projection.freshness import LiveProjection, projection_of
from graph.store import Store
from graph.store.errors import RevisionNotReached, StoreUnavailable
from graph.store.snapshots import snapshot_folder
from tests.builders import batch, delete, entity, merge, organization, tie, update
from tests.projection.seen import contents, rank_order, seen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from graph.projection import Projection
    from tests.engines.endpoint import Endpoint

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(store: Store) -> Path:
    """The folder of the store's snapshots, which are those of no other test."""
    shutil.rmtree(snapshot_folder(store.settings.data_dir), ignore_errors=True)
    return snapshot_folder(store.settings.data_dir)


@pytest.fixture
async def live(store: Store) -> AsyncIterator[LiveProjection]:
    """One of a store with a little in it, that looked once."""
    await store.write(
        batch(organization("a"), organization("b"), entity("Area", "x"), tie("SERVES", "org-a", "area-x"))
    )
    found = LiveProjection(store)
    await found.current()
    await renewed(found)
    yield found
    await found.close()


async def renewed(live: LiveProjection) -> None:
    """Wait for the base that is being made."""
    assert live._renewing is not None
    await live._renewing


async def until(holds: Callable[[], bool]) -> None:
    """Wait for something that goes on in the background."""
    ends = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < ends
        await asyncio.sleep(0.01)


async def assert_as_new(projection: Projection, store: Store) -> None:
    """It holds what a scan of the store finds."""
    anew = await built(store)
    assert contents(projection) == contents(anew)
    assert (seen(projection), rank_order(projection)) == (seen(anew), sorted(rank_order(projection)))


async def some_writes(store: Store) -> str:
    """Writes of every sort; the last revision."""
    await store.write(
        batch(organization("c"), tie("GUIDED_BY", "org-c", "org-a"), entity("Person", "p", name="虚构甲"))
    )
    await store.write(
        batch(tie("HOLDS_POST", "per-p", "org-a"), entity("Resource", "r"), tie("OFFERS", "org-b", "res-r"))
    )
    await store.write(batch(update("Resource", "res-r", capacity=30), update("Organization", "org-a", members=5)))
    await store.write(batch(merge("org-c", "org-b")))
    return str((await store.write(batch(delete("Organization", "org-a", cascade=True)))).revision)


def data_in(folder: Path) -> list[Path]:
    """The data files of the snapshots."""
    return [*folder.rglob("data")]


def cut(engine: Endpoint, statement: str = "MATCH (c:_Commit) DETACH DELETE c") -> None:
    """What an administrator does who shortens the log, or restores a backup."""
    with engine.driver() as driver, driver.session(database=engine.database) as session:
        session.run(statement).consume()


def forbid_scans(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads the whole store from now on fails."""
    monkeypatch.setattr(Store, "stream", None)


async def test_a_start_opens_the_snapshot_and_catches_up(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    await store.write(batch(organization("a"), organization("b")))
    await projection_of(store)
    last = await some_writes(store)
    with monkeypatch.context() as patched:
        forbid_scans(patched)
        projection = await projection_of(store)
    assert projection.revision == last
    await assert_as_new(projection, store)


async def test_a_snapshot_that_was_cut_is_built_anew(store: Store, folder: Path) -> None:
    last = await some_writes_after_start(store)
    (data,) = data_in(folder)
    data.write_bytes(data.read_bytes()[:-100])
    projection = await projection_of(store)
    assert projection.revision == last
    await assert_as_new(projection, store)


async def some_writes_after_start(store: Store) -> str:
    """A snapshot, and writes after it."""
    await store.write(batch(organization("a"), organization("b")))
    await projection_of(store)
    return await some_writes(store)


async def test_a_log_that_does_not_reach_back_to_the_snapshot_is_no_way_to_catch_up(
    store: Store, engine: Endpoint
) -> None:
    last = await some_writes_after_start(store)
    cut(engine, "MATCH (c:_Commit) WHERE c.revision < 5 DETACH DELETE c")
    projection = await projection_of(store)
    assert projection.revision == last
    await assert_as_new(projection, store)


async def test_what_happens_is_followed_step_by_step(live: LiveProjection, store: Store) -> None:
    last = await some_writes(store)
    projection = await live.current(last)
    assert projection.revision == last
    await assert_as_new(projection, store)


async def test_a_log_cut_behind_it_is_found_out_and_readers_keep_what_was(
    live: LiveProjection, store: Store, engine: Endpoint
) -> None:
    before = await live.current()
    last = await some_writes(store)
    cut(engine)
    assert (await live.current()).revision == before.revision
    projection = await live.current(last)
    assert projection.revision == last
    await assert_as_new(projection, store)


async def test_who_asks_for_a_revision_while_all_is_built_anew_is_told_after_a_time(
    live: LiveProjection, store: Store, engine: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = asyncio.Event()

    async def slowly(of: Store) -> Projection:
        await ready.wait()
        return await built(of)

    monkeypatch.setattr(freshness, "built", slowly)
    monkeypatch.setattr(freshness, "_PATIENCE", 0.2)
    last = await some_writes(store)
    cut(engine)
    with pytest.raises(RevisionNotReached):
        await live.current(last)
    ready.set()
    monkeypatch.setattr(freshness, "_PATIENCE", 5.0)
    assert (await live.current(last)).revision == last


async def test_a_restored_store_is_another_one(live: LiveProjection, store: Store, engine: Endpoint) -> None:
    cut(engine, "MATCH (h:_Head) SET h.lineage = 'another'")
    written = await store.write(batch(organization("z")))
    projection = await live.current(str(written.revision))
    assert projection.revision == str(written.revision)
    await assert_as_new(projection, store)


async def test_a_new_base_is_made_beside_the_readers(
    live: LiveProjection, store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "_ROWS", 3)
    before = await live.current()
    last = await some_writes(store)
    large = await live.current(last)
    await until(lambda: live._projection is not None and live._projection.base is not large.base)
    after = await live.current(last)
    assert (before.exactly("org-a"), after.changed) != (None, {})
    assert [each.parent.name for each in data_in(folder)] == [after.base.revision]
    assert (contents(after), seen(after)) == (contents(large), seen(large))


async def test_processes_share_the_newest_snapshot(
    live: LiveProjection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = LiveProjection(store)
    await other.current()
    last = await some_writes(store)
    await other.current(last)
    with monkeypatch.context() as patched:
        patched.setattr(compaction, "_ROWS", 3)
        await live.current(last)
        await renewed(live)
    # the snapshot under the other one is gone: it takes the newer one, and makes none itself
    monkeypatch.setattr(compaction, "Building", None)
    await store.write(batch(organization("after")))
    newest = await other.current(str((await store.head()).revision))
    await until(lambda: other._projection is not None and other._projection.base is not newest.base)
    assert (await other.current()).base.revision == last
    assert contents(await other.current()) == contents(newest)
    await other.close()


async def test_readers_ask_the_store_nothing_while_it_follows(
    live: LiveProjection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.follow()
    written = await store.write(batch(organization("z")))
    await until(lambda: live._projection is not None and live._projection.exists("org-z"))
    with monkeypatch.context() as patched:
        patched.setattr(store, "head", None)
        assert (await live.current(str(written.revision))).exists("org-z")
        assert (await live.current()).exists("org-z")


async def test_many_who_wait_share_one_look(
    live: LiveProjection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = await store.write(batch(organization("z")))
    looks, head = [], store.head

    async def counted() -> object:
        looks.append(1)
        return await head()

    monkeypatch.setattr(store, "head", counted)
    found = await asyncio.gather(*(live.current(str(written.revision)) for _ in range(50)))
    assert len({id(each) for each in found}) == 1
    assert len(looks) <= 2


async def test_a_reader_who_gives_up_takes_nobody_elses_look_away(live: LiveProjection, store: Store) -> None:
    written = await store.write(batch(organization("z")))
    hasty = asyncio.create_task(live.current(str(written.revision)))
    patient = asyncio.create_task(live.current(str(written.revision)))
    await asyncio.sleep(0)
    hasty.cancel()
    assert (await patient).exists("org-z")


async def test_a_store_that_is_away_for_a_while_is_followed_again(
    live: LiveProjection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away() -> None:
        raise StoreUnavailable("不可用", "away")

    live.follow()
    written = await store.write(batch(organization("z")))
    with monkeypatch.context() as patched:
        patched.setattr(store, "head", away)
        with pytest.raises(StoreUnavailable):
            await live.current("other-1")
    assert (await live.current(str(written.revision))).exists("org-z")


async def test_an_erased_person_is_in_no_snapshot(live: LiveProjection, store: Store, folder: Path) -> None:
    name = "虚构甲"
    written = await store.write(batch(entity("Person", "p", name=name)))
    await live.current(str(written.revision))
    await live._renew()
    assert any(name.encode() in each.read_bytes() for each in data_in(folder))
    deleted = await store.write(batch(delete("Person", "per-p")))
    await store.erase("per-p")
    assert not data_in(folder)
    await live.current(str(deleted.revision))
    await renewed(live)
    (data,) = data_in(folder)
    assert name.encode() not in data.read_bytes()
    assert (await live.current()).base.revision == str(deleted.revision)


async def test_what_was_forgotten_is_out_of_the_snapshot_within_the_hour(
    live: LiveProjection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = await store.write(batch(entity("Person", "p", name="虚构甲")))
    await live.current(str(written.revision))
    await live._renew()
    deleted = await store.write(batch(delete("Person", "per-p")))
    monkeypatch.setattr("graph.projection.renewal._FORGET", -1.0)
    assert (await live.current(str(deleted.revision))).forgets
    await renewed(live)
    assert not (await live.current()).forgets
