"""NetworKit, its graph undirected and weighted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkit
import numpy as np

from bench.peers.questions import PROVIDERS

if TYPE_CHECKING:
    from bench.peers.questions import Near, Nearest
    from bench.priced import Priced


def nearest(graph: Priced) -> Nearest:
    """Dijkstra's algorithm to all nodes: it has no limit to give."""
    ties = graph.ties
    edges = ties.cost.astype(np.float64), (ties.source.astype(np.uint64), ties.target.astype(np.uint64))
    made = networkit.GraphFromCoo(edges, n=graph.nodes, weighted=True, directed=False)

    def answer(asked: Near) -> list[int]:
        costs = np.asarray(networkit.distance.Dijkstra(made, asked.start, storePaths=False).run().getDistances())
        # what is out of reach has the largest number that there is
        return graph.least(np.where(costs < 1e300, costs, np.inf), PROVIDERS)

    return answer
