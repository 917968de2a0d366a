"""What somebody computes who has only the export and the profiles: a plain Dijkstra."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from typing import Any

import networkx as nx

Document = dict[str, Any]


def valid(link: Document, day: dt.date) -> bool:
    """Whether a link may be valid on the day: half-open, null is unbounded."""
    since, until = link["valid_from"], link["valid_to"]
    return (since is None or dt.date.fromisoformat(since) <= day) and (
        until is None or day < dt.date.fromisoformat(until)
    )


def walkable(export: Document, profile: Document, day: dt.date) -> nx.Graph[str]:
    """Nodes, and the cheapest link between any two of them, with whole micro-units as weights."""
    ties = profile["ties"]
    links = [link for link in export["links"] if link["type"] in ties and valid(link, day)]
    gathered = Counter((link["type"], link[ties[link["type"]]["collective"]]) for link in links)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((node["id"], {"transit": node["transit"]}) for node in export["nodes"])
    for link in links:
        tie = ties[link["type"]]
        count = gathered[link["type"], link[tie["collective"]]]
        cost = round((tie["base"] + tie["hub"] * math.log2(1 + count)) * 1_000_000)
        known = graph.get_edge_data(link["source"], link["target"], {"weight": math.inf})["weight"]
        graph.add_edge(link["source"], link["target"], weight=min(cost, known))
    return graph


def cost(graph: nx.Graph[str], source: str, target: str) -> float:
    """The least cost between two nodes, with no other non-transit node in the middle."""
    kept = [node for node, data in graph.nodes(data=True) if data["transit"] or node in (source, target)]
    return nx.dijkstra_path_length(graph.subgraph(kept), source, target) / 1_000_000
