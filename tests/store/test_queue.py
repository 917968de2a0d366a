"""Writers that wait together are committed together, and one bad write is refused alone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.builders import batch, organization, update

if TYPE_CHECKING:
    from graph.store import Store


async def test_many_writers_get_a_revision_each_without_a_gap(store: Store) -> None:
    outcomes = await asyncio.gather(*(store.write(batch(organization(f"w{n}"))) for n in range(60)))
    assert sorted(outcome.revision.n for outcome in outcomes) == list(range(1, 61))
    assert [commit.revision for commit in await store.commits(0, 100)] == list(range(1, 61))


async def test_a_refused_batch_leaves_its_neighbours_alone(store: Store) -> None:
    await store.write(batch(organization("taken")))
    outcomes = await asyncio.gather(
        *(store.write(batch(organization("taken" if n == 3 else f"n{n}"))) for n in range(8))
    )
    assert [outcome.applied for outcome in outcomes] == [n != 3 for n in range(8)]
    assert (await store.head()).revision.n == 8


async def test_batches_of_one_group_see_each_other(store: Store) -> None:
    await store.write(batch(organization("a", members=0)))
    outcomes = await asyncio.gather(
        *(store.write(batch(update("Organization", "org-a", members=n))) for n in range(1, 21))
    )
    assert all(outcome.applied for outcome in outcomes)
    befores = [commit.entries[0].before for commit in await store.commits(1)]
    afters = [commit.entries[0].after for commit in await store.commits(0)][:-1]
    assert befores == afters


async def test_the_same_batch_from_two_writers_is_done_once(store: Store) -> None:
    one = batch(organization("a"), id="twin")
    outcomes = await asyncio.gather(store.write(one), store.write(one), store.write(one))
    assert sorted(outcome.repeated for outcome in outcomes) == [False, True, True]
    assert (await store.head()).revision.n == 1
