"""Undoing a commit: everything as it was before, or a clear word on what later depends on it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.store.errors import BatchReused, CommitUnknown
from graph.store.writing.outcome import Status
from tests.builders import batch, delete, end, entity, merge, organization, party, tie, update

if TYPE_CHECKING:
    from graph.model.change import Change
    from graph.model.records import Record
    from graph.store import Store
    from graph.store.writing.outcome import Outcome

_LOAD = (
    organization("a", members=1), organization("b"), entity("Area", "x"), tie("SERVES", "org-a", "area-x"),
    entity("Person", "p", name="虚构甲"), tie("HOLDS_POST", "per-p", "org-a", post="书记"),
)  # fmt: skip


async def contents(store: Store) -> dict[str, Record]:
    """Every record by id, without its revision: undoing is a new commit."""
    entities, ties = await store.scan()
    records: list[Record] = [*entities, *ties]
    return {each.id: replace(each, revision=0) for each in records}


async def standings(store: Store, *ids: str) -> tuple[dict[str, str], set[str]]:
    """The aliases, and which of the ids are buried."""
    return await store.aliases(), await store.deleted(ids)


async def undone(store: Store, what: str) -> Outcome:
    """Undo, and expect it to be done."""
    outcome = await store.undo(what, who="李")
    assert outcome.applied, outcome.refused
    return outcome


async def blocked(store: Store, what: str) -> list[tuple[str, str, str | None]]:
    """(id, reason, batch that made it so) of what stands in the way."""
    before = await contents(store)
    outcome = await store.undo(what, who="李")
    assert not outcome.applied
    assert await contents(store) == before
    refusals = [(each.id, each.refusal) for each in outcome.refused]
    assert all(each and each.zh and each.en for _, each in refusals)
    return [(id_, each.details["reason"], each.details.get("by", {}).get("batch")) for id_, each in refusals if each]


async def test_an_undone_load_leaves_nothing_and_may_be_loaded_again(store: Store) -> None:
    await store.write(batch(*_LOAD, id="load-1"))
    outcome = await undone(store, "load-1")
    assert {each.status for each in outcome.items} == {Status.DELETED}
    assert await contents(store) == {}
    assert await store.deleted(["org-a", "serves-org-a-1"]) == set()
    assert (await store.write(batch(*_LOAD, id="load-2"))).applied


async def test_undoing_is_a_commit_that_says_so(store: Store) -> None:
    await store.write(batch(*_LOAD, id="load-1"))
    outcome = await store.undo("load-1", who="李", why="载错文件")
    made, reverting = await store.commits(0)
    assert (reverting.who, reverting.why, reverting.undoes) == ("李", "undo load-1 载错文件", "load-1")
    assert (reverting.revision, reverting.n, made.undoes) == (outcome.revision.n, made.n, None)


_CHANGES: tuple[tuple[Change, ...], ...] = (
    (update("Organization", "org-a", members=None, former_names=("甲厂",)), organization("c")),
    (end("SERVES", "serves-org-a-1", "2024-05"),),
    (delete("Organization", "org-b"), tie("GUIDED_BY", "org-a", "org-a")),
    (delete("Organization", "org-a", cascade=True),),
    (merge("org-b", "org-a"),),
    (merge("org-a", "org-b"), update("Area", "area-x", households=3)),
    (delete("Person", "per-p", cascade=True), update("Organization", "org-b", members=2), merge("org-a", "org-b")),
)


@pytest.mark.parametrize("changes", _CHANGES)
async def test_undo_restores_what_was_and_undoing_that_does_it_again(store: Store, changes: tuple[Change, ...]) -> None:
    ids = ("org-a", "org-b", "per-p", "serves-org-a-1", "holds_post-per-p-1")
    await store.write(batch(*_LOAD))
    before = (await contents(store), await standings(store, *ids))
    assert (await store.write(batch(*changes, id="change"))).applied
    after = (await contents(store), await standings(store, *ids))
    assert after != before
    first = await undone(store, "change")
    assert (await contents(store), await standings(store, *ids)) == before
    second = await undone(store, first.batch)
    assert (await contents(store), await standings(store, *ids)) == after
    await undone(store, str(second.revision))
    assert (await contents(store), await standings(store, *ids)) == before


_LATER: tuple[tuple[tuple[Change, ...], list[tuple[str, str, str | None]]], ...] = (
    ((update("Organization", "org-a", members=2),), [("org-a", "changed", "later")]),
    ((delete("Organization", "org-b"),), [("org-b", "changed", "later")]),
    ((end("SERVES", "serves-org-a-1", "2024"),), [("serves-org-a-1", "changed", "later")]),
    ((organization("n"), tie("GUIDED_BY", "org-n", "org-b")), [("guided_by-org-n-1", "tie", "later")]),
    ((organization("n", name="组织单位b"), merge("org-n", "org-b")), [("org-n", "merged", "later")]),
    ((organization("n", name="组织单位b"), merge("org-b", "org-n")), [("org-b", "changed", "later")]),
)  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), _LATER)
async def test_what_later_depends_on_a_load_stands_in_its_way(
    store: Store, changes: tuple[Change, ...], expected: list[tuple[str, str, str | None]]
) -> None:
    await store.write(batch(*_LOAD, id="load-1"))
    await store.write(batch(*changes, id="later"))
    assert await blocked(store, "load-1") == expected
    await undone(store, "later")
    assert [each.status for each in (await store.undo("load-1", who="李", dry_run=True)).items] == [Status.DELETED] * 6


async def test_what_is_undone_is_not_undone_again(store: Store) -> None:
    await store.write(batch(*_LOAD, id="load-1"))
    await store.undo("load-1", who="李", batch="undo-1")
    assert await blocked(store, "load-1") == [("load-1", "undone", "undo-1")]
    await store.write(batch(*_LOAD, id="load-2"))
    assert await blocked(store, "load-1") == [("load-1", "undone", "undo-1")]
    await undone(store, "load-2")
    await undone(store, "undo-1")
    await undone(store, "load-1")


async def test_two_who_undo_at_once_undo_once(store: Store) -> None:
    await store.write(batch(*_LOAD, id="load-1"))
    outcomes = await asyncio.gather(*(store.undo("load-1", who=each) for each in ("王", "李")))
    assert sorted(each.applied for each in outcomes) == [False, True]
    assert await contents(store) == {}


async def test_a_restored_tie_needs_both_its_ends(store: Store) -> None:
    await store.write(batch(*_LOAD))
    await store.write(batch(delete("SERVES", "serves-org-a-1"), id="cut"))
    await store.write(batch(delete("Area", "area-x"), id="later"))
    assert await blocked(store, "cut") == [("area-x", "missing", "later")]


async def test_a_restored_superior_must_not_be_a_second_one(store: Store) -> None:
    chain = (party("up", "committee"), party("other", "committee"), party("a", "branch"))
    await store.write(batch(*chain, tie("PART_OF", "org-a", "org-up")))
    await store.write(batch(end("PART_OF", "part_of-org-a-1", "2024"), id="ended"))
    await store.write(batch(tie("PART_OF", "org-a", "org-other", 2, since="2025"), id="moved"))
    assert await blocked(store, "ended") == [("part_of-org-a-2", "superior", "moved")]


async def test_a_tie_made_at_a_merged_id_keeps_the_merge(store: Store) -> None:
    await store.write(batch(*_LOAD))
    await store.merge("org-b", "org-a", who="王", batch="merged")
    await store.write(batch(tie("SERVES", "org-b", "area-x"), id="later"))
    assert await blocked(store, "merged") == [("serves-org-b-1", "tie", "later")]


async def test_merges_are_undone_last_first(store: Store) -> None:
    await store.write(batch(*_LOAD, organization("c")))
    before = (await contents(store), await store.aliases())
    await store.merge("org-a", "org-b", who="王", batch="first")
    await store.merge("org-b", "org-c", who="王", batch="second")
    assert ("org-a", "changed", "second") in await blocked(store, "first")
    await undone(store, "second")
    assert await store.aliases() == {"org-a": "org-b"}
    await undone(store, "first")
    assert (await contents(store), await store.aliases()) == before


async def test_what_came_to_the_winner_meanwhile_stays_there(store: Store) -> None:
    await store.write(batch(*_LOAD))
    await store.merge("org-b", "org-a", who="王", batch="merged")
    await store.write(batch(tie("SERVES", "org-a", "area-x", 2)))
    await undone(store, "merged")
    assert [each.id for each in await store.ties_from(["org-a"])] == ["serves-org-a-1", "serves-org-a-2"]


async def test_personal_values_that_were_erased_are_not_brought_back(store: Store) -> None:
    await store.write(batch(*_LOAD))
    await store.write(batch(delete("Person", "per-p", cascade=True), id="forget"))
    await store.erase("per-p")
    outcome = await store.undo("forget", who="李")
    codes = [each.refusal.code for each in outcome.refused if each.refusal]
    assert (outcome.applied, codes) == (False, ["undo_erased"])
    assert await store.entities(["per-p"]) == {}


async def test_an_undo_sent_again_is_not_done_again(store: Store) -> None:
    await store.write(batch(*_LOAD, id="load-1"))
    first = await store.undo("load-1", who="李", batch="once")
    again = await store.undo("load-1", who="李", batch="once")
    assert (again.repeated, again.revision) == (True, first.revision)
    assert [(each.id, each.status) for each in again.items] == [(each.id, each.status) for each in first.items]
    with pytest.raises(BatchReused):
        await store.undo("once", who="李", batch="once")


async def test_a_commit_is_named_by_its_batch_its_revision_or_its_number(store: Store) -> None:
    made = await store.write(batch(*_LOAD, id="7"))
    for named in ("7", str(made.revision), "1"):
        assert (await store.commit_meant(named)).batch == "7"
    for nobody in ("load-9", "2", f"{made.revision.lineage}-2", "0123456789ab-1", "９"):
        with pytest.raises(CommitUnknown):
            await store.undo(nobody, who="李")


async def test_a_rehearsed_undo_tells_and_does_nothing(store: Store) -> None:
    await store.write(batch(*_LOAD, id="load-1"))
    before = (await contents(store), await store.head())
    outcome = await store.undo("load-1", who="李", dry_run=True)
    assert (outcome.applied, len(outcome.items)) == (False, 6)
    assert (await contents(store), await store.head()) == before


async def test_history_goes_on_behind_what_was_taken_away_and_brought_back(store: Store) -> None:
    await store.write(batch(*_LOAD))
    await store.write(batch(update("Organization", "org-b", members=2)))
    await store.write(batch(merge("org-b", "org-a"), id="merged"))
    await undone(store, "merged")
    assert [commit.revision for commit, _ in await store.history("org-b")] == [4, 3, 2, 1]
