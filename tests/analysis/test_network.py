"""A network around an entity is bounded, and says what was cut."""

from __future__ import annotations

import pytest

from graph.analysis.network import Network, NetworkQuery, network
from graph.model.dates import day_of
from tests.paths.graphs import TODAY, Graph

DAY = day_of(TODAY)


@pytest.fixture
def graph() -> Graph:
    """A unit in an alliance of five, paired with a community that a leader liaises."""
    built = Graph()
    built.add("org-a", "organ")
    built.add("all-1", "platform")
    built.add("area-c", "community")
    built.add("per-leader")
    built.tie("MEMBER_OF", "org-a", "all-1")
    for n in range(4):
        built.tie("MEMBER_OF", built.add(f"org-m{n}", "enterprise"), "all-1")
    built.tie("PAIRED_WITH", "org-a", "area-c", "2024", "..")
    built.tie("PAIRED_WITH", "org-m0", "area-c", "2015", "2018")
    built.tie("LIAISES", "per-leader", "area-c")
    built.offer("org-m1", "res-1")
    return built


def _network(graph: Graph, centre: str, **asked: object) -> Network:
    projection = graph.project()
    entity = projection.entity(centre)
    assert entity is not None
    return network(projection, entity, NetworkQuery(centre=centre, day=DAY, **asked))  # type: ignore[arg-type]


def _ids(found: Network) -> list[str]:
    return [each.id for each in found.entities]


def test_depth_one_is_the_centre_and_its_neighbours_of_the_day(graph: Graph) -> None:
    found = _network(graph, "org-a")

    assert _ids(found) == ["all-1", "area-c", "org-a"]
    assert [each.id for each in found.ties] == ["member_of-org-a-1", "paired_with-org-a-1"]
    assert found.cut is None


def test_depth_two_goes_on_but_along_no_ended_and_no_restricted_tie(graph: Graph) -> None:
    found = _network(graph, "org-a", depth=2)

    assert _ids(found) == ["all-1", "area-c", "org-a", "org-m0", "org-m1", "org-m2", "org-m3"]
    assert "paired_with-org-m0-1" not in {each.id for each in found.ties}
    assert "per-leader" in _ids(_network(graph, "org-a", depth=2, district=True))


def test_ties_and_kinds_narrow_it(graph: Graph) -> None:
    assert _ids(_network(graph, "org-a", types=frozenset(("PAIRED_WITH",)))) == ["area-c", "org-a"]
    assert _ids(_network(graph, "all-1", kinds=frozenset(("organ",)))) == ["all-1", "org-a"]
    assert _ids(_network(graph, "all-1", depth=2, kinds=frozenset(("Organization",)))) == [
        "all-1", "org-a", "org-m0", "org-m1", "org-m2", "org-m3",
    ]  # fmt: skip


def test_a_bound_keeps_the_nearest_and_says_how_many_it_left_out(graph: Graph) -> None:
    found = _network(graph, "all-1", limit=3)

    assert _ids(found) == ["all-1", "org-a", "org-m0"]
    assert found.cut is not None
    assert (found.cut.reason, found.cut.left_out, found.cut.at_least) == ("limit", 3, False)
    assert all(tie.source in _ids(found) for tie in found.ties)


def test_beyond_the_bound_it_knows_only_a_least_number(graph: Graph) -> None:
    found = _network(graph, "org-a", depth=3, limit=4)

    assert found.cut is not None
    assert found.cut.at_least
    assert found.distance == {"org-a": 0, "all-1": 1, "area-c": 1, "org-m0": 2}


def test_ended_ties_are_there_when_asked_for(graph: Graph) -> None:
    assert "paired_with-org-m0-1" in {each.id for each in _network(graph, "area-c", depth=1, ended=True).ties}


def test_inside_an_area_those_who_do_not_belong_to_it_stand_at_its_edge(graph: Graph) -> None:
    graph.add("area-d", "subdistrict")
    graph.tie("WITHIN", "area-c", "area-d")
    graph.tie("SERVES", graph.add("org-own", "residents_committee"), "area-c")
    graph.tie("MEMBER_OF", "org-own", "all-1")

    assert {"area-c", "area-d", "org-own", "org-a", "all-1"} <= set(_ids(_network(graph, "area-c", depth=3)))
    inside = _ids(
        _network(graph, "area-c", depth=3, inside=True, kinds=frozenset(("Organization", "Alliance", "Area")))
    )
    assert inside == ["all-1", "area-c", "area-d", "org-a", "org-own"]
    assert "org-m2" not in inside
