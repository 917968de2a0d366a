"""The compiled parts by themselves: costs, orders, spaces that grow, and what they refuse."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from graph.paths import PathsQuery, profiles
from graph.paths.cost import step_cost
from graph.paths.kernel import searching
from graph.paths.kernel.compiling import sources
from graph.paths.kernel.grounds import ground_of
from graph.paths.kernel.reading import step_cost as compiled_cost
from graph.paths.kernel.space import MOST_PHASES, Pair, new_plan, new_space
from graph.paths.kernel.space import SPACES as POOL
from graph.paths.limits import terms_of
from graph.paths.orders import ORDERS, order_table
from graph.paths.profiles import Price
from graph.projection.walk import empty_rows, overlaid
from tests.paths.graphs import TODAY, Graph
from tests.paths.settings_drawn import drawn, found_paths


def test_a_compiled_step_costs_what_the_one_cost_function_says() -> None:
    draw = random.Random(7)
    prices = [each for found in profiles().values() for each in found.prices.values()]
    prices += [Price(draw.uniform(0.01, 100), draw.uniform(0, 100)) for _ in range(200)]
    numbers = [*range(1, 400), *(draw.randrange(1, 1 << 31) for _ in range(400))]
    for price in prices:
        for n in numbers:
            assert compiled_cost(price.base, price.hub, n) == step_cost(price, n)


@pytest.mark.parametrize("order", ORDERS)
def test_what_a_phase_allows_at_its_beginning_is_all_that_a_later_one_allows(order: str) -> None:
    table = order_table(order)
    assert len(table) <= MOST_PHASES
    assert table.max() < len(table)
    assert (table[0] >= 0).sum() >= (table >= 0).sum(axis=1).max()


def test_a_space_that_is_too_small_grows_until_the_search_fits() -> None:
    asked = next(each for each in (drawn(seed, "") for seed in range(50)) if len(each.expected()) > 5)
    tight = Pair(new_space(2), new_space(2), new_plan(1))
    POOL.give(tight)
    assert found_paths(asked.graph.project(), asked, 12) == asked.expected()[:12]
    assert len(tight.forward.content.node) > 2


def test_searches_at_the_same_time_do_not_disturb_each_other() -> None:
    every = [drawn(seed, "") for seed in range(60)]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda asked: found_paths(asked.graph.project(), asked, 12), every))
    assert found == [asked.expected()[:12] for asked in every]


def test_a_walk_of_other_arrays_is_refused() -> None:
    rows = empty_rows()
    wrong = rows._replace(target=np.empty(0, np.int64))
    with pytest.raises(TypeError, match="target"):
        ground_of(overlaid(wrong, rows, {}, np.empty(0, np.int64)))


def test_a_tie_is_forbidden_by_its_id_wherever_it_is() -> None:
    graph = Graph()
    for name in ("a", "b"):
        graph.add(f"org-{name}", "enterprise")
    ties = [graph.tie("FORMED_IN", "org-a", "org-b") for _ in range(70)]
    projection = graph.project()
    query = PathsQuery(as_of=TODAY, start="org-a", end="org-b", forbidden=frozenset(ties[3:]))
    with searching(projection.walk, terms_of(projection, query)) as search:
        joined = [projection.tie_id_at(each.tie) for each in search.ties(0, 1)]
    assert sorted(joined) == sorted(ties[:3])


def test_compiled_code_is_kept_by_a_digest_of_all_sources_that_it_is_made_of() -> None:
    assert len(sources()) == 16
    assert sources() == sources()
