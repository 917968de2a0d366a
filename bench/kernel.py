"""Medians of the compiled searches on a synthetic country: `python -m bench.kernel --nodes 1200000`."""

from __future__ import annotations

import argparse
import statistics
import time
from typing import TYPE_CHECKING

import numpy as np

from bench.synthetic_walk import TODAY, country
from graph.model.categories import CATEGORIES
from graph.paths.cost import step_cost
from graph.paths.kernel import searching, warm
from graph.paths.kernel.terms import NO_COST_LIMIT, NO_HOP_LIMIT, Terms, Wanted
from graph.paths.orders import order_table
from graph.paths.profiles import profile
from graph.projection.walk.codes import CATEGORY_CODES, CODES, TYPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.synthetic_walk import Country


def terms_of(name: str, max_hops: int = NO_HOP_LIMIT, max_cost: int = NO_COST_LIMIT) -> Terms:
    """The terms of a profile on the day of the country."""
    base, hub, least = np.zeros(TYPES), np.zeros(TYPES), np.full(TYPES, -1, np.int64)
    for kind, price in profile(name).prices.items():
        base[CODES[kind]], hub[CODES[kind]], least[CODES[kind]] = price.base, price.hub, step_cost(price, 1)
    none = np.empty(0, np.int32)
    return Terms(TODAY, base, hub, least, none, none, order_table(profile(name).order), max_hops, max_cost)


def wanted_of(category: str | None, *, timed: bool = False) -> Wanted:
    """Any offer, or one of a group of categories, of at least 20, on a Tuesday morning if `timed`."""
    codes = np.array([category is None or each.startswith(category) for each in sorted(CATEGORIES.terms)])
    assert len(codes) == len(CATEGORY_CODES)
    return Wanted(codes, category is not None, 20, timed, 2, 1, 540, 600, 1 << 5, np.empty(0, np.int32))


def _questions(found: Country, count: int) -> dict[str, list[Callable[[], object]]]:
    draw = np.random.default_rng(2)
    starts, ends = (draw.choice(found.start, count).tolist() for _ in range(2))
    free, venue = wanted_of(None), wanted_of("venue")
    limited = {"max_hops": 8, "max_cost": 20_000_000}

    def near(terms: Terms, wanted: Wanted, alternatives: int = 0) -> list[Callable[[], object]]:
        def asked(start: int) -> object:
            with searching(found.walk, terms) as search:
                reached = search.providers(wanted, start, 5)
                if alternatives:
                    for each in reached[:5]:
                        search.paths(start, each.path.nodes[-1], alternatives + 1)
                return reached

        return [lambda start=start: asked(start) for start in starts]  # type: ignore[misc]  # a default binds it now

    def between(terms: Terms, count: int) -> list[Callable[[], object]]:
        def asked(start: int, end: int) -> object:
            with searching(found.walk, terms) as search:
                return search.connected(start, end) and search.paths(start, end, count)

        pairs = zip(starts, ends, strict=True)
        return [lambda start=start, end=end: asked(start, end) for start, end in pairs]  # type: ignore[misc]  # as above

    balanced = terms_of("balanced")
    return {
        "nearest 5, any offer": near(balanced, free),
        "nearest 5, venue of 20": near(balanced, venue),
        "the same at a time": near(balanced, wanted_of("venue", timed=True)),
        "the same, 2 alternatives each": near(balanced, venue, 2),
        "the same, at most 8 steps and 20": near(terms_of("balanced", **limited), venue),
        "nearest 5, formal": near(terms_of("formal"), venue),
        "nearest 5, direct": near(terms_of("direct"), venue),
        "best path between two": between(balanced, 1),
        "5 best paths between two": between(balanced, 5),
    }


def main() -> None:
    """Print a median, the slowest of twenty and the slowest for each kind of question."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=300)
    given = parser.parse_args()
    began = time.perf_counter()
    found = country(given.nodes)
    walk = found.walk
    print(
        f"{walk.nodes:,} nodes, {len(walk.base.target):,} directed ties, {time.perf_counter() - began:.1f} s to build"
    )
    warm()
    for name, questions in _questions(found, given.questions).items():
        taken = []
        for each in questions:
            began = time.perf_counter()
            each()
            taken.append((time.perf_counter() - began) * 1000)
        slow = statistics.quantiles(taken, n=20)[-1]
        print(f"{name:36} median {statistics.median(taken):9.3f} ms, p95 {slow:9.3f}, longest {max(taken):9.3f}")


if __name__ == "__main__":
    main()
