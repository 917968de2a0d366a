"""Revisions are tokens of one lineage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.store.errors import RevisionNotReached, RevisionUnknown
from graph.store.revision import Revision
from tests.builders import batch, organization

if TYPE_CHECKING:
    from graph.store import Store


async def test_a_write_is_waited_for_by_its_revision(store: Store) -> None:
    outcome = await store.write(batch(organization("a")))
    assert await store.wait_for(str(outcome.revision)) == outcome.revision


async def test_a_revision_to_come_is_not_waited_for_without_end(store: Store) -> None:
    lineage = (await store.head()).revision.lineage
    with pytest.raises(RevisionNotReached):
        await store.wait_for(str(Revision(lineage, 7)), timeout=0.2)


@pytest.mark.parametrize("token", ["", "abc", "other-1", "-3"])
async def test_a_token_of_another_lineage_or_none_is_an_error(store: Store, token: str) -> None:
    with pytest.raises(RevisionUnknown):
        await store.wait_for(token)


async def test_a_store_is_demo_only_when_the_sample_began_it(store: Store) -> None:
    assert not (await store.head()).demo
    await store.write(batch(organization("a")))
    await store.begin_demo()
    assert not (await store.head()).demo


async def test_a_demo_store_stays_demo_after_edits(store: Store) -> None:
    await store.begin_demo()
    await store.write(batch(organization("a")))
    assert (await store.head()).demo
