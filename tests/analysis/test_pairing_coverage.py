"""How far pairings reach: by subdistrict in the order of codes, by unit in official order, on a day."""

from __future__ import annotations

import pytest

from graph.analysis.pairing_coverage import coverage
from graph.model.dates import day_of
from tests.paths.graphs import TODAY, Graph

DAY = day_of(TODAY)


@pytest.fixture
def graph() -> Graph:
    """Two subdistricts with three communities and a village, a park, and a community that lies in none."""
    built = Graph()
    built.add("area-a", "subdistrict", code="320214052")
    built.add("area-b", "subdistrict", code="320214050")
    for id_, kind, code, street in (
        ("area-a2", "community", "320214052002", "area-a"), ("area-a1", "community", "320214052001", "area-a"),
        ("area-b1", "village", "320214050201", "area-b"), ("area-b2", "park", "320214050401", "area-b"),
    ):  # fmt: skip
        built.add(id_, kind, code=code)
        built.tie("WITHIN", id_, street)
    built.add("area-lone", "community")
    built.add("org-bank", "state_owned_enterprise")
    built.add("org-z", "organ", order=2)
    built.add("org-y", "organ", order=7)
    return built


def _parts(graph: Graph, day: int = DAY) -> dict[str | None, dict[str, int]]:
    return {
        part.subdistrict.id if part.subdistrict else None: {each.area.id: len(each.pairings) for each in part.places}
        for part in coverage(graph.project(), day).parts
    }


def test_every_community_stands_in_its_subdistrict_in_the_order_of_codes(graph: Graph) -> None:
    graph.tie("PAIRED_WITH", "org-z", "area-a2")
    parts = _parts(graph)
    assert parts == {"area-b": {"area-b1": 0}, "area-a": {"area-a1": 0, "area-a2": 1}, None: {"area-lone": 0}}
    assert list(parts) == ["area-b", "area-a", None]
    assert list(parts["area-a"]) == ["area-a1", "area-a2"]


@pytest.mark.parametrize(("day", "found"), [(-1, 0), (0, 1), (30, 1), (31, 0)])
def test_only_the_pairings_of_the_day_count(graph: Graph, day: int, found: int) -> None:
    graph.tie("PAIRED_WITH", "org-z", "area-a1", "1970-01-01", "1970-01-31")
    assert _parts(graph, day)["area-a"]["area-a1"] == found


def test_what_is_planned_counts_for_nothing(graph: Graph) -> None:
    graph.add("area-later", "community", planned=True)
    graph.add("org-later", "organ", planned=True)
    graph.tie("PAIRED_WITH", "org-later", "area-a1")
    found = coverage(graph.project(), DAY)
    assert sum(len(each.pairings) for part in found.parts for each in part.places) == 0
    assert "area-later" not in {each.area.id for part in found.parts for each in part.places}
    assert found.loads == ()


def test_units_stand_in_official_order_with_what_they_carry(graph: Graph) -> None:
    for unit, area in (
        ("org-bank", "area-a1"),
        ("org-bank", "area-b1"),
        ("org-bank", "area-lone"),
        ("org-y", "area-a1"),
    ):
        graph.tie("PAIRED_WITH", unit, area)
    graph.tie("PAIRED_WITH", "org-z", "area-a2", "2019", "2020")
    loads = coverage(graph.project(), DAY).loads
    assert [(each.unit.id, len(each.pairings), each.subdistricts) for each in loads] == [
        ("org-z", 0, 0), ("org-y", 1, 1), ("org-bank", 3, 2),
    ]  # fmt: skip
