"""An alliance at a glance: who leads, where its members are, what they held."""

from __future__ import annotations

import pytest

from graph.analysis.alliance_overview import AllianceOverview, Overviews, Year
from graph.model.dates import day_of
from tests.paths.graphs import TODAY, Graph

DAY = day_of(TODAY)


@pytest.fixture
def graph() -> Graph:
    """Two communities in two subdistricts, a company in the second; the first community's committee leads."""
    built = Graph()
    built.add("all-1", "micro")
    built.add("area-d", "district")
    for street, community in (("area-s1", "area-c1"), ("area-s2", "area-c2")):
        built.add(street, "subdistrict")
        built.add(community, "community")
        built.tie("WITHIN", street, "area-d")
        built.tie("WITHIN", community, street)
    built.add("org-p1", "party_organization", level="committee", scope="community")
    built.add("org-r1", "residents_committee")
    built.tie("SERVES", "org-p1", "area-c1")
    built.tie("SERVES", "org-r1", "area-c1")
    built.add("org-u", "enterprise")
    built.tie("LOCATED_IN", "org-u", "area-c2")
    built.tie("MEMBER_OF", "org-p1", "all-1", role="lead")
    built.tie("MEMBER_OF", "org-u", "all-1", "2026", "2026", role="rotating")
    return built


def _overview(graph: Graph) -> AllianceOverview:
    return Overviews(graph.project(), DAY).of(graph.entities["all-1"])


def _held(graph: Graph, id_: str, held_on: str | None, *hosts: str, participants: int = 10) -> None:
    graph.add(id_, "volunteering", participants=participants, **({"held_on": held_on} if held_on else {}))
    for host in hosts:
        graph.tie("HOSTED", host, id_)


def test_it_tells_size_lead_chair_and_places(graph: Graph) -> None:
    found = _overview(graph)

    assert (found.bodies, found.leads, found.rotating) == (2, ("org-p1",), ("org-u",))
    assert (found.communities, found.subdistricts) == (("area-c1",), ("area-s1", "area-s2"))


def test_activities_of_members_and_of_those_behind_them_are_counted_once_a_year(graph: Graph) -> None:
    _held(graph, "act-joint", "2024-05-01", "org-p1", "org-u", participants=30)
    _held(graph, "act-committee", "2024-07", "org-r1")
    _held(graph, "act-before", "2023", "org-u")

    assert _overview(graph).years == (Year(2024, 2, 40), Year(2023, 1, 10))


def test_what_is_to_come_or_undated_is_not_counted_and_three_years_are_told(graph: Graph) -> None:
    _held(graph, "act-later", "2026-12-01", "org-u")
    _held(graph, "act-undated", None, "org-u")
    for year in range(2019, 2025):
        _held(graph, f"act-{year}", str(year), "org-u")

    assert [each.year for each in _overview(graph).years] == [2024, 2023, 2022]


def test_one_without_members_is_empty(graph: Graph) -> None:
    graph.add("all-1", "micro", planned=True)
    graph.ties = {id_: each for id_, each in graph.ties.items() if each.type != "MEMBER_OF"}
    found = _overview(graph)

    assert (found.bodies, found.leads, found.subdistricts, found.years) == (0, (), (), ())
