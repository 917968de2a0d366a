"""An estate at a glance: sides, directions, estates without, terms about to end."""

from __future__ import annotations

import pytest

from graph.analysis.estate_bodies import Side
from graph.analysis.estate_overview import Direction, EstateOverview, estate_overview
from graph.model.dates import day_of
from tests.paths.graphs import TODAY, Graph

DAY = day_of(TODAY)


@pytest.fixture
def graph() -> Graph:
    """An estate with all three sides in a community of a subdistrict, and a person of no side."""
    built = Graph()
    for id_, kind in (("area-s", "subdistrict"), ("area-c", "community"), ("area-e", "estate")):
        built.add(id_, kind)
    built.tie("WITHIN", "area-c", "area-s")
    built.tie("WITHIN", "area-e", "area-c")
    built.add("org-branch", "party_organization", level="branch", scope="estate")
    built.add("org-owners", "owners_committee")
    built.add("org-project", "property_project")
    for body in ("org-branch", "org-project"):
        built.tie("SERVES", body, "area-e")
    built.tie("SERVES", "org-owners", "area-e", "2021", "2026-12-31")
    built.add("per-a")
    return built


def _overview(graph: Graph, ahead: int = 365) -> EstateOverview:
    return estate_overview(graph.project(), graph.entities["area-e"], DAY, ahead)


def _post(graph: Graph, person: str, body: str, standing: str | None = None, until: str | None = "..") -> None:
    graph.tie(
        "HOLDS_POST", person, body, "2023-01-01", until, post="委员", **({"standing": standing} if standing else {})
    )


def test_persons_are_counted_by_direction_and_once(graph: Graph) -> None:
    graph.add("per-b")
    _post(graph, "per-a", "org-branch", "main")
    _post(graph, "per-a", "org-owners", "concurrent")
    _post(graph, "per-a", "org-project", "concurrent")
    _post(graph, "per-b", "org-branch")
    _post(graph, "per-b", "org-owners")
    found = _overview(graph)

    assert (found.persons, found.uncertain) == (2, 0)
    # the two concurrent posts of the first have no main one between them
    assert found.directions == (
        Direction(Side.BRANCH, Side.COMMITTEE, 1), Direction(Side.BRANCH, Side.PROPERTY, 1), Direction(None, None, 2),
    )  # fmt: skip


def test_one_whose_dates_do_not_tell_is_counted_apart(graph: Graph) -> None:
    graph.tie("HOLDS_POST", "per-a", "org-branch", None, None)
    _post(graph, "per-a", "org-owners")

    assert (_overview(graph).persons, _overview(graph).uncertain) == (0, 1)


def test_an_estate_without_still_tells_its_bodies_and_places(graph: Graph) -> None:
    found = _overview(graph)

    assert (found.persons, found.directions) == (0, ())
    assert {each.id: each.side for each in found.bodies} == {
        "org-branch": Side.BRANCH, "org-owners": Side.COMMITTEE, "org-project": Side.PROPERTY,
    }  # fmt: skip
    assert [each.id for each in found.around] == ["area-c", "area-s"]


def test_terms_of_bodies_and_posts_that_end_soon_are_told_the_first_first(graph: Graph) -> None:
    _post(graph, "per-a", "org-owners", until="2026-11")
    _post(graph, "per-a", "org-project")
    _post(graph, "per-a", "org-branch", until="2029-01-01")
    found = _overview(graph).ending

    assert [(each.body.id, each.post, each.exact) for each in found] == [
        ("org-owners", "委员", False),
        ("org-owners", None, True),
    ]
    assert [each.last for each in found] == [day_of(TODAY.replace(month=11)), day_of(TODAY.replace(month=12, day=31))]


@pytest.mark.parametrize(("ahead", "ends"), [(184, 1), (183, 0)])
def test_how_far_ahead_is_asked(graph: Graph, ahead: int, ends: int) -> None:
    # from 30 June to 31 December are 184 days
    assert len(_overview(graph, ahead).ending) == ends


def test_what_is_over_is_no_reminder(graph: Graph) -> None:
    _post(graph, "per-a", "org-branch", until="2026-06-29")

    assert [each.post for each in _overview(graph).ending] == [None]
