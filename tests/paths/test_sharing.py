"""Who is offered, where a question starts, what is its own, what limits do, and what an answer says was cut."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from graph.paths import sharing_document
from graph.paths.errors import InvalidPathQuery, UnknownNode
from tests.paths.district import HOME, District


def _paired(district: District, *keys: str) -> None:
    for key in keys:
        district.graph.tie("PAIRED_WITH", district.unit(key, f"单位{key}"), HOME)


def _ids(district: District, **limits: Any) -> list[str]:
    return [each.organization.id for each in district.ask(**limits).providers]


@pytest.mark.parametrize("asker", [HOME, "org-home", "org-committee", "site-centre"])
def test_whichever_body_of_a_community_asks_the_answer_is_the_same(asker: str) -> None:
    district = District()
    _paired(district, "a", "b")
    answer = district.ask(asker)
    assert (answer.asked_as.id, answer.start.id) == (asker, HOME)
    assert answer.providers == district.ask(HOME).providers


def test_a_subdistricts_centre_in_a_community_asks_for_itself() -> None:
    district = District()
    district.graph.add("site-street", "service_centre")
    district.graph.tie("LOCATED_IN", "site-street", HOME)
    district.graph.tie("RUNS", "org-jx", "site-street")
    assert district.ask("site-street").start.id == "site-street"


def test_a_body_whose_tie_to_the_community_has_ended_asks_for_itself() -> None:
    district = District()
    district.graph.add("org-old", "residents_committee")
    district.graph.tie("SERVES", "org-old", HOME, "..", "2020")
    assert district.ask("org-old").start.id == "org-old"


def test_any_other_organization_asks_for_itself() -> None:
    district = District()
    _paired(district, "a", "b")
    assert district.ask("org-a").start.id == "org-a"
    assert _ids(district, start="org-a") == ["org-b"]


def test_what_the_own_community_has_is_outside_the_k() -> None:
    district = District()
    _paired(district, "a", "b")
    district.graph.offer("org-committee", "res-own")
    answer = district.ask(k=2)
    assert [each.organization.id for each in answer.providers] == ["org-a", "org-b"]
    assert [each.organization.id for each in answer.own] == ["org-committee"]
    assert [each.id for each in answer.own[0].resources] == ["res-own"]
    assert [each.id for each in answer.own[0].sites] == ["site-centre"]


def test_a_group_of_categories_means_all_of_its_codes() -> None:
    district = District()
    _paired(district, "a")
    district.graph.offer("org-a", "res-car", category="goods.vehicles")
    assert [each.id for each in district.ask(category="venue").providers[0].resources] == ["res-a"]
    assert [each.id for each in district.ask(category="goods.vehicles").providers[0].resources] == ["res-car"]
    assert district.ask(category="venue.parking").providers == ()


def test_an_ended_offer_is_none() -> None:
    district = District()
    district.graph.add("org-a", "enterprise")
    district.graph.tie("PAIRED_WITH", "org-a", HOME)
    district.graph.add("res-a", category="venue.meeting_room")
    district.graph.tie("OFFERS", "org-a", "res-a", "..", "2025")
    assert district.ask().providers == ()


def test_capacity_is_asked_of_one_resource_and_never_of_a_sum() -> None:
    district = District()
    _paired(district, "a")
    district.graph.offer("org-a", "res-a2", capacity=50)
    assert [each.id for each in district.ask(capacity_at_least=60).providers[0].resources] == ["res-a"]
    assert district.ask(capacity_at_least=61).providers == ()


def test_parking_spaces_are_their_own_capacity_and_rooms_are_not() -> None:
    district = District()
    _paired(district, "a")
    district.graph.offer("org-a", "res-p", category="venue.parking", quantity=30)
    district.graph.offer("org-a", "res-r", category="venue.meeting_room", quantity=90)
    assert [each.id for each in district.ask(capacity_at_least=30).providers[0].resources] == ["res-a", "res-p"]


def test_an_alliance_may_be_a_provider() -> None:
    district = District()
    district.graph.add("all-a", "micro")
    district.graph.tie("MEMBER_OF", "org-home", "all-a")
    district.graph.offer("all-a", "res-a")
    assert _ids(district) == ["all-a"]


def test_nothing_planned_is_walked_or_offered() -> None:
    district = District()
    district.graph.add("org-plan", "enterprise", planned=True)
    district.graph.offer("org-plan", "res-plan")
    district.graph.tie("PAIRED_WITH", "org-plan", HOME)
    assert district.ask().providers == ()


def test_an_ended_tie_is_no_way_and_is_one_on_a_day_before() -> None:
    district = District()
    district.graph.tie("PAIRED_WITH", district.unit("a", "甲"), HOME, "2020", "2024-12")
    assert district.ask().providers == ()
    assert len(district.ask(as_of=dt.date(2024, 12, 31)).providers) == 1


def test_a_cut_says_how_many_providers_are_left_out_and_why() -> None:
    district = District()
    _paired(district, "a", "b", "c")
    answer = district.ask(k=2)
    assert answer.cut is not None
    assert (answer.cut.reason, answer.cut.left_out, answer.cut.at_least) == ("k", 1, True)
    limited = district.ask(max_cost=0.5).cut
    assert limited is not None
    assert (limited.reason, limited.left_out, limited.at_least) == ("limits", 3, False)
    assert district.ask(k=3).cut is None


def test_what_was_left_out_is_not_counted_through_the_whole_graph() -> None:
    district = District()
    _paired(district, "a", "b", "c")
    for unit, number in (("b", 1), ("c", 2)):
        for other in range(number):
            area = district.graph.add(f"area-{unit}{other}", "community")
            district.graph.tie("PAIRED_WITH", f"org-{unit}", area)
    cut = district.ask(k=1).cut
    assert cut is not None
    assert (cut.left_out, cut.at_least) == (1, True)


def test_a_hop_limit_finds_the_dearer_but_shorter_way() -> None:
    district = District()
    provider = district.unit("a", "甲")
    district.graph.add("all-a", "micro")
    district.graph.tie("MEMBER_OF", "org-home", "all-a")
    district.graph.tie("MEMBER_OF", provider, "all-a")
    district.graph.tie("LOCATED_IN", provider, HOME)
    assert [step.tie.type for step in district.path_to(provider).steps] == ["SERVES", "MEMBER_OF", "MEMBER_OF"]
    assert [step.tie.type for step in district.path_to(provider, max_hops=1).steps] == ["LOCATED_IN"]


def test_forbidden_ties_and_avoided_nodes_are_not_walked_but_still_counted() -> None:
    district = District()
    _paired(district, "a", "b")
    before = district.ask().providers[1].path.cost
    assert _ids(district, avoid=frozenset(("org-a",))) == ["org-b"]
    assert district.ask(avoid=frozenset(("org-a",))).providers[0].path.cost == before
    assert _ids(district, forbidden=frozenset(("PAIRED_WITH",))) == []
    assert _ids(district, forbidden=frozenset(("paired_with-org-a-1",))) == ["org-b"]
    assert _ids(district, allowed=frozenset(("SERVES",))) == []


def test_owners_committees_may_be_asked_but_not_passed_through() -> None:
    district = District()
    district.unit("own", "业委会", "owners_committee")
    district.graph.tie("SERVES", "org-own", HOME)
    district.graph.tie("FORMED_IN", "org-own", district.unit("behind", "其后"))
    assert _ids(district) == ["org-own"]


def test_the_cheapest_of_parallel_ties_carries_the_path_and_the_others_are_named() -> None:
    district = District()
    _paired(district, "a")
    other = district.graph.tie("LOCATED_IN", "org-a", HOME)
    again = district.graph.tie("PAIRED_WITH", "org-a", HOME, None, None)
    step = district.path_to("org-a").steps[0]
    assert (step.tie.id, step.certainty, step.parallel) == ("paired_with-org-a-1", "certain", (again, other))


@pytest.mark.parametrize(
    ("since", "until", "certainty"),
    [("2020", "..", "certain"), ("2026", "..", "possible"), ("2020", None, "possible"), (None, None, "undated")],
)
def test_each_step_says_how_certain_it_is(since: str | None, until: str | None, certainty: str) -> None:
    district = District()
    district.graph.tie("PAIRED_WITH", district.unit("a", "甲"), HOME, since, until)
    assert district.path_to("org-a").steps[0].certainty == certainty


def test_alternatives_differ_in_a_node_and_are_in_order() -> None:
    district = District()
    _paired(district, "a")
    district.graph.add("all-a", "micro")
    for member in ("org-home", "org-committee", "org-a"):
        district.graph.tie("MEMBER_OF", member, "all-a")
    provider = district.ask(alternatives=2).providers[0]
    every = (provider.path, *provider.alternatives)
    assert len({tuple(step.end.id for step in each.steps) for each in every}) == 3
    assert [each.cost for each in every] == sorted(each.cost for each in every)
    assert district.ask(alternatives=0).providers[0].alternatives == ()


def test_the_document_has_the_promised_keys_and_decimal_costs() -> None:
    district = District()
    _paired(district, "a", "b")
    document = sharing_document(district.ask(k=1))
    assert set(document) >= {"revision", "asked_as", "from", "own", "providers", "cut"}
    provider = document["providers"][0]
    assert set(provider) >= {"organization", "resources", "cost", "path", "alternatives"}
    assert set(provider["resources"][0]) >= {"id", "name", "category", "quantity", "capacity", "unit", "slots"}
    assert (
        provider["cost"] == provider["path"]["cost"] == sum(step["cost"] for step in provider["path"]["steps"]) == 1.5
    )
    step = provider["path"]["steps"][0]
    assert set(step) >= {"from", "to", "tie", "certainty", "cost", "contact"}
    assert set(step["tie"]) >= {"id", "type", "since", "until", "source"}
    assert set(document["asked_as"]) == {"id", "label", "kind", "name"}
    assert set(document["cut"]) >= {"reason", "left_out", "how"}


def test_a_far_answer_is_shown_and_called_far() -> None:
    district = District()
    district.community("far", "春阳社区", "wz")
    district.graph.offer("org-far", "res-far")
    document = sharing_document(district.ask())
    assert [each["far"] for each in document["providers"]] == [True]


def test_nobody_found_is_said_in_words() -> None:
    answer = District().ask(category="venue.childcare_room")
    assert answer.notice is not None
    assert answer.notice.zh == "按现有台账，暂无可对接的儿童活动空间；可登记为需求。"


@pytest.mark.parametrize(
    "wrong",
    [
        {"k": 0},
        {"k": 51},
        {"alternatives": 11},
        {"max_hops": 13},
        {"max_hops": 0},
        {"category": "nothing"},
        {"allowed": frozenset(("WITHIN",))},
        {"avoid": frozenset((HOME,))},
    ],
)
def test_a_question_out_of_bounds_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidPathQuery):
        District().ask(**wrong)


def test_an_unknown_start_is_refused() -> None:
    with pytest.raises(UnknownNode):
        District().ask("org-none")
