"""A batch that is too large for one transaction is one commit all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cypher import query
from graph.projection.freshness import LiveProjection
from graph.store.errors import BatchReused, TooManyChanges
from graph.store.staging import loading
from graph.store.writing.outcome import Status
from tests.builders import batch, delete, entity, merge, organization, party, tie, update
from tests.store.staging.loads import UNITS, district

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Value
    from graph.store import Store

_PARTS = query("staging/parts")
_HEAD = query("head/read")


async def assert_let_go(store: Store, load: str) -> None:
    """Nothing of the load is left but what it wrote."""
    [head] = await store.read(_HEAD)
    assert (head["load"], head["applying"]) == (None, None)
    assert await store.read(_PARTS, {"load": load}) == []


async def test_it_is_one_commit_with_all_that_it_made(staged: Store) -> None:
    before = await staged.write(batch(organization("before")))
    outcome = await staged.write(district())

    assert outcome.applied
    assert outcome.revision.n == before.revision.n + 1
    assert {item.status for item in outcome.items} == {Status.CREATED}
    assert (await staged.head()).revision == outcome.revision
    made = (await staged.entities(["org-district-3"]))["org-district-3"]
    assert (made.revision, made.values["liaison_phone"]) == (outcome.revision.n, "0510-80000003")
    assert len(await staged.ties_at(["area-district"])) == UNITS
    [_, commit] = await staged.commits(0)
    assert (commit.batch, commit.n, len(commit.entries)) == ("district", 2 * UNITS + 1, 2 * UNITS + 1)
    assert commit == await staged.commit_of("district")
    assert {entry.id: entry.after for entry in commit.entries} == {item.id: item.after for item in outcome.items}
    await assert_let_go(staged, "district")


async def test_its_stages_are_told_and_its_parts_are_several(staged: Store) -> None:
    heard: list[tuple[str, int, int]] = []
    await staged.write(district(), told=lambda *each: heard.append(each))

    assert list(dict.fromkeys(stage for stage, _, _ in heard)) == ["judge", "stage", "apply"]
    assert heard[-1] == ("apply", 2 * UNITS + 1, 2 * UNITS + 1)
    assert len(heard) > 8


async def test_one_bad_change_refuses_all_of_it_and_leaves_nothing_staged(staged: Store) -> None:
    outcome = await staged.write(district("district", organization("bad", founded="someday")))

    assert not outcome.applied
    assert [item.id for item in outcome.refused] == ["org-bad"]
    assert await staged.scan() == ([], [])
    assert (await staged.head()).revision.n == 0
    await assert_let_go(staged, "district")


async def test_the_rules_hold_over_what_is_stored(staged: Store) -> None:
    await staged.write(
        batch(party("a", "branch"), party("b", "committee"), party("c", "committee"), tie("PART_OF", "org-a", "org-b"))
    )
    stale = update("Organization", "org-a", if_revision=7, note="x")
    second = tie("PART_OF", "org-a", "org-c", 2)
    outcome = await staged.write(district("district", stale, second))
    assert {item.refusal.code for item in outcome.refused if item.refusal} == {"changed_meanwhile", "two_superiors"}


async def test_the_same_id_again_is_told_as_done_and_other_changes_under_it_are_refused(staged: Store) -> None:
    first = await staged.write(district())
    again = await staged.write(district())

    assert (again.repeated, again.revision) == (True, first.revision)
    assert [item.status for item in again.items] == [Status.CREATED] * (2 * UNITS + 1)
    with pytest.raises(BatchReused):
        await staged.write(district("district", organization("more")))
    await assert_let_go(staged, "district")


async def test_what_says_nothing_new_makes_no_commit(staged: Store) -> None:
    await staged.write(district())
    same = batch(*(update("Organization", f"org-district-{n}", liaison_name="王某") for n in range(UNITS)))
    outcome = await staged.write(same)
    assert (outcome.applied, outcome.revision.n) == (True, 1)
    await assert_let_go(staged, same.id)


async def test_updates_and_cascading_deletes_are_staged_and_ids_are_buried(staged: Store) -> None:
    await staged.write(district())
    gone = [delete("Organization", f"org-district-{n}", cascade=True) for n in range(15)]
    changed = [update("Organization", f"org-district-{n}", liaison_phone=None) for n in range(15, UNITS)]
    outcome = await staged.write(batch(*gone, *changed))

    assert outcome.applied
    assert len(await staged.ties_at(["area-district"])) == UNITS - 15
    assert await staged.deleted(["org-district-3", "org-district-20"]) == {"org-district-3"}
    assert "liaison_phone" not in (await staged.entities(["org-district-20"]))["org-district-20"].values


async def everything(store: Store) -> dict[str, Mapping[str, Value]]:
    """What every entity and tie says, by id."""
    entities, ties = await store.scan()
    return {each.id: each.values for each in entities} | {each.id: each.values for each in ties}


async def test_undoing_one_is_staged_too_and_doing_it_again_as_well(staged: Store) -> None:
    await staged.write(district())
    full = await everything(staged)
    undone = await staged.undo("district", who="tester", batch="undo")
    assert (undone.applied, await everything(staged)) == (True, {})
    # the ids are free: the same file makes the same graph again
    assert await staged.deleted(full) == set()
    again = await staged.undo("undo", who="tester")
    assert again.applied
    assert await everything(staged) == full


async def test_undoing_is_refused_while_something_later_hangs_on_it(staged: Store) -> None:
    await staged.write(district())
    await staged.write(batch(organization("later"), tie("SERVES", "org-later", "area-district")))
    outcome = await staged.undo("district", who="tester")
    assert {item.refusal.code for item in outcome.refused if item.refusal} == {"undo_blocked"}
    await assert_let_go(staged, outcome.batch)


async def test_merges_are_not_staged(staged: Store) -> None:
    await staged.write(batch(organization("a"), organization("b")))
    with pytest.raises(TooManyChanges):
        await staged.write(district("district", merge("org-a", "org-b")))
    assert await staged.entities(["area-district"]) == {}


async def test_what_fails_on_the_way_is_dropped(staged: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> object:
        raise RuntimeError("no")

    monkeypatch.setattr(loading, "record_of", fails)
    with pytest.raises(RuntimeError):
        await staged.write(district())
    await assert_let_go(staged, "district")
    rows = await staged.read(query("personal/read"), {"ids": []})
    assert (rows, await staged.scan()) == ([], ([], []))
    monkeypatch.undo()
    assert (await staged.write(batch(entity("Area", "x")))).revision.n == 1


async def test_a_projection_goes_over_from_before_to_after_at_once(staged: Store) -> None:
    live = LiveProjection(staged)
    await staged.write(batch(organization("before")))
    assert len((await live.current()).entities()) == 1
    outcome = await staged.write(district())
    projection = await live.current(str(outcome.revision))
    assert (len(projection.entities()), len(projection.ties())) == (UNITS + 2, UNITS)
