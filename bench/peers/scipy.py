"""scipy.sparse.csgraph, its graph a matrix that holds each tie in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra, yen

from bench.peers.questions import PATHS, PROVIDERS

if TYPE_CHECKING:
    from bench.peers.questions import Between, Near, Nearest, Pair
    from bench.priced import Priced


def nearest(graph: Priced) -> Nearest:
    """Dijkstra's algorithm with a limit."""
    made = _made(graph)

    def answer(asked: Near) -> list[int]:
        return graph.least(dijkstra(made, indices=asked.start, limit=asked.limit), PROVIDERS)

    return answer


def between(graph: Priced) -> Between:
    """Yen's algorithm."""
    made = _made(graph)

    def answer(asked: Pair) -> list[int]:
        return [round(each) for each in yen(made, asked.start, asked.end, PATHS).tolist()]

    return answer


def _made(graph: Priced) -> csr_array:
    indptr, target, cost = graph.both_ways
    # the indices of csgraph are int32
    return csr_array((cost.astype(np.float64), target, indptr.astype(np.int32)), shape=(graph.nodes, graph.nodes))
