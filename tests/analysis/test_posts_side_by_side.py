"""Interlocks and cross-appointments need a certain overlap; what only may overlap is listed apart."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.analysis.cross_appointments import cross_appointments
from graph.analysis.estate_bodies import Side
from graph.analysis.interlocks import interlocks
from graph.analysis.validity import together
from graph.model.dates import Certainty, day_of, days_of
from tests.paths.graphs import TODAY, Graph

DAY = day_of(TODAY)


@pytest.fixture
def estate() -> Graph:
    """An estate with its three sides, in a community with a grid whose branch is not the estate's."""
    graph = Graph()
    graph.add("area-c", "community")
    graph.add("area-e", "estate")
    graph.add("area-g", "grid")
    graph.tie("WITHIN", "area-e", "area-c")
    graph.tie("WITHIN", "area-g", "area-c")
    for id_, kind, serves in (
        ("org-branch", "party_organization", "area-e"),
        ("org-committee", "owners_committee", "area-e"),
        ("org-project", "property_project", "area-e"),
        ("org-grid", "party_organization", "area-g"),
    ):
        graph.add(id_, kind)
        graph.tie("SERVES", id_, serves)
    graph.add("org-company", "property_company")
    graph.tie("PART_OF", "org-project", "org-company", "2020", "2025-12")
    return graph


def _holds(graph: Graph, person: str, *posts: tuple[str, str | None, str | None, str | None]) -> None:
    graph.add(person)
    for organization, since, until, standing in posts:
        graph.tie("HOLDS_POST", person, organization, since, until, standing=standing)


def _certain(graph: Graph, day: int | None = DAY) -> list[str]:
    return [pair.person for pair in cross_appointments(graph.project(), "area-e", day).certain]


def _uncertain(graph: Graph, day: int | None = DAY) -> list[str]:
    return [pair.person for pair in cross_appointments(graph.project(), "area-e", day).uncertain]


def test_a_certain_overlap_is_a_cross_appointment_from_where_the_main_post_is(estate: Graph) -> None:
    _holds(estate, "per-1", ("org-branch", "2023-06", "..", "main"), ("org-committee", "2023-06", "..", "concurrent"))
    found = cross_appointments(estate.project(), "area-e", DAY)

    (pair,) = found.certain
    assert (pair.person, pair.origin, found.uncertain) == ("per-1", "org-branch", ())
    assert pair.together.first == day_of(dt.date(2023, 6, 30))
    assert {id_: each.side for id_, each in found.bodies.items()} == {
        "org-branch": Side.BRANCH, "org-committee": Side.COMMITTEE, "org-project": Side.PROPERTY,
    }  # fmt: skip


def test_those_who_never_served_together_are_in_no_list(estate: Graph) -> None:
    _holds(
        estate, "per-1", ("org-branch", "2018-05-01", "2021-12-31", None), ("org-committee", "2022-06-01", "..", None)
    )

    for day in (DAY, None):
        assert (_certain(estate, day), _uncertain(estate, day)) == ([], [])


def test_terms_without_dates_are_listed_apart(estate: Graph) -> None:
    _holds(estate, "per-1", ("org-branch", None, None, None), ("org-project", "2022", "..", None))
    _holds(estate, "per-2", ("org-branch", "2022", None, None), ("org-project", "2022", "..", None))
    found = cross_appointments(estate.project(), "area-e", DAY)

    assert found.certain == ()
    assert [(pair.person, pair.together.certainty) for pair in found.uncertain] == [
        ("per-1", Certainty.UNDATED), ("per-2", Certainty.POSSIBLE),
    ]  # fmt: skip


def test_a_past_one_is_found_on_its_day_and_on_any_day(estate: Graph) -> None:
    _holds(estate, "per-1", ("org-branch", "2015", "2018", None), ("org-committee", "2016", "2019", None))

    assert _certain(estate) == []
    assert _certain(estate, day_of(dt.date(2017, 5, 1))) == ["per-1"]
    assert _certain(estate, None) == ["per-1"]


def test_two_posts_on_one_side_are_no_cross_appointment(estate: Graph) -> None:
    _holds(estate, "per-1", ("org-branch", "2020", "..", None), ("org-grid", "2020", "..", None))

    assert _certain(estate, None) == []


def test_the_branch_of_a_grid_and_the_company_are_sides_too(estate: Graph) -> None:
    _holds(estate, "per-1", ("org-grid", "2021", "..", "main"), ("org-company", "2021", "..", "main"))
    then = day_of(dt.date(2024, 1, 1))

    assert _certain(estate, then) == ["per-1"]
    assert cross_appointments(estate.project(), "area-e", then).certain[0].origin is None
    assert _certain(estate) == []  # the company's contract is over


def test_interlocks_group_pairs_by_the_other_organization(estate: Graph) -> None:
    _holds(estate, "per-1", ("org-branch", "2020", "..", "main"), ("org-company", "2021", "..", None))
    _holds(estate, "per-2", ("org-branch", "2020", "..", None), ("org-company", None, None, None))
    _holds(estate, "per-3", ("org-branch", "2010", "2012", None), ("org-committee", "2013", "2014", None))
    _holds(estate, "per-4", ("org-company", "2020", "..", None), ("org-committee", "2020", "..", None))
    found = interlocks(estate.project(), "org-branch", DAY)

    assert [(each.organization.id, [pair.person for pair in each.pairs]) for each in found.certain] == [
        ("org-company", ["per-1"])
    ]
    assert [(each.organization.id, [pair.person for pair in each.pairs]) for each in found.uncertain] == [
        ("org-company", ["per-2"])
    ]


def test_parallel_terms_in_one_organization_join_it_to_nothing(estate: Graph) -> None:
    _holds(estate, "per-1", ("org-branch", "2013", "2015", None), ("org-branch", "2021", "..", None))

    assert interlocks(estate.project(), "org-branch", None).certain == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("2020", ".."), ("2021", ".."), Certainty.CERTAIN),
        (("2020", "2021-03"), ("2021", ".."), Certainty.POSSIBLE),
        (("2020", "2022"), ("2021-06", ".."), Certainty.CERTAIN),
        (("2020", "2020"), ("2021", ".."), None),
        ((None, "2020"), ("2021", None), None),
        ((None, None), (None, None), Certainty.UNDATED),
        (("..", ".."), ("..", ".."), Certainty.CERTAIN),
    ],
)
def test_an_overlap_is_certain_possible_or_none(
    one: tuple[str, str], other: tuple[str, str], expected: Certainty | None
) -> None:
    found = together(days_of(*one), days_of(*other))

    assert (found.certainty if found else None) == expected
    assert together(days_of(*other), days_of(*one)) == found
