"""The questions that our searches are asked, over a synthetic country, as the peers are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bench.peers.questions import PATHS, PROVIDERS, Near, Pair
from bench.synthetic_walk import TODAY
from graph.model.categories import CATEGORIES
from graph.paths.cost import step_cost
from graph.paths.kernel import searching
from graph.paths.kernel.terms import NO_COST_LIMIT, NO_HOP_LIMIT, Terms, Wanted
from graph.paths.orders import order_table
from graph.paths.profiles import profile
from graph.projection.walk.codes import CATEGORY_CODES, CODES, TYPES

if TYPE_CHECKING:
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


def nearest(found: Country, terms: Terms, wanted: Wanted, start: int, alternatives: int = 0) -> list[int]:
    """The costs of the nearest providers, each with its path; with further paths for each if asked."""
    with searching(found.walk, terms) as search:
        reached = search.providers(wanted, start, PROVIDERS)[:PROVIDERS]
        if alternatives:
            for each in reached:
                search.paths(start, each.path.nodes[-1], alternatives + 1)
        return [each.path.cost for each in reached]


def between(found: Country, terms: Terms, start: int, end: int, count: int = PATHS) -> list[int]:
    """The costs of the best loopless paths."""
    with searching(found.walk, terms) as search:
        return [each.cost for each in search.paths(start, end, count)] if search.connected(start, end) else []


def near_questions(found: Country, terms: Terms, wanted: Wanted, count: int) -> list[Near]:
    """Starts drawn among the communities, each with how far the last of the nearest providers is."""
    starts = np.random.default_rng(2).choice(found.start, count).tolist()
    return [Near(start, max(nearest(found, terms, wanted, start), default=0)) for start in starts]


def pairs(found: Country, count: int) -> list[Pair]:
    """Pairs of different communities."""
    draw = np.random.default_rng(3)
    drawn = draw.choice(found.start, (2 * count, 2)).tolist()
    return [Pair(*each) for each in drawn if each[0] != each[1]][:count]
