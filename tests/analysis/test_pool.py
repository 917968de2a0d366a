"""What the members of an alliance offer together, what their communities need, and what is lacking."""

from __future__ import annotations

import pytest

from graph.analysis.pool import Category, pool_of
from graph.model.dates import day_of
from tests.paths.graphs import TODAY, Graph

DAY = day_of(TODAY)
_PARKING = "venue.parking"


@pytest.fixture
def graph() -> Graph:
    """An alliance of a community's Party committee and a company's branch; the committee beside it is no member."""
    built = Graph()
    built.add("all-1", "micro")
    built.add("area-c", "community")
    built.add("org-pc", "party_organization", level="committee", scope="community")
    built.add("org-rc", "residents_committee")
    built.add("org-u", "enterprise")
    built.add("org-pu", "party_organization", level="branch", scope="unit")
    for body in ("org-pc", "org-rc"):
        built.tie("SERVES", body, "area-c")
    built.tie("FORMED_IN", "org-pu", "org-u")
    built.tie("MEMBER_OF", "org-pc", "all-1", role="lead")
    built.tie("MEMBER_OF", "org-pu", "all-1")
    return built


def _offers(graph: Graph) -> dict[str, list[str]]:
    return {each.record.id: sorted(each.by) for each in pool_of(graph.project(), "all-1", DAY).offers}


def test_a_member_brings_its_other_face_and_its_communitys_bodies(graph: Graph) -> None:
    graph.offer("org-u", "res-u")
    graph.offer("org-rc", "res-rc")
    graph.offer("all-1", "res-own")

    assert _offers(graph) == {"res-u": ["org-u"], "res-rc": ["org-rc"], "res-own": ["all-1"]}
    assert [each.id for each in pool_of(graph.project(), "all-1", DAY).communities] == ["area-c"]


def test_what_nobody_behind_a_member_offers_is_not_in_it(graph: Graph) -> None:
    graph.add("org-x", "enterprise")
    graph.offer("org-x", "res-x")
    graph.tie("MEMBER_OF", "org-x", "all-1", "2019", "2021")
    graph.offer("org-u", "res-planned", planned=True)
    graph.add("res-over", None, None, category=_PARKING)
    graph.tie("OFFERS", "org-u", "res-over", "2019", "2021")

    assert _offers(graph) == {}


def test_a_resource_of_several_is_there_once(graph: Graph) -> None:
    graph.offer("org-u", "res-hall")
    graph.tie("OFFERS", "org-pc", "res-hall")

    assert _offers(graph) == {"res-hall": ["org-pc", "org-u"]}


@pytest.mark.parametrize(
    ("state", "offered", "expected"),
    [
        ("open", False, (0, 1, 1, True)),
        (None, False, (0, 1, 1, True)),
        ("matched", False, (0, 1, 0, False)),
        ("open", True, (1, 1, 1, False)),
    ],
)
def test_a_gap_is_a_need_that_found_nobody_where_nobody_offers_any(
    graph: Graph, state: str | None, offered: bool, expected: tuple[int, int, int, bool]
) -> None:
    graph.need("area-c", "need-1", _PARKING, **({"state": state} if state else {}))
    if offered:
        graph.offer("org-u", "res-1", _PARKING)
    (found,) = pool_of(graph.project(), "all-1", DAY).categories

    assert found == Category(_PARKING, *expected[:3])
    assert found.gap is expected[3]


def test_needs_are_those_of_communities_and_members_that_are_not_met(graph: Graph) -> None:
    graph.need("area-c", "need-area", _PARKING)
    graph.need("org-rc", "need-committee", "service.legal")
    graph.need("org-u", "need-unit", "venue.meeting_room")
    graph.need("area-c", "need-done", _PARKING, state="done")
    graph.need("area-c", "need-withdrawn", _PARKING, state="withdrawn")
    graph.add("area-other", "community")
    graph.need("area-other", "need-other", _PARKING)
    found = pool_of(graph.project(), "all-1", DAY)

    assert [each.record.id for each in found.needs] == ["need-area", "need-committee", "need-unit"]
    # in the order of the list of categories
    assert [each.code for each in found.categories] == ["venue.meeting_room", _PARKING, "service.legal"]


def test_an_alliance_that_is_a_member_brings_its_own_offers_and_not_its_members(graph: Graph) -> None:
    graph.add("all-big", "platform")
    graph.tie("MEMBER_OF", "all-1", "all-big")
    graph.offer("all-1", "res-own")
    graph.offer("org-u", "res-u")

    assert [each.record.id for each in pool_of(graph.project(), "all-big", DAY).offers] == ["res-own"]
