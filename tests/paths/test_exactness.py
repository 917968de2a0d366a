"""Costs and orders are those of plain references, on thousands of random multigraphs, at every setting."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.paths import PathsQuery, SharingQuery, TimeWindow, custom_profile, paths
from graph.paths.kernel import searching
from graph.paths.limits import terms_of, wanted_of
from graph.paths.orders import ORDERS
from graph.paths.ranking import ranked
from tests.paths.graphs import TODAY, Graph
from tests.paths.random_graphs import random_graph, random_profile, with_offers
from tests.paths.reference import dijkstra, in_the_middle, layers, simple_graph
from tests.paths.settings_drawn import drawn, found_paths, named

if TYPE_CHECKING:
    from graph.paths.found import Found
    from graph.paths.profiles import Profile
    from graph.projection import Projection
    from tests.paths.reference import Ranked
    from tests.paths.settings_drawn import Drawn

DAY = PathsQuery(as_of=TODAY, start="", end="").day
ROUNDS = 40
TUESDAY = TimeWindow(1, 9 * 60, 11 * 60)


@pytest.mark.parametrize("block", range(25))
@pytest.mark.parametrize("order", ORDERS)
def test_the_k_best_paths_are_the_first_of_all_loopless_paths_in_their_order(order: str, block: int) -> None:
    for seed in range(block * ROUNDS, (block + 1) * ROUNDS):
        asked = drawn(seed, order)
        projection = asked.projection(random.Random(seed))
        assert found_paths(projection, asked, 12) == asked.expected()[:12], seed


@pytest.mark.parametrize("block", range(10))
@pytest.mark.parametrize("order", ORDERS)
def test_diverse_paths_share_no_middle_as_far_as_there_are_such(order: str, block: int) -> None:
    for seed in range(block * ROUNDS, (block + 1) * ROUNDS):
        asked = drawn(seed, order)
        projection = asked.projection(random.Random(seed))
        assert found_paths(projection, asked, 4, diverse=True) == _apart(asked.expected(), 4), seed


def _apart(every: list[Ranked], count: int) -> list[Ranked]:
    """By the definition: the best, then each time the best that shares no middle, then the best of the others."""
    given: list[Ranked] = []
    for each in every:
        if len(given) < count and not any(set(each[2][1:-1]) & set(other[2][1:-1]) for other in given):
            given.append(each)
    return (given + [each for each in every if each not in given])[:count]


@pytest.mark.parametrize("block", range(25))
@pytest.mark.parametrize("order", ORDERS)
def test_providers_are_those_of_the_records_by_their_best_paths(order: str, block: int) -> None:
    for seed in range(block * ROUNDS, (block + 1) * ROUNDS):
        draw = random.Random(seed)
        asked = drawn(seed, order, 8)
        with_offers(seed, asked.graph)
        projection = asked.projection(draw)
        query = SharingQuery(
            **asked.terms, start=asked.ends[0], category=draw.choice(("venue", "goods.vehicles")),
            k=draw.choice((1, 2, 5)), capacity_at_least=draw.choice((None, 11)), time=draw.choice((None, TUESDAY)),
        )  # fmt: skip
        found, expected = _providers(projection, query), _expected_providers(asked, query)
        assert found[: query.k] == expected[: query.k], seed
        assert (len(found) > query.k) == (len(expected) > query.k), seed


def _providers(projection: Projection, query: SharingQuery) -> list[Ranked]:
    start = projection.number(query.start)
    assert start is not None
    with searching(projection.walk, terms_of(projection, query)) as search:
        best = ranked(projection, query, search, wanted_of(projection, query, [query.start]), start)
        for each in best.paths:
            _check_first(search.paths(start, each.nodes[-1], 2), each)
    return [named(projection, each) for each in best.paths]


def _check_first(found: list[Found], best: Found) -> None:
    assert found[0] == best
    assert found == sorted(set(found))


def _expected_providers(asked: Drawn, query: SharingQuery) -> list[Ranked]:
    """By the records: the best path to each that offers, those that fit the time before those by arrangement."""
    fitting: list[Ranked] = []
    asking: list[Ranked] = []
    for id_, entity in asked.graph.entities.items():
        times = _times(asked.graph, id_, query)
        is_provider = entity.label in ("Organization", "Alliance") and id_ != query.start
        best = asked.expected(id_)[:1] if is_provider and times else []
        fits = query.time is None or any(
            "每周二9:00-11:00" in each or "每周一22:00至次日12:00" in each for each in times
        )
        if fits:
            fitting += best
        elif () in times:
            asking += best
    return sorted(fitting) + sorted(asking)


def _times(graph: Graph, id_: str, query: SharingQuery) -> list[tuple[str, ...]]:
    """The times of what it offers of the category and size on the day."""
    found = []
    for tie in graph.ties.values():
        if tie.type == "OFFERS" and tie.source == id_ and tie.days.since_min <= query.day < tie.days.until_max:
            values = graph.entities[tie.target].values
            size = values.get("capacity")
            large = query.capacity_at_least is None or (isinstance(size, int) and size >= query.capacity_at_least)
            if str(values["category"]).startswith(query.category) and large:
                slots = values["slots"]
                assert isinstance(slots, tuple)
                found.append(slots)
    return found


@pytest.mark.parametrize("block", range(25))
def test_every_best_path_of_a_random_multigraph_is_that_of_networkx_and_of_an_enumeration(block: int) -> None:
    for seed in range(block * ROUNDS, (block + 1) * ROUNDS):
        draw = random.Random(seed)
        graph, profile = random_graph(seed, draw.randint(5, 16), draw.randint(15, 90)), random_profile(seed)
        max_hops, projection = draw.randint(1, 6), graph.project()
        simple, middle = simple_graph(graph, profile, DAY), in_the_middle(graph, DAY)
        nodes = graph.nodes()
        start = draw.choice([id_ for id_ in nodes if id_ in simple] or nodes[:1])
        best: dict[str, Ranked] = {}
        for layer in layers(simple, middle, start, max_hops):
            for reached, path in layer.items():
                best[reached] = min(path, best.get(reached, path))
        for end in set(nodes) - {start}:
            free = _best(projection, PathsQuery(as_of=TODAY, profile=profile, start=start, end=end))
            assert (free[0] if free else None) == dijkstra(simple, middle, start, end), (seed, start, end)
            within = PathsQuery(as_of=TODAY, profile=profile, start=start, end=end, max_hops=max_hops)
            assert _best(projection, within) == best.get(end), (seed, start, end)


def _best(projection: Projection, query: PathsQuery) -> Ranked | None:
    start, end = projection.number(query.start), projection.number(query.end)
    assert start is not None
    assert end is not None
    with searching(projection.walk, terms_of(projection, query)) as search:
        found = search.paths(start, end, 1) if search.connected(start, end) else []
    return named(projection, found[0]) if found else None


@settings(max_examples=50, deadline=None)
@given(st.integers(1 << 20, 1 << 40), st.integers(2, 10), st.integers(1, 40))
def test_a_path_costs_the_same_in_both_directions(seed: int, nodes: int, ties: int) -> None:
    graph, profile = random_graph(seed, nodes, ties), random_profile(seed)
    projection = graph.project()
    for one in graph.nodes():
        for other in graph.nodes():
            if one < other:
                there, back = (
                    _best(projection, PathsQuery(as_of=TODAY, profile=profile, start=start, end=end))
                    for start, end in ((one, other), (other, one))
                )
                assert (there and there[:2]) == (back and back[:2])


def test_equal_costs_are_ordered_by_hops_and_then_by_the_ids_of_the_nodes() -> None:
    graph = Graph()
    for name in ("a", "b", "c", "x", "y"):
        graph.add(f"org-{name}", "enterprise")
    for middle in ("org-c", "org-b"):
        graph.tie("FORMED_IN", "org-a", middle)
        graph.tie("FORMED_IN", middle, "org-x")
    query = PathsQuery(as_of=TODAY, profile=_every_step_the_same(), start="org-a", end="org-x")
    found = paths(graph.project(), query).paths
    assert [[step.end.id for step in each.steps] for each in found] == [["org-b", "org-x"], ["org-c", "org-x"]]


def _every_step_the_same() -> Profile:
    return custom_profile("ones", {"FORMED_IN": {"base": 1, "hub": 0}})
