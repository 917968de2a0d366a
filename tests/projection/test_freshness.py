"""The live projection follows the store."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from graph.projection.freshness import LiveProjection, projection_of
from graph.store.errors import RevisionUnknown
from tests.builders import batch, delete, end, entity, organization, tie, update

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.projection.projection import Projection
    from graph.store import Store


@pytest.fixture
async def live(store: Store) -> AsyncIterator[LiveProjection]:
    """One that looked at nothing yet."""
    found = LiveProjection(store)
    yield found
    await found.close()


def contents(projection: Projection) -> tuple[object, ...]:
    """What a projection holds, in an order of its own."""
    entities = sorted(projection.entities(), key=lambda each: each.id)
    ties = sorted(projection.ties(), key=lambda each: each.id)
    return projection.revision, entities, ties, dict(projection.aliases)


async def test_a_write_is_read_at_its_revision(live: LiveProjection, store: Store) -> None:
    assert (await live.current()).entity("org-a") is None
    outcome = await store.write(batch(organization("a")))
    projection = await live.current(str(outcome.revision))
    assert projection.entity("org-a") is not None
    assert projection.revision == str(outcome.revision)


async def test_catching_up_equals_building_anew(live: LiveProjection, store: Store) -> None:
    await live.current()
    await store.write(batch(organization("a"), entity("Area", "b"), tie("SERVES", "org-a", "area-b")))
    await store.write(batch(update("Organization", "org-a", members=5), end("SERVES", "serves-org-a-1", "2025")))
    await store.write(batch(organization("c"), tie("GUIDED_BY", "org-c", "org-a")))
    last = await store.write(batch(delete("Organization", "org-c", cascade=True)))
    assert contents(await live.current(str(last.revision))) == contents(await projection_of(store))


async def test_a_reader_keeps_what_it_was_given(live: LiveProjection, store: Store) -> None:
    before = await live.current()
    outcome = await store.write(batch(organization("a")))
    await live.current(str(outcome.revision))
    assert before.entity("org-a") is None


async def test_building_while_others_write_mixes_no_revisions(store: Store) -> None:
    async def write_pairs() -> None:
        for n in range(25):
            both = batch(organization(f"x{n}"), entity("Area", f"x{n}"), tie("SERVES", f"org-x{n}", f"area-x{n}"))
            await store.write(both)

    writing = asyncio.create_task(write_pairs())
    while not writing.done():
        projection = await projection_of(store)
        n = int(projection.revision.rpartition("-")[2])
        assert len(projection.entities()) == 2 * n
        assert len(projection.ties()) == n
    await writing


async def test_a_revision_of_another_lineage_is_refused(live: LiveProjection) -> None:
    with pytest.raises(RevisionUnknown):
        await live.current("elsewhere-1")


async def test_merged_ids_and_joined_ties_are_followed_from_the_log(live: LiveProjection, store: Store) -> None:
    same = (tie("SERVES", "org-a", "area-x"), tie("SERVES", "org-b", "area-x"))
    await store.write(batch(organization("a"), organization("b"), entity("Area", "x"), *same))
    await live.current()
    merged = await store.merge("org-b", "org-a", who="tester")
    after = await live.current(str(merged.revision))
    assert after.resolve("org-b") == "org-a"
    assert after.tie("serves-org-b-1") == after.tie("serves-org-a-1") is not None
    assert contents(after) == contents(await projection_of(store))
    undone = await store.undo(merged.batch, who="tester")
    restored = await live.current(str(undone.revision))
    assert (restored.resolve("org-b"), dict(restored.aliases)) == ("org-b", {})
    assert contents(restored) == contents(await projection_of(store))
