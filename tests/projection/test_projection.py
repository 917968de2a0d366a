"""The projection counts, applies and finds what a plain look over the records does."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.catalog import TIES
from graph.model.dates import day_of
from graph.projection import Projection
from graph.projection.walk.codes import WALKED
from tests.paths.graphs import TODAY, Graph
from tests.paths.random_graphs import random_graph

ARRAYS = ("indptr", "target", "tie_type", "since_min", "since_max", "until_min", "until_max", "tie", "collective")
DAYS = tuple(day_of(TODAY) + each for each in (-40000, -2400, -800, -1, 0, 1, 200, 40000))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1 << 40), st.integers(1, 12), st.integers(0, 60))
def test_degrees_on_a_day_are_those_of_a_brute_force_count(seed: int, nodes: int, ties: int) -> None:
    graph = random_graph(seed, nodes, ties)
    projection = graph.project()
    for day in DAYS:
        every = projection.degrees.all_on(day).reshape(len(projection.ids), len(WALKED))
        for node, id_ in enumerate(projection.ids):
            for code, kind in enumerate(WALKED):
                end = str(TIES[kind].collective)
                counted = sum(
                    tie.type == kind and getattr(tie, end) == id_ and tie.days.since_min <= day < tie.days.until_max
                    for tie in graph.ties.values()
                )
                assert projection.degrees.on(node, kind, day) == every[node, code] == counted


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1 << 40), st.data())
def test_applying_changes_gives_what_a_rebuild_gives(seed: int, data: st.DataObject) -> None:
    before, after = random_graph(seed, 10, 30), random_graph(seed + 1, 12, 40)
    gone = data.draw(st.sets(st.sampled_from(sorted({**before.entities, **before.ties}))))
    applied = before.project().apply("test-2", [*after.entities.values(), *after.ties.values()], gone)
    entities = {id_: each for id_, each in before.entities.items() if id_ not in gone} | after.entities
    ties = {id_: each for id_, each in before.ties.items() if id_ not in gone} | after.ties
    rebuilt = Projection.build("test-2", entities.values(), ties.values())
    assert (applied.revision, applied.ids) == ("test-2", rebuilt.ids)
    for name in ARRAYS:
        np.testing.assert_array_equal(getattr(applied.arrays, name), getattr(rebuilt.arrays, name))
    assert applied.arrays.tie_ids == rebuilt.arrays.tie_ids
    assert {each.id: each for each in applied.ties()} == ties
    assert all(applied.ties_of(id_) == rebuilt.ties_of(id_) for id_ in entities)


def test_the_projection_that_was_changed_stays_as_it_was() -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    before = graph.project()
    before.apply("test-2", [], ["org-a"])
    assert before.entity("org-a") is not None


def test_arrays_have_the_promised_types_and_order() -> None:
    arrays = random_graph(7, 20, 80).project().arrays
    assert [str(each.dtype) for each in (arrays.indptr, arrays.target, arrays.tie_type)] == ["int64", "int32", "int8"]
    assert {getattr(arrays, name).dtype for name in ("since_min", "since_max", "until_min", "until_max")} == {
        np.dtype(np.int32)
    }
    for first, last in pairwise(arrays.indptr.tolist()):
        assert arrays.target[first:last].tolist() == sorted(arrays.target[first:last].tolist())
    assert len(arrays.target) == 2 * len(arrays.tie_ids)


def test_nodes_are_in_the_order_of_their_ids() -> None:
    ids = random_graph(3, 30, 10).project().ids
    assert list(ids) == sorted(ids)


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
    assert bool(projection.transit_on(day_of(TODAY))[projection.index["per-b"]]) is between
