"""Costs and orders are those of plain references, on thousands of random multigraphs, under every limit."""

from __future__ import annotations

import random
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from graph.paths.alternatives import best_paths
from graph.paths.day_graph import Limits, day_graph
from graph.paths.reach import reach
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.dates import day_of
from graph.paths import custom_profile
from tests.paths.graphs import TODAY, Graph
from tests.paths.random_graphs import random_graph, random_profile
from tests.paths.reference import all_paths, dijkstra, in_the_middle, layers, simple_graph

if TYPE_CHECKING:
    from graph.paths.profiles import Profile
    from tests.paths.reference import Ranked

DAY = day_of(TODAY)
ROUNDS = 40


def _limits(draw: random.Random, graph: Graph) -> Limits:
    forbidden = frozenset(draw.sample(("SERVES", "PART_OF", "MEMBER_OF", "HOLDS_POST"), draw.choice((0, 0, 1))))
    avoid = frozenset(draw.sample(sorted(graph.entities), draw.choice((0, 0, 1, 2))))
    return Limits(forbidden=forbidden, avoid=avoid)


@pytest.mark.parametrize("block", range(50))
def test_every_best_path_of_a_random_multigraph_is_that_of_the_references(block: int) -> None:
    for seed in range(block * ROUNDS, (block + 1) * ROUNDS):
        draw = random.Random(seed)
        graph, profile = random_graph(seed, draw.randint(5, 16), draw.randint(15, 90)), random_profile(seed)
        limits, max_hops = _limits(draw, graph), draw.randint(1, 6)
        projection = graph.project()
        simple = simple_graph(graph, profile, DAY, forbidden=limits.forbidden, avoid=limits.avoid)
        middle = in_the_middle(graph, DAY)
        start = draw.choice([id_ for id_ in projection.ids if id_ not in limits.avoid])
        walked = day_graph(projection, profile, DAY, limits)
        free, limited = (reach(walked, projection.index[start], hops) for hops in (1 << 30, max_hops))
        best: dict[str, Ranked] = {}
        for layer in layers(simple, middle, start, max_hops):
            for reached, ranked in layer.items():
                best[reached] = min(ranked, best.get(reached, ranked))
        for node, id_ in enumerate(projection.ids):
            if id_ == start:
                continue
            assert free.cost.get(node) == dijkstra(simple, middle, start, id_), (seed, start, id_)
            if node in limited.cost:
                nodes = tuple(projection.ids[each] for each in limited.nodes[node])
                assert (limited.cost[node], limited.hops[node], nodes) == best[id_], (seed, start, id_)
            else:
                assert id_ not in best, (seed, start, id_)


@pytest.mark.parametrize("block", range(50))
def test_the_k_best_paths_are_the_first_of_all_loopless_paths_in_their_order(block: int) -> None:
    for seed in range(block * ROUNDS, (block + 1) * ROUNDS):
        draw = random.Random(seed)
        graph, profile = random_graph(seed, draw.randint(5, 9), draw.randint(20, 60)), random_profile(seed)
        limits, max_hops = _limits(draw, graph), draw.choice((1 << 30, 1 << 30, 3, 4, 5))
        projection = graph.project()
        simple = simple_graph(graph, profile, DAY, forbidden=limits.forbidden, avoid=limits.avoid)
        start, end = draw.sample(projection.ids, 2)
        expected = [each for each in all_paths(simple, in_the_middle(graph, DAY), start, end) if each[1] <= max_hops]
        walked = day_graph(projection, profile, DAY, limits)
        distances = reach(walked, projection.index[start])
        found = islice(best_paths(walked, distances, projection.index[end], max_hops), 12)
        named = [(each.cost, each.hops, tuple(projection.ids[node] for node in each.nodes)) for each in found]
        assert named == expected[:12], (seed, start, end)


@settings(max_examples=100, deadline=None)
@given(st.integers(1 << 20, 1 << 40), st.integers(2, 10), st.integers(1, 40))
def test_a_path_costs_the_same_in_both_directions(seed: int, nodes: int, ties: int) -> None:
    graph, profile = random_graph(seed, nodes, ties), random_profile(seed)
    projection = graph.project()
    walked = day_graph(projection, profile, DAY, Limits())
    searches = [reach(walked, node) for node in range(len(projection.ids))]
    for one, search in enumerate(searches):
        for other, cost in search.cost.items():
            assert searches[other].cost[one] == cost


def test_equal_costs_are_ordered_by_hops_and_then_by_the_ids_of_the_nodes() -> None:
    graph = Graph()
    for name in ("a", "b", "c", "x", "y"):
        graph.add(f"org-{name}", "enterprise")
    graph.add("area-1", "community")
    for middle in ("org-c", "org-b"):
        graph.tie("FORMED_IN", "org-a", middle)
        graph.tie("FORMED_IN", middle, "org-x")
    projection = graph.project()
    walked = day_graph(projection, _every_step_the_same(), DAY, Limits())
    distances = reach(walked, projection.index["org-a"])
    found = list(best_paths(walked, distances, projection.index["org-x"]))
    assert [[projection.ids[node] for node in each.nodes] for each in found] == [
        ["org-a", "org-b", "org-x"],
        ["org-a", "org-c", "org-x"],
    ]


def _every_step_the_same() -> Profile:
    return custom_profile("ones", {"FORMED_IN": {"base": 1, "hub": 0}})
