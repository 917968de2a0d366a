"""The best path from one node to every other, exactly: least cost, then fewest hops, then ids of the nodes."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from graph.paths.day_graph import DayGraph

Nodes: TypeAlias = tuple[int, ...]
"""A path as the numbers of its nodes. Nodes are numbered in order of their ids, so numbers compare as ids do."""
UNLIMITED = 1 << 30


@dataclass(frozen=True)
class Reach:
    """Best cost, hops and path from `start` per node; what was not reached is absent."""

    start: int
    cost: dict[int, int]
    hops: dict[int, int]
    nodes: dict[int, Nodes]


def reach(graph: DayGraph, start: int, max_hops: int = UNLIMITED) -> Reach:
    """Dijkstra over (cost, hops, nodes). Under a hop limit a node is left again whenever come to in fewer hops."""
    found = Reach(start, {}, {}, {})
    fewest: dict[int, int] = {}
    best: dict[int, tuple[int, int]] = {}
    heap: list[tuple[int, int, Nodes]] = [(0, 0, (start,))]
    limited = max_hops < UNLIMITED
    indptr, target, cost, transit = graph.indptr, graph.target, graph.cost, graph.transit
    while heap:
        so_far, hops, nodes = heappop(heap)
        node = nodes[-1]
        if hops >= fewest.get(node, UNLIMITED):
            continue
        # without a limit the first label is the only one that matters, under one a dearer of fewer hops may
        fewest[node] = hops if limited else 0
        if node not in found.cost:
            found.cost[node], found.hops[node], found.nodes[node] = so_far, hops, nodes
        if hops == max_hops or not (transit[node] or node == start):
            continue
        for i in range(indptr[node], indptr[node + 1]):
            other = target[i]
            label = (so_far + cost[i], hops + 1)
            if label[1] >= fewest.get(other, UNLIMITED) or (not limited and label > best.get(other, label)):
                continue
            best[other] = label
            heappush(heap, (*label, (*nodes, other)))
    return found
