"""Figures by subdistrict: what was counted is placed where it lies on the day, and nothing is lost."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from graph.analysis.areas import subdistricts
from graph.analysis.figures import Counted, Figure, definitions
from graph.analysis.figures_by_subdistrict import Told, told
from graph.model.dates import day_of
from tests.paths.graphs import TODAY, Graph

DAY = day_of(TODAY)


@pytest.fixture
def graph() -> Graph:
    """A district of two subdistricts, a community with a grid in each, and bodies at each depth."""
    built = Graph()
    built.add("area-d", "district")
    for street, code in (("area-a", "2"), ("area-b", "1")):
        built.add(street, "subdistrict", code=code)
        built.tie("WITHIN", street, "area-d")
        for inner, outer, kind in ((f"{street}1", street, "community"), (f"{street}1g", f"{street}1", "grid")):
            built.add(inner, kind)
            built.tie("WITHIN", inner, outer)
    built.add("org-team", "service_team")
    built.tie("SERVES", "org-team", "area-a1g")
    built.add("site-s", "red_shared")
    built.tie("LOCATED_IN", "site-s", "area-b1")
    built.add("org-unit", "organ")
    built.tie("SERVES", "org-unit", "area-d")
    return built


def _told(graph: Graph, key: str, of: dict[str, float], day: int = DAY) -> Told:
    definition = next(each for each in definitions() if each.key == key)
    figure = Figure(key, definition.phrase, definition.expected, definition.precision, int(sum(of.values())), False)
    (found,) = told(graph.project(), [Counted(definition, figure, MappingProxyType(of))], day)
    return found


def test_subdistricts_stand_by_their_code(graph: Graph) -> None:
    assert [each.id for each in subdistricts(graph.project())] == ["area-b", "area-a"]


def test_what_was_counted_lies_where_it_serves_or_is_located(graph: Graph) -> None:
    found = _told(graph, "red_stations", {"site-s": 3, "area-a1g": 2, "org-team": 1, "area-b": 4})
    assert (found.parts, found.elsewhere, found.several) == ({"area-b": 7, "area-a": 3}, 0, 0)


def test_what_a_body_offers_lies_with_it_and_what_the_district_has_lies_elsewhere(graph: Graph) -> None:
    graph.offer("org-team", "res-bus")
    graph.offer("org-unit", "res-car")
    found = _told(graph, "red_shuttles", {"res-bus": 40, "res-car": 60, "res-unknown": 1})
    assert (found.parts, found.elsewhere) == ({"area-a": 40}, 61)


def test_what_is_about_a_community_and_a_body_lies_in_the_community(graph: Graph) -> None:
    graph.add("org-host", "residents_committee")
    graph.tie("SERVES", "org-host", "area-b1")
    graph.add("site-both", "red_shared")
    graph.tie("LOCATED_IN", "site-both", "area-a1")
    graph.tie("RUNS", "org-host", "site-both")
    found = _told(graph, "red_stations", {"site-both": 1})
    assert (found.parts, found.several) == ({"area-a": 1}, 0)


def test_a_paired_unit_counts_where_its_communities_are_and_once_in_each_subdistrict(graph: Graph) -> None:
    for area in ("area-a1", "area-b1"):
        graph.tie("PAIRED_WITH", "org-unit", area)
    graph.tie("PAIRED_WITH", "org-team", "area-b1", "2019", "2020")
    found = _told(graph, "paired_units", {"org-unit": 1, "org-team": 1})
    assert (found.parts, found.elsewhere, found.several) == ({"area-a": 1, "area-b": 1}, 1, 1)


def test_what_moved_lies_where_it_was_on_the_day(graph: Graph) -> None:
    graph.add("site-m", "red_shared")
    graph.tie("LOCATED_IN", "site-m", "area-a1", "1970-01-01", "1970-01-10")
    graph.tie("LOCATED_IN", "site-m", "area-b1", "1970-01-11")
    assert _told(graph, "red_stations", {"site-m": 1}, 5).parts == {"area-a": 1}
    assert _told(graph, "red_stations", {"site-m": 1}, 15).parts == {"area-b": 1}


@pytest.mark.parametrize("key", ["platforms", "micro_alliances", "study_routes"])
def test_alliances_and_routes_lie_in_no_one_subdistrict(graph: Graph, key: str) -> None:
    assert _told(graph, key, {"org-team": 5}).parts is None
