"""What alliances share: a unit and its Party organization are one body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.analysis.membership import members_of
from graph.analysis.overlap import overlap
from graph.model.dates import Certainty, day_of
from tests.analysis.alliances import three_alliances
from tests.paths.graphs import TODAY

if TYPE_CHECKING:
    from tests.paths.graphs import Graph

DAY = day_of(TODAY)


@pytest.fixture
def graph() -> Graph:
    """Three alliances; a unit with a branch of its own, and a joint branch of two units."""
    return three_alliances()


def _shared(graph: Graph, *alliances: str) -> list[list[str]]:
    return [[body.id for body in each.bodies] for each in overlap(graph.project(), alliances, DAY).shared]


def test_a_unit_and_its_party_organization_are_one_body(graph: Graph) -> None:
    graph.tie("MEMBER_OF", "org-u", "all-1")
    graph.tie("MEMBER_OF", "org-pu", "all-2")
    found = overlap(graph.project(), ["all-1", "all-2"], DAY)

    (only,) = found.shared
    assert [body.id for body in only.bodies] == ["org-u"]
    assert {id_: [each.member.id for each in through] for id_, through in only.through.items()} == {
        "all-1": ["org-u"], "all-2": ["org-pu"],
    }  # fmt: skip
    assert found.sizes == {"all-1": 1, "all-2": 1}


def test_both_faces_in_one_alliance_count_once(graph: Graph) -> None:
    graph.tie("MEMBER_OF", "org-u", "all-1")
    graph.tie("MEMBER_OF", "org-pu", "all-1")
    graph.tie("MEMBER_OF", "org-u", "all-2")

    assert _shared(graph, "all-1", "all-2") == [["org-u"]]
    assert overlap(graph.project(), ["all-1", "all-2"], DAY).sizes["all-1"] == 1


def test_a_joint_branch_in_both_is_one_body_and_does_not_join_its_units(graph: Graph) -> None:
    graph.tie("MEMBER_OF", "org-pvw", "all-1")
    graph.tie("MEMBER_OF", "org-pvw", "all-2")
    graph.tie("MEMBER_OF", "org-v", "all-3")
    found = overlap(graph.project(), ["all-1", "all-2"], DAY)

    assert [[body.id for body in each.bodies] for each in found.shared] == [["org-v", "org-w"]]
    assert found.sizes == {"all-1": 1, "all-2": 1}
    assert _shared(graph, "all-1", "all-3") == [["org-v"]]


def test_two_units_of_a_joint_branch_are_not_each_other(graph: Graph) -> None:
    graph.tie("MEMBER_OF", "org-v", "all-1")
    graph.tie("MEMBER_OF", "org-w", "all-2")

    assert _shared(graph, "all-1", "all-2") == []


def test_all_of_several_must_be_shared(graph: Graph) -> None:
    for alliance in ("all-1", "all-2", "all-3"):
        graph.tie("MEMBER_OF", "org-x", alliance)
    graph.tie("MEMBER_OF", "org-u", "all-1")
    graph.tie("MEMBER_OF", "org-u", "all-2")

    assert _shared(graph, "all-1", "all-2") == [["org-u"], ["org-x"]]
    assert _shared(graph, "all-1", "all-2", "all-3") == [["org-x"]]


def test_an_ended_membership_is_no_member_and_an_ended_face_no_face(graph: Graph) -> None:
    graph.tie("MEMBER_OF", "org-x", "all-1", "2019", "2022")
    graph.tie("MEMBER_OF", "org-x", "all-2")
    graph.add("org-px", "party_organization", level="branch")
    graph.tie("FORMED_IN", "org-px", "org-x", "2015", "2019")
    graph.tie("MEMBER_OF", "org-px", "all-3")

    assert _shared(graph, "all-1", "all-2") == []
    assert _shared(graph, "all-2", "all-3") == []


def test_members_come_by_role_and_official_order_and_say_how_sure_they_are(graph: Graph) -> None:
    graph.tie("MEMBER_OF", "org-u", "all-1", role="member")
    graph.tie("MEMBER_OF", "org-w", "all-1", None, None, role="lead")
    graph.add("org-first", "organ", order=1)
    graph.tie("MEMBER_OF", "org-first", "all-1", "2020", None, role="member")
    graph.add("all-sub", "micro")
    graph.tie("MEMBER_OF", "all-sub", "all-1")
    graph.tie("MEMBER_OF", "all-1", "all-2")

    found = members_of(graph.project(), "all-1", DAY)
    assert [(each.member.id, each.certainty) for each in found] == [
        ("org-w", Certainty.UNDATED),
        ("org-first", Certainty.POSSIBLE),
        ("org-u", Certainty.CERTAIN),
        ("all-sub", Certainty.CERTAIN),
    ]
