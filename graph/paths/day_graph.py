"""The graph that one question walks: the ties of a day that its limits allow, with their costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from graph.paths.cost import step_cost
from graph.projection.arrays import WALKED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graph.paths.profiles import Profile
    from graph.projection import Projection
    from graph.projection.arrays import Int64s


@dataclass(frozen=True, slots=True)
class Limits:
    """What a question forbids: tie types it does not allow (None allows all), types or tie ids, and nodes."""

    allowed: frozenset[str] | None = None
    forbidden: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()


@dataclass(frozen=True)
class DayGraph:
    """Half-edges in plain lists, for a search in Python; a compiled kernel takes the arrays of the projection instead.

    Those that leave node i are indptr[i]:indptr[i + 1]; `cost` is in micro-units, `tie` a place in the tie ids.
    Parallel ties stay parallel: the cheapest carries a path because a search takes the least.
    """

    indptr: list[int]
    target: list[int]
    cost: list[int]
    tie: list[int]
    transit: list[bool]

    def steps(self, source: int, target: int) -> list[tuple[int, int]]:
        """(cost, tie) of every half-edge from one node to another, the cheapest first."""
        places = range(self.indptr[source], self.indptr[source + 1])
        return sorted((self.cost[i], self.tie[i]) for i in places if self.target[i] == target)


def day_graph(projection: Projection, profile: Profile, day: int, limits: Limits) -> DayGraph:
    """The walked half-edges of the day. Costs count every tie of the day, whatever the limits forbid."""
    arrays = projection.arrays
    keep = arrays.possible(day) & _allowed(projection, profile, limits)
    target, tie = arrays.target[keep], arrays.tie[keep]
    running = np.concatenate((np.zeros(1, np.int64), np.cumsum(keep, dtype=np.int64)))
    return DayGraph(
        indptr=running[arrays.indptr].tolist(),
        target=target.tolist(),
        cost=_costs(projection, profile, day, keep).tolist(),
        tie=tie.tolist(),
        transit=projection.transit_on(day).tolist(),
    )


def _allowed(projection: Projection, profile: Profile, limits: Limits) -> NDArray[np.bool_]:
    arrays = projection.arrays
    kinds = [
        kind in profile.prices and kind not in limits.forbidden and (limits.allowed is None or kind in limits.allowed)
        for kind in WALKED
    ]
    nodes = projection.existing.copy()
    nodes[[projection.index[id_] for id_ in limits.avoid if id_ in projection.index]] = False
    keep = np.array(kinds, dtype=np.bool_)[arrays.tie_type] & nodes[arrays.target] & nodes[arrays.source]
    forbidden = np.array([place for place, id_ in enumerate(arrays.tie_ids) if id_ in limits.forbidden], np.int32)
    return keep & ~np.isin(arrays.tie, forbidden) if len(forbidden) else keep


def _costs(projection: Projection, profile: Profile, day: int, keep: NDArray[np.bool_]) -> Int64s:
    """Each half-edge's cost: the distinct (type, n) are few, so each is priced once by the one cost function."""
    arrays = projection.arrays
    kinds = arrays.tie_type[keep].astype(np.int64)
    slots = arrays.collective[keep].astype(np.int64) * len(WALKED) + kinds
    pairs = projection.degrees.all_on(day)[slots] * len(WALKED) + kinds
    distinct, place = np.unique(pairs, return_inverse=True)
    prices = [profile.prices[WALKED[pair % len(WALKED)]] for pair in distinct.tolist()]
    costs = [step_cost(price, pair // len(WALKED)) for price, pair in zip(prices, distinct.tolist(), strict=True)]
    return np.array(costs, dtype=np.int64)[place]
