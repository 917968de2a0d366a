"""What ids stand for is the same whether few are asked for or so many that a store which has none is not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders import batch, delete, organization

if TYPE_CHECKING:
    from graph.store import Store

_FEW, _VERY_MANY = 3, 2_500


async def _settled(store: Store) -> None:
    """One alias, one deleted id and one record."""
    await store.write(batch(organization("a"), organization("b"), organization("c")))
    assert (await store.merge("org-b", "org-a", who="tester")).applied
    await store.write(batch(delete("Organization", "org-c")))


def _asked(count: int) -> list[str]:
    return ["org-a", "org-b", "org-c", *(f"org-new-{n}" for n in range(count))]


@pytest.mark.parametrize("count", [_FEW, _VERY_MANY])
async def test_an_alias_and_a_deleted_id_are_found_among_any_number(store: Store, count: int) -> None:
    await _settled(store)
    assert await store.resolve(_asked(count)) == {"org-b": "org-a"}
    assert await store.deleted(_asked(count)) == {"org-c"}


async def test_a_large_batch_is_refused_for_a_deleted_id_and_one_that_leads_elsewhere(store: Store) -> None:
    await _settled(store)
    names = [each.removeprefix("org-") for each in _asked(_VERY_MANY)]
    outcome = await store.write(batch(*map(organization, names)))
    assert not outcome.applied
    codes = {item.id: item.refusal.code for item in outcome.refused if item.refusal is not None}
    assert codes == {"org-a": "already_exists", "org-b": "already_exists", "org-c": "gone"}


async def test_a_large_batch_gives_every_record_its_revision(store: Store) -> None:
    outcome = await store.write(batch(*(organization(f"new-{n}") for n in range(_VERY_MANY))))
    assert {item.after.revision for item in outcome.items if item.after is not None} == {outcome.revision.n}
    stored = await store.entities([item.id for item in outcome.items])
    assert {each.revision for each in stored.values()} == {outcome.revision.n}
