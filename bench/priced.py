"""A walk as the peers take it: one undirected tie between two nodes, with what it costs on the day, the cheapest."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.projection.walk.codes import BARRED, LEADING, OFFERING, PLANNED, TYPES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graph.paths.kernel.terms import Terms
    from graph.projection.walk import Rows, Walk
    from graph.projection.walk.rows import Int32s, Int64s

_MICRO = 1_000_000


class Ties(NamedTuple):
    """Pairs of nodes, the lower number first, and what a step between them costs, in micro-units."""

    source: Int32s
    target: Int32s
    cost: Int64s


@dataclass(frozen=True)
class Priced:
    """So many nodes, the ties between them, and which nodes offer anything."""

    nodes: int
    ties: Ties
    offers: NDArray[np.bool_]

    @cached_property
    def providers(self) -> NDArray[np.int64]:
        """The numbers of those that offer."""
        return np.flatnonzero(self.offers)

    @cached_property
    def both_ways(self) -> tuple[Int64s, Int32s, Int64s]:
        """The ties leaving each node: where each node's begin, their targets, their costs."""
        leaves = np.concatenate((self.ties.source, self.ties.target))
        order = np.argsort(leaves, kind="stable")
        counts = np.bincount(leaves, minlength=self.nodes)
        reaches = np.concatenate((self.ties.target, self.ties.source))[order]
        return np.concatenate(([0], np.cumsum(counts))), reaches, np.concatenate((self.ties.cost,) * 2)[order]

    def least(self, costs: NDArray[np.float64], count: int) -> list[int]:
        """The costs of the nearest providers, from the costs of all nodes (infinite for those out of reach)."""
        offered = costs[self.providers]
        reached = offered[np.isfinite(offered)]
        if len(reached) > count:
            reached = np.partition(reached, count)[:count]
        return [round(each) for each in np.sort(reached).tolist()]

    def hops(self, start: int, count: int) -> list[int]:
        """How many steps the nearest providers are away, breadth first."""
        indptr, target, _ = self.both_ways
        seen, now, found, far = {start}, [start], list[int](), 0
        while now and len(found) < count:
            far += 1
            then = sorted({n for v in now for n in target[indptr[v] : indptr[v + 1]].tolist()} - seen)
            seen.update(then)
            found += [far for n in then if self.offers[n]]
            now = then
        return found[:count]


def priced(walk: Walk, terms: Terms) -> Priced:
    """The ties of the terms' day at their prices. The walk has no node that may not be passed."""
    rows = walk.base
    assert not (rows.flags & (BARRED | PLANNED | LEADING)).any()
    assert len(walk.later_rank) == 0
    source = np.repeat(np.arange(len(rows.flags), dtype=np.int32), np.diff(rows.indptr))
    code = rows.kind >> 1
    holds = ((rows.span_since <= terms.day) & (terms.day < rows.span_until))[rows.span]
    lower = (source < rows.target) & holds & (terms.least[code] >= 0)
    source, target, code = source[lower], rows.target[lower], code[lower].astype(np.int64)
    gathers = np.where(rows.kind[lower] & 1, target, source).astype(np.int64)
    count = _degrees(rows, terms.day)[gathers * TYPES + code]
    cost = np.rint((terms.base[code] + terms.hub[code] * np.log2(1 + count)) * _MICRO).astype(np.int64)
    return Priced(len(rows.flags), _cheapest(source, target, cost), (rows.flags & OFFERING) != 0)


def nearest_first(costs: dict[int, int], offers: NDArray[np.bool_], count: int) -> list[int]:
    """The costs of the nearest providers among nodes whose costs are given."""
    return heapq.nsmallest(count, (cost for node, cost in costs.items() if offers[node]))


def _degrees(rows: Rows, day: int) -> Int64s:
    """Ties valid on the day by node and type, at the collective end."""
    begun = np.concatenate(([0], np.cumsum(rows.degree_starts <= day)))[rows.days_indptr]
    over = np.concatenate(([0], np.cumsum(rows.degree_ends <= day)))[rows.days_indptr]
    node = np.repeat(np.arange(len(rows.flags)), np.diff(rows.degree_indptr))
    found = np.zeros(len(rows.flags) * TYPES, np.int64)
    found[node * TYPES + rows.degree_code] = np.diff(begun - over)
    return found


def _cheapest(source: Int32s, target: Int32s, cost: Int64s) -> Ties:
    order = np.lexsort((cost, target, source))
    source, target, cost = source[order], target[order], cost[order]
    first = np.ones(len(source), np.bool_)
    first[1:] = (source[1:] != source[:-1]) | (target[1:] != target[:-1])
    return Ties(source[first], target[first], cost[first])
