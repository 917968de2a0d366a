"""Merging: ids keep resolving, ties keep their ids and sources, and what says the same is said once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from graph.model.merging import merged_values
from graph.model.records import EntityRecord
from graph.store.errors import BatchReused, EntityUnknown
from graph.store.judgements import Verdict, judgements
from graph.store.writing.outcome import Status
from tests.builders import batch, delete, entity, merge, organization, party, tie, update

if TYPE_CHECKING:
    from graph.model.change import Change
    from graph.model.fields import Value
    from graph.store import Store


_SERVING = (organization("a"), organization("b"), entity("Area", "x"), tie("SERVES", "org-b", "area-x"))


async def merged(store: Store, loser: str, winner: str) -> None:
    """Merge, and expect it to be done."""
    outcome = await store.merge(loser, winner, who="王", why="重复登记")
    assert outcome.applied, outcome.refused


async def refusal(store: Store, loser: str, winner: str) -> str:
    """The code with which a merge is refused."""
    before = await store.head()
    outcome = await store.merge(loser, winner, who="tester")
    assert not outcome.applied
    assert await store.head() == before
    [item] = outcome.refused
    assert item.refusal is not None
    return item.refusal.code


async def test_the_id_of_what_was_merged_leads_to_what_stays(store: Store) -> None:
    await store.write(batch(organization("a"), organization("b"), organization("c")))
    await merged(store, "org-b", "org-a")
    assert await store.entities(["org-b"]) == {}
    assert await store.resolve(["org-b"]) == {"org-b": "org-a"}
    assert await store.deleted(["org-b"]) == set()
    outcome = await store.write(batch(update("Organization", "org-b", members=3)))
    assert [item.id for item in outcome.items] == ["org-a"]
    await merged(store, "org-a", "org-c")
    assert await store.resolve(["org-a", "org-b"]) == {"org-a": "org-c", "org-b": "org-c"}


async def test_ties_move_with_their_ids_and_sources_and_are_found_by_them(store: Store) -> None:
    await store.write(
        batch(
            organization("a"), organization("b"), organization("c"), entity("Area", "x"),
            tie("SERVES", "org-b", "area-x", source="街道台账", source_date="2024-03"),
            tie("GUIDED_BY", "org-c", "org-b", source="工作台账"),
        )
    )  # fmt: skip
    before = await store.ties(["serves-org-b-1", "guided_by-org-c-1"])
    await merged(store, "org-b", "org-a")
    after = await store.ties(["serves-org-b-1", "guided_by-org-c-1"])
    assert {id_: each.values for id_, each in after.items()} == {id_: each.values for id_, each in before.items()}
    assert {(each.source, each.target) for each in after.values()} == {("org-a", "area-x"), ("org-c", "org-a")}
    assert {each.id for each in await store.ties_at(["org-a"])} == after.keys()
    ended = await store.write(batch(update("SERVES", "serves-org-b-1", until="2025")))
    assert ended.items[0].status is Status.UPDATED
    assert (await store.ties(["serves-org-b-1"]))["serves-org-b-1"].values["until"] == "2025"


async def test_a_new_tie_at_a_merged_id_is_one_of_what_stays(store: Store) -> None:
    await store.write(batch(organization("a"), organization("b"), entity("Area", "x")))
    await merged(store, "org-b", "org-a")
    assert (await store.write(batch(tie("SERVES", "org-b", "area-x")))).applied
    [made] = await store.ties_at(["area-x"])
    assert (made.id, made.source) == ("serves-org-b-1", "org-a")
    assert await store.ties([made.id]) == {made.id: made}


_DATED: tuple[tuple[dict[str, Any], bool], ...] = (
    ({}, True),
    ({"since": "2024"}, False),
    ({"scheme": "三联三强基"}, False),
    ({"source": "另一本台账"}, False),
    ({"note": "牵头"}, False),
)


@pytest.mark.parametrize(("differs", "joined"), _DATED)
async def test_ties_are_joined_only_when_they_say_the_same(store: Store, differs: dict[str, Any], joined: bool) -> None:
    pair = [tie("PAIRED_WITH", "org-a", "area-x"), tie("PAIRED_WITH", "org-b", "area-x", **differs)]
    await store.write(batch(organization("a"), organization("b"), entity("Area", "x"), *pair))
    await merged(store, "org-b", "org-a")
    ids = [each.id for each in await store.ties_at(["org-a"])]
    assert ids == (["paired_with-org-a-1"] if joined else ["paired_with-org-a-1", "paired_with-org-b-1"])
    assert (await store.resolve(["paired_with-org-b-1"]) == {"paired_with-org-b-1": "paired_with-org-a-1"}) is joined
    ended = await store.write(batch(update("PAIRED_WITH", "paired_with-org-b-1", until="2025")))
    assert ended.items[0].id == ids[-1]


async def test_a_tie_between_the_two_is_in_the_log_only(store: Store) -> None:
    await store.write(batch(organization("a"), organization("b"), tie("GUIDED_BY", "org-a", "org-b")))
    await merged(store, "org-b", "org-a")
    assert await store.ties_at(["org-a"]) == []
    assert await store.deleted(["guided_by-org-a-1"]) == {"guided_by-org-a-1"}


def _entity(values: dict[str, Value]) -> EntityRecord:
    return EntityRecord("org-x", "Organization", {"kind": "enterprise", **values})


_MERGED: tuple[tuple[dict[str, Value], dict[str, Value], dict[str, Value]], ...] = (
    ({"name": "甲"}, {"name": "甲", "members": 3}, {"name": "甲", "members": 3}),
    ({"name": "甲", "members": 1}, {"name": "甲", "members": 3}, {"name": "甲", "members": 1}),
    ({"name": "甲"}, {"name": "乙", "former_names": ("丙", "甲")}, {"name": "甲", "former_names": ("乙", "丙")}),
    (
        {"name": "甲", "short_name": "小甲"}, {"name": "甲 ", "short_name": "老甲"},
        {"name": "甲", "short_name": "小甲", "former_names": ("老甲",)},
    ),
    ({"name": "甲"}, {"name": "甲", "short_name": "老甲"}, {"name": "甲", "short_name": "老甲"}),
    ({"name": "甲", "since": "2023"}, {"name": "甲", "until": "2019"}, {"name": "甲", "since": "2023"}),
    (
        {"name": "甲", "since": "2018"}, {"name": "甲", "since": "2018", "until": "2019"},
        {"name": "甲", "since": "2018", "until": "2019"},
    ),
    (
        {"name": "甲", "liaison_name": "王某"}, {"name": "甲", "liaison_name": "李某某", "liaison_phone": "0510-1"},
        {"name": "甲", "liaison_name": "王某"},
    ),
)  # fmt: skip


@pytest.mark.parametrize(("winner", "loser", "expected"), _MERGED)
def test_the_winners_fields_win_and_the_losers_fill_what_says_one_thing_together(
    winner: dict[str, Value], loser: dict[str, Value], expected: dict[str, Value]
) -> None:
    assert merged_values(_entity(winner), _entity(loser)) == {"kind": "enterprise", **expected}


_UNFIT: tuple[tuple[str, str, str], ...] = (
    ("org-a", "org-a", "merged_already"),
    ("org-a", "org-c", "merge_unlike"),
    ("org-a", "area-x", "merge_unlike"),
    ("org-a", "org-none", "not_found"),
    ("org-none", "org-a", "not_found"),
    ("org-gone", "org-a", "gone"),
    ("org-branch", "org-committee", "wrong_superior"),
    ("org-one", "org-other", "two_superiors"),
)


@pytest.mark.parametrize(("loser", "winner", "code"), _UNFIT)
async def test_what_cannot_be_one_is_not_merged(store: Store, loser: str, winner: str, code: str) -> None:
    await store.write(
        batch(
            organization("a"), organization("c", kind="organ"), organization("gone"), entity("Area", "x"),
            party("branch", "branch"), party("group", "group"), tie("PART_OF", "org-group", "org-branch"),
            party("committee", "committee"), party("top", "committee"), party("one", "branch"),
            party("other", "branch"), tie("PART_OF", "org-one", "org-top"),
            tie("PART_OF", "org-other", "org-committee"),
        )
    )  # fmt: skip
    await store.write(batch(delete("Organization", "org-gone")))
    assert await refusal(store, loser, winner) == code


async def test_the_clash_of_superiors_names_both_ties(store: Store) -> None:
    made = (party("top", "committee"), party("up", "committee"), party("a", "branch"), party("b", "branch"))
    await store.write(batch(*made, tie("PART_OF", "org-a", "org-top"), tie("PART_OF", "org-b", "org-up")))
    outcome = await store.merge("org-b", "org-a", who="tester")
    refused = outcome.items[0].refusal
    assert refused is not None
    assert refused.details["ties"] == ["part_of-org-a-1", "part_of-org-b-1"]
    assert all(each in refused.zh and each in refused.en for each in refused.details["ties"])


async def test_an_id_of_no_label_is_refused_before_anything_is_asked(store: Store) -> None:
    with pytest.raises(EntityUnknown):
        await store.merge("nobody-1", "org-a", who="tester")


async def test_two_ids_of_one_entity_are_one_already(store: Store) -> None:
    await store.write(batch(organization("a"), organization("b")))
    await merged(store, "org-b", "org-a")
    assert await refusal(store, "org-b", "org-a") == "merged_already"


async def test_a_merge_sent_again_is_not_done_again(store: Store) -> None:
    await store.write(batch(organization("a"), organization("b"), organization("c")))
    first = await store.merge("org-b", "org-a", who="王", batch="once")
    again = await store.merge("org-b", "org-a", who="王", batch="once")
    assert (again.repeated, again.revision) == (True, first.revision)
    assert [(each.id, each.status) for each in again.items] == [("org-a", Status.MERGED)]
    with pytest.raises(BatchReused):
        await store.merge("org-b", "org-c", who="王", batch="once")


async def test_a_rehearsed_merge_tells_and_does_nothing(store: Store) -> None:
    await store.write(
        batch(organization("a"), organization("b"), entity("Area", "x"), tie("SERVES", "org-b", "area-x"))
    )
    before = await store.scan()
    outcome = await store.merge("org-b", "org-a", who="王", dry_run=True)
    assert (outcome.applied, outcome.items[0].status) == (False, Status.MERGED)
    assert outcome.commit is not None
    assert [each.id for each in outcome.commit.entries] == ["org-a", "serves-org-b-1", "org-b"]
    assert await store.scan() == before
    assert await store.aliases() == {}


async def test_the_history_of_a_merged_id_is_that_of_what_stays(store: Store) -> None:
    await store.write(batch(organization("a"), organization("b", members=2)))
    await merged(store, "org-b", "org-a")
    assert [commit.why for commit, _ in await store.history("org-b")] == ["重复登记", "test"]


_AFTER: tuple[tuple[Change, str], ...] = (
    (update("Organization", "org-b", members=5), "org-a"),
    (tie("SERVES", "org-b", "area-x", 2), "serves-org-b-2"),
    (update("SERVES", "serves-org-b-1", note="改"), "serves-org-b-1"),
)


@pytest.mark.parametrize(("change", "id_"), _AFTER)
async def test_writes_of_one_group_see_the_merge_before_them(store: Store, change: Change, id_: str) -> None:
    await store.write(
        batch(organization("a"), organization("b"), entity("Area", "x"), tie("SERVES", "org-b", "area-x"))
    )
    outcomes = await asyncio.gather(
        store.merge("org-b", "org-a", who="王"), store.write(batch(change)), store.write(batch(merge("org-a", "org-a")))
    )
    assert [each.applied for each in outcomes] == [True, True, False]
    assert outcomes[1].items[0].id == id_
    assert {each.source for each in await store.ties_at(["area-x"])} == {"org-a"}


async def test_a_deleted_winner_takes_its_aliases_along(store: Store) -> None:
    await store.write(batch(organization("a"), organization("b")))
    await merged(store, "org-b", "org-a")
    await store.write(batch(delete("Organization", "org-a")))
    assert await store.deleted(["org-a", "org-b", "org-c"]) == {"org-a", "org-b"}
    assert await refusal(store, "org-b", "org-a") == "gone"


async def test_a_merge_is_kept_as_a_judgement_where_the_name_stood(store: Store) -> None:
    located = (tie("LOCATED_IN", "org-b", "area-x"), tie("SERVES", "org-b", "area-y"))
    made = (
        organization("a", name="甲公司"),
        organization("b", name="甲 公司（旧）"),
        entity("Area", "x"),
        entity("Area", "y"),
    )
    await store.write(batch(*made, *located, id="made"))
    await merged(store, "org-b", "org-a")
    kept = await judgements(store)
    assert {(each.written, each.place, each.entity) for each in kept} == {
        ("甲公司（旧）", "area-x", "org-a"), ("甲公司（旧）", "area-y", "org-a"),
    }  # fmt: skip
    assert {(each.verdict, each.who, each.why) for each in kept} == {(Verdict.SAME, "王", "重复登记")}
    await store.undo("2", who="王")
    assert await judgements(store) == []


async def test_persons_are_merged_without_their_names_in_log_or_judgements(store: Store) -> None:
    posts = (tie("HOLDS_POST", "per-p", "org-a", post="书记"), tie("HOLDS_POST", "per-q", "org-a", post="主任"))
    persons = (entity("Person", "p", name="虚构甲"), entity("Person", "q", name="虚构乙", mobile="13900000000"))
    await store.write(batch(organization("a"), *persons, *posts))
    await merged(store, "per-q", "per-p")
    kept = (await store.entities(["per-p"]))["per-p"]
    assert (kept.values["former_names"], kept.values["mobile"]) == (("虚构乙",), "13900000000")
    assert len(await store.ties_from(["per-p"])) == 2
    assert await judgements(store) == []
    await store.write(batch(delete("Person", "per-p", cascade=True)))
    await store.erase("per-p")
    images = [
        image for commit in await store.commits(0) for each in commit.entries for image in (each.before, each.after)
    ]
    assert "虚构" not in repr(images)
