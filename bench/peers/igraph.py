"""igraph, the costs a list beside its edges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import igraph
import numpy as np

from bench.peers.questions import PATHS, PROVIDERS

if TYPE_CHECKING:
    from bench.peers.questions import Between, Near, Nearest, Pair
    from bench.priced import Priced


def nearest(graph: Priced) -> Nearest:
    """The distances to all nodes: it has no limit to give, and costs to the providers alone are no quicker."""
    made = _made(graph)

    def answer(asked: Near) -> list[int]:
        costs = made.distances(source=asked.start, weights="cost")
        return graph.least(np.array(costs[0], np.float64), PROVIDERS)

    return answer


def between(graph: Priced) -> Between:
    """Yen's algorithm."""
    made, cost = _made(graph), graph.ties.cost

    def answer(asked: Pair) -> list[int]:
        found = made.get_k_shortest_paths(asked.start, asked.end, k=PATHS, weights="cost", output="epath")
        return [int(cost[edges].sum()) for edges in found]

    return answer


def _made(graph: Priced) -> Any:
    edges = np.column_stack((graph.ties.source, graph.ties.target))
    return igraph.Graph(n=graph.nodes, edges=edges, edge_attrs={"cost": graph.ties.cost.astype(np.float64).tolist()})
