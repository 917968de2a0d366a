"""What comes of a batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.model.dates import DAY_MAX
from graph.store.errors import BatchReused
from graph.store.writing.outcome import Status
from tests.builders import batch, delete, end, entity, organization, party, tie, update

if TYPE_CHECKING:
    from graph.model.change import Change
    from graph.store import Store


async def refusal(store: Store, *changes: Change) -> str:
    """The code of the one refusal of a batch."""
    outcome = await store.write(batch(*changes))
    assert not outcome.applied
    [item] = outcome.refused
    assert item.refusal is not None
    assert item.refusal.zh
    assert item.refusal.en
    return item.refusal.code


async def test_what_was_made_is_there_with_its_ties_and_days(store: Store) -> None:
    outcome = await store.write(
        batch(
            organization("a", former_names=("甲厂",)), entity("Area", "b"), tie("SERVES", "org-a", "area-b", until="..")
        )
    )
    assert [item.status for item in outcome.items] == [Status.CREATED] * 3
    found = (await store.entities(["org-a"]))["org-a"]
    assert found.values["former_names"] == ("甲厂",)
    assert found.revision == outcome.revision.n
    [only] = await store.ties_at(["area-b"])
    assert (only.source, only.target, only.days.until_max) == ("org-a", "area-b", DAY_MAX)
    assert await store.ties([only.id]) == {only.id: only}


async def test_ties_may_stand_before_the_entities_that_they_join(store: Store) -> None:
    outcome = await store.write(batch(tie("SERVES", "org-a", "area-b"), organization("a"), entity("Area", "b")))
    assert outcome.applied


async def test_an_update_leaves_what_it_does_not_name_and_none_clears(store: Store) -> None:
    await store.write(batch(organization("a", address="路1号", office_phone="0510-80000001")))
    await store.write(batch(update("Organization", "org-a", address=None, short_name="甲")))
    values = (await store.entities(["org-a"]))["org-a"].values
    assert values["short_name"] == "甲"
    assert values["office_phone"] == "0510-80000001"
    assert "address" not in values


async def test_an_update_that_says_nothing_new_changes_no_revision(store: Store) -> None:
    first = await store.write(batch(organization("a", members=3)))
    again = await store.write(batch(update("Organization", "org-a", members=3)))
    assert again.items[0].status is Status.UNCHANGED
    assert again.revision == first.revision


async def test_an_ended_tie_stays_with_its_last_day(store: Store) -> None:
    await store.write(batch(organization("a"), entity("Area", "b"), tie("PAIRED_WITH", "org-a", "area-b")))
    outcome = await store.write(batch(end("PAIRED_WITH", "paired_with-org-a-1", "2024-05")))
    assert outcome.items[0].status is Status.ENDED
    [only] = await store.ties_from(["org-a"])
    assert only.values["until"] == "2024-05"
    assert only.days.possible(19874)  # 2024-05-31
    assert not only.days.possible(19875)


async def test_one_refused_change_refuses_the_batch(store: Store) -> None:
    outcome = await store.write(batch(organization("a"), tie("SERVES", "org-a", "area-none")))
    assert [item.status for item in outcome.items] == [Status.CREATED, Status.REFUSED]
    assert not outcome.applied
    assert await store.entities(["org-a"]) == {}
    assert (await store.head()).revision.n == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (organization("a", kind="bank"), "unknown_term"),
        (organization("a", members=-1), "out_of_range"),
        (organization("a", since="2023-13"), "invalid_date"),
        (organization("a", since="2024", until="2023"), "interval_reversed"),
        (organization("a", salary=3), "unknown_field"),
        (organization("a", name=None), "missing_value"),
        (tie("SERVES", "org-none", "area-none"), "unknown_reference"),
        (update("Organization", "org-none", members=1), "not_found"),
    ],
)
async def test_a_faulty_change_is_refused_with_its_reason(store: Store, change: Change, code: str) -> None:
    assert await refusal(store, change) == code


async def test_a_tie_joins_only_what_its_type_allows(store: Store) -> None:
    await store.write(batch(organization("a"), organization("b")))
    assert await refusal(store, tie("SERVES", "org-a", "org-b")) == "wrong_ends"


async def test_an_id_is_made_once(store: Store) -> None:
    await store.write(batch(organization("a")))
    assert await refusal(store, organization("a")) == "already_exists"


async def test_a_change_on_an_older_revision_is_refused(store: Store) -> None:
    made = await store.write(batch(organization("a")))
    await store.write(batch(update("Organization", "org-a", members=1)))
    stale = update("Organization", "org-a", made.revision.n, members=2)
    assert await refusal(store, stale) == "changed_meanwhile"
    fresh = update("Organization", "org-a", made.revision.n + 1, members=2)
    assert (await store.write(batch(fresh))).applied


async def test_an_entity_with_ties_is_deleted_only_with_them(store: Store) -> None:
    await store.write(batch(organization("a"), entity("Area", "b"), tie("SERVES", "org-a", "area-b")))
    assert await refusal(store, delete("Area", "area-b")) == "has_ties"
    outcome = await store.write(batch(delete("Area", "area-b", cascade=True)))
    assert outcome.items[0].status is Status.DELETED
    assert await store.ties_from(["org-a"]) == []


async def test_a_deleted_id_is_gone_and_never_used_again(store: Store) -> None:
    await store.write(batch(organization("a")))
    await store.write(batch(delete("Organization", "org-a")))
    assert await store.deleted(["org-a", "org-b"]) == {"org-a"}
    assert await refusal(store, organization("a")) == "gone"
    assert await refusal(store, update("Organization", "org-a", members=1)) == "gone"


async def test_a_party_organization_has_one_superior_on_a_day(store: Store) -> None:
    await store.write(
        batch(
            party("c", "committee"), party("d", "committee"), party("b", "branch"),
            tie("PART_OF", "org-b", "org-c", since="2020", until=".."),
        )
    )  # fmt: skip
    second = tie("PART_OF", "org-b", "org-d", 2, since="2024", until="..")
    assert await refusal(store, second) == "two_superiors"
    moved = await store.write(batch(second, end("PART_OF", "part_of-org-b-1", "2023-12-31")))
    assert moved.applied


async def test_a_branch_is_never_under_a_branch(store: Store) -> None:
    await store.write(batch(party("a", "branch"), party("b", "branch")))
    assert await refusal(store, tie("PART_OF", "org-a", "org-b")) == "wrong_superior"


async def test_a_batch_sent_again_is_not_done_again(store: Store) -> None:
    once = batch(organization("a"), id="same")
    first = await store.write(once)
    again = await store.write(once)
    assert (again.repeated, again.revision, again.applied) == (True, first.revision, True)
    assert again.items[0].status is Status.CREATED
    with pytest.raises(BatchReused):
        await store.write(batch(organization("b"), id="same"))


async def test_a_dry_run_tells_and_writes_nothing(store: Store) -> None:
    outcome = await store.write(batch(organization("a")), dry_run=True)
    assert (outcome.items[0].status, outcome.applied) == (Status.CREATED, False)
    assert await store.entities(["org-a"]) == {}


async def test_a_change_of_an_unknown_kind_cannot_even_be_said() -> None:
    with pytest.raises(ValueError, match="neither a label nor a tie type"):
        update("Starship", "x-1")
