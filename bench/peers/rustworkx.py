"""rustworkx, its graph a PyGraph with the costs as what its edges carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rustworkx
from rustworkx.visit import DijkstraVisitor, StopSearch

from bench.peers.questions import PROVIDERS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bench.peers.questions import Near, Nearest
    from bench.priced import Priced


class _Providers(DijkstraVisitor):  # type: ignore[misc]  # Any where rustworkx is not installed, and so everywhere
    """Ends the search at the last provider that is wanted."""

    def __init__(self, offers: NDArray[np.bool_]) -> None:
        self.offers = offers
        self.found: list[int] = []

    def discover_vertex(self, v: int, score: float) -> None:
        if self.offers[v]:
            self.found.append(round(score))
            if len(self.found) == PROVIDERS:
                raise StopSearch


def nearest(graph: Priced) -> Nearest:
    """Dijkstra's algorithm, ended by a visitor: so it needs no limit and visits no more than it must."""
    made: rustworkx.PyGraph[int, float] = rustworkx.PyGraph(multigraph=False)
    made.add_nodes_from(range(graph.nodes))
    ties = (each.tolist() for each in (graph.ties.source, graph.ties.target, graph.ties.cost.astype(float)))
    made.add_edges_from(list(zip(*ties, strict=True)))

    def answer(asked: Near) -> list[int]:
        visitor = _Providers(graph.offers)
        rustworkx.dijkstra_search(made, [asked.start], float, visitor)
        return visitor.found

    return answer
