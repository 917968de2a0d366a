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
    held, offers = made(graph), graph.offers

    def answer(asked: Near) -> list[int]:
        costs = nx.single_source_dijkstra_path_length(held, asked.start, cutoff=asked.limit, weight="cost")
        return list(islice((int(cost) for node, cost in costs.items() if offers[node]), PROVIDERS))

    return answer


def between(graph: Priced) -> Between:
    """Yen's algorithm over a bidirectional search."""
    held = made(graph)

    def answer(asked: Pair) -> list[int]:
        found = islice(nx.shortest_simple_paths(held, asked.start, asked.end, weight="cost"), PATHS)
        return [int(nx.path_weight(held, path, "cost")) for path in found]

    return answer


def made(graph: Priced) -> nx.Graph[int]:
    """The graph with one cost a tie."""
    held: nx.Graph[int] = nx.Graph()
    held.add_nodes_from(range(graph.nodes))
    held.add_weighted_edges_from(zip(*(each.tolist() for each in graph.ties), strict=True), weight="cost")
    return held
