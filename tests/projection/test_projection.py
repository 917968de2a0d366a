"""The projection counts, applies and finds what a plain look over the records does."""

from __future__ import annotations

import pytest

from graph.model.dates import day_of
from graph.projection import Projection
from tests.paths.graphs import TODAY, Graph
from tests.paths.random_graphs import random_graph


def test_the_projection_that_was_changed_stays_as_it_was() -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    before = graph.project()
    before.apply("test-2", [], ["org-a"])
    assert before.entity("org-a") is not None


def test_nodes_are_in_the_order_of_their_ids() -> None:
    projection = random_graph(3, 30, 10).project()
    ids = [projection.id_at(number) for number in range(projection.walk.nodes)]
    assert ids == sorted(ids)
    assert [projection.number(id_) for id_ in ids] == list(range(len(ids)))


def test_a_tie_is_found_from_both_of_its_ends_and_by_its_type() -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    graph.add("all-b", "micro")
    tie = graph.tie("MEMBER_OF", "org-a", "all-b")
    projection = graph.project()
    for id_ in ("org-a", "all-b"):
        assert [each.id for each in projection.ties_of(id_)] == [tie]
        assert projection.ties_of(id_, ("PART_OF",)) == ()


def test_an_alias_leads_to_the_winner() -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    projection = Projection.build("test-1", graph.entities.values(), (), {"org-old": "org-mid", "org-mid": "org-a"})
    assert projection.resolve("org-old") == "org-a"
    assert projection.resolve("org-none") is None


@pytest.mark.parametrize(("planned", "found"), [(True, 0), (False, 1)])
def test_a_planned_resource_is_not_offered(planned: bool, found: int) -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    graph.offer("org-a", "res-1", planned=planned)
    assert len(graph.project().offers_of("org-a", day_of(TODAY))) == found


@pytest.mark.parametrize(
    ("kind", "level", "between"),
    [
        ("enterprise", None, True),
        ("service_team", None, False),
        ("owners_committee", None, False),
        ("property_management_committee", None, True),
        ("party_organization", "group", False),
        ("party_organization", "branch", True),
    ],
)
def test_groups_teams_and_owners_committees_are_never_in_the_middle(
    kind: str, level: str | None, between: object
) -> None:
    graph = Graph()
    graph.add("org-a", kind, level=level)
    assert graph.project().may_transit("org-a", day_of(TODAY)) is between


@pytest.mark.parametrize(
    ("scope", "level", "since", "until", "between"),
    [
        ("district", "committee", "..", "..", False),
        ("district", "working_committee", None, None, False),
        ("district", "committee", "..", "2025", True),
        ("district", "branch", "..", "..", True),
        ("industry", "committee", "..", "..", True),
        ("comprehensive", "committee", "..", "..", True),
        ("subdistrict", "working_committee", "..", "..", True),
    ],
)
def test_holders_of_a_district_post_are_never_in_the_middle_while_they_hold_it(
    scope: str, level: str, since: str | None, until: str | None, between: object
) -> None:
    graph = Graph()
    graph.add("org-a", "party_organization", scope=scope, level=level)
    graph.add("per-b")
    graph.tie("HOLDS_POST", "per-b", "org-a", since, until)
    projection = graph.project()
    assert projection.may_transit("per-b", day_of(TODAY)) is between
