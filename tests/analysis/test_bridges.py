"""How alliances overlap two by two, and who sits in several: by the same rule as the overlap of chosen ones."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from graph.analysis.bridges import Pair, bridges
from graph.analysis.overlap import overlap
from graph.model.dates import day_of
from tests.analysis.alliances import three_alliances
from tests.paths.graphs import TODAY

if TYPE_CHECKING:
    from tests.paths.graphs import Graph

DAY = day_of(TODAY)


@pytest.fixture
def graph() -> Graph:
    """Three alliances: a unit and its branch bridge two of them, a joint branch two others, another unit all three."""
    built = three_alliances()
    for member, alliance in (
        ("org-u", "all-1"), ("org-pu", "all-2"), ("org-pvw", "all-2"), ("org-pvw", "all-3"),
        ("org-x", "all-1"), ("org-x", "all-2"), ("org-x", "all-3"),
    ):  # fmt: skip
        built.tie("MEMBER_OF", member, alliance)
    return built


def test_pairs_are_counted_as_the_overlap_counts_them(graph: Graph) -> None:
    projection = graph.project()
    found = bridges(projection, DAY)

    assert found.pairs == (Pair("all-1", "all-2", 2), Pair("all-2", "all-3", 2), Pair("all-1", "all-3", 1))
    counted = {(each.one, each.other): each.shared for each in found.pairs}
    for two in combinations(("all-1", "all-2", "all-3"), 2):
        assert counted[two] == len(overlap(projection, two, DAY).shared)
    assert found.sizes == {"all-1": 2, "all-2": 3, "all-3": 2}


def test_bridges_are_bodies_of_several_alliances_those_of_most_first(graph: Graph) -> None:
    found = bridges(graph.project(), DAY)

    assert [([body.id for body in each.bodies], each.alliances) for each in found.bridges] == [
        (["org-x"], ("all-1", "all-2", "all-3")),
        (["org-u"], ("all-1", "all-2")),
        (["org-v", "org-w"], ("all-2", "all-3")),
    ]


def test_among_some_only_what_they_take_part_in(graph: Graph) -> None:
    found = bridges(graph.project(), DAY, {"all-3"})

    assert [(each.one, each.other) for each in found.pairs] == [("all-2", "all-3"), ("all-1", "all-3")]
    assert [each.bodies[0].id for each in found.bridges] == ["org-x", "org-v"]


def test_who_left_bridges_nothing(graph: Graph) -> None:
    graph.add("org-y", "enterprise")
    graph.tie("MEMBER_OF", "org-y", "all-1", "2019", "2021")
    graph.tie("MEMBER_OF", "org-y", "all-2")

    assert "org-y" not in {body.id for each in bridges(graph.project(), DAY).bridges for body in each.bodies}
