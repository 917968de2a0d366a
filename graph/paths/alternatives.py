"""The k best loopless paths between two nodes: Yen's deviations as Lawler splits them, each found by A*.

Yen (1971), Management Science 17(11); Lawler (1972), Management Science 18(7). Paths are grown backwards from the
target, so that the exact distances from the start, known from one search, guide every deviation.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.paths.reach import UNLIMITED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.paths.day_graph import DayGraph
    from graph.paths.reach import Nodes, Reach


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A path from start to target; the order of paths is cost, hops, nodes."""

    cost: int
    hops: int
    nodes: Nodes


@dataclass(frozen=True, slots=True, order=True)
class _Candidate:
    """The best path of a class: those that end in its last `kept` nodes and come to them from none of `banned`."""

    path: Found
    kept: int = field(compare=False)
    banned: frozenset[int] = field(compare=False)


def best_paths(graph: DayGraph, distances: Reach, target: int, max_hops: int = UNLIMITED) -> Iterator[Found]:
    """The loopless paths to `target` from where `distances` (without a hop limit) starts, best first."""
    candidates: list[_Candidate] = []
    _offer(candidates, graph, distances, (target,), 0, frozenset(), max_hops)
    while candidates:
        accepted = heappop(candidates)
        nodes = accepted.path.nodes
        yield accepted.path
        tail_cost = _cost_of(graph, nodes[len(nodes) - accepted.kept :])
        for kept in range(accepted.kept, len(nodes)):
            tail = nodes[len(nodes) - kept :]
            before = nodes[len(nodes) - kept - 1]
            banned = frozenset((before,)) | (accepted.banned if kept == accepted.kept else frozenset())
            _offer(candidates, graph, distances, tail, tail_cost, banned, max_hops)
            tail_cost += graph.steps(before, tail[0])[0][0]


def _cost_of(graph: DayGraph, nodes: Nodes) -> int:
    return sum(graph.steps(a, b)[0][0] for a, b in pairwise(nodes))


def _offer(
    candidates: list[_Candidate],
    graph: DayGraph,
    distances: Reach,
    tail: Nodes,
    tail_cost: int,
    banned: frozenset[int],
    max_hops: int,
) -> None:
    path = _completed(graph, distances, tail, tail_cost, banned, max_hops)
    if path is not None:
        heappush(candidates, _Candidate(path, len(tail), banned))


def _completed(
    graph: DayGraph, distances: Reach, tail: Nodes, tail_cost: int, banned: frozenset[int], max_hops: int
) -> Found | None:
    """The best path that ends in `tail` and comes to it from none of `banned`, or None.

    Entries are (least total cost, hops at that cost, cost so far, nodes): of equal totals those that are farther from
    the start come first, so that every equally good tail of a node is known before the node is left.
    """
    to_go, hops_to_go, indptr, target = distances.cost, distances.hops, graph.indptr, graph.target
    cost, transit, start = graph.cost, graph.transit, distances.start
    closed, limited = frozenset(tail[1:]), max_hops < UNLIMITED
    fewest: dict[int, int] = {}
    heap: list[tuple[int, int, int, Nodes]] = []
    if tail[0] in to_go:
        heappush(heap, (tail_cost + to_go[tail[0]], len(tail) - 1 + hops_to_go[tail[0]], tail_cost, tail))
    while heap:
        total, _, so_far, nodes = heappop(heap)
        node, hops = nodes[0], len(nodes) - 1
        if hops >= fewest.get(node, UNLIMITED):
            continue
        fewest[node] = hops if limited else 0
        if node == start:
            return Found(total, hops, nodes)
        if hops == max_hops or not (transit[node] or hops == 0):
            continue
        for i in range(indptr[node], indptr[node + 1]):
            other = target[i]
            if other not in to_go or other in closed or hops + 1 >= fewest.get(other, UNLIMITED):
                continue
            if node == tail[0] and other in banned:
                continue
            spent = so_far + cost[i]
            entry = (spent + to_go[other], hops + 1 + hops_to_go[other], spent, (other, *nodes))
            heappush(heap, entry)
    return None
