"""networkx, its graph a Graph with the costs on its edges."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import networkx as nx

from bench.peers.questions import PATHS, PROVIDERS

if TYPE_CHECKING:
    from bench.peers.questions import Between, Near, Nearest, Pair
    from bench.priced import Priced


def nearest(graph: Priced) -> Nearest:
    """Dijkstra's algorithm with a cutoff: it comes to the nodes in order of their cost."""
    made, offers = _made(graph), graph.offers

    def answer(asked: Near) -> list[int]:
        costs = nx.single_source_dijkstra_path_length(made, asked.start, cutoff=asked.limit, weight="cost")
        return list(islice((int(cost) for node, cost in costs.items() if offers[node]), PROVIDERS))

    return answer


def between(graph: Priced) -> Between:
    """Yen's algorithm over a bidirectional search."""
    made = _made(graph)

    def answer(asked: Pair) -> list[int]:
        found = islice(nx.shortest_simple_paths(made, asked.start, asked.end, weight="cost"), PATHS)
        return [int(nx.path_weight(made, path, "cost")) for path in found]

    return answer


def _made(graph: Priced) -> nx.Graph[int]:
    made: nx.Graph[int] = nx.Graph()
    made.add_nodes_from(range(graph.nodes))
    made.add_weighted_edges_from(zip(*(each.tolist() for each in graph.ties), strict=True), weight="cost")
    return made
