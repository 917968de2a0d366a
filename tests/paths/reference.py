"""A plain reference that shares no code with the search: records in, costs and node sequences out."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from graph.model.catalog import TIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model.records import EntityRecord, TieRecord
    from graph.paths.profiles import Profile
    from tests.paths.graphs import Graph

Ranked: TypeAlias = tuple[int, int, tuple[str, ...]]


def priced(
    graph: Graph,
    profile: Profile,
    day: int,
    *,
    forbidden: frozenset[str] = frozenset(),
    avoid: frozenset[str] = frozenset(),
) -> Iterator[tuple[TieRecord, int]]:
    """The ties of the day that may be walked, with what a step costs; `forbidden` are types or ids."""
    valid = [tie for tie in graph.ties.values() if tie.days.since_min <= day < tie.days.until_max]
    nodes = {id_ for id_, each in graph.entities.items() if not each.values.get("planned")} - avoid
    for tie in valid:
        if tie.type not in profile.prices or {tie.type, tie.id} & forbidden or not {tie.source, tie.target} <= nodes:
            continue
        end = str(TIES[tie.type].collective)
        n = sum(each.type == tie.type and getattr(each, end) == getattr(tie, end) for each in valid)
        price = profile.prices[tie.type]
        yield tie, round((price.base + price.hub * math.log2(1 + n)) * 1_000_000)


def simple_graph(
    graph: Graph,
    profile: Profile,
    day: int,
    *,
    forbidden: frozenset[str] = frozenset(),
    avoid: frozenset[str] = frozenset(),
) -> nx.Graph[str]:
    """The simple graph of the cheapest parallel ties of the day."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(id_ for id_, each in graph.entities.items() if not each.values.get("planned"))
    simple.remove_nodes_from(avoid)
    for tie, cost in priced(graph, profile, day, forbidden=forbidden, avoid=avoid):
        known = simple.get_edge_data(tie.source, tie.target, {"cost": cost})["cost"]
        simple.add_edge(tie.source, tie.target, cost=min(cost, known))
    return simple


def in_the_middle(graph: Graph, day: int) -> set[str]:
    """Who may stand in the middle of a path."""
    leaders = {
        tie.source
        for tie in graph.ties.values()
        if tie.type == "HOLDS_POST"
        and tie.days.since_min <= day < tie.days.until_max
        and _leads(graph.entities[tie.target])
    }
    return {id_ for id_, each in graph.entities.items() if not _kept_out(each) and id_ not in leaders}


def all_paths(simple: nx.Graph[str], middle: set[str], start: str, end: str) -> list[Ranked]:
    """Every loopless path in the order of paths: cost, hops, ids."""
    allowed = simple.subgraph([id_ for id_ in simple if id_ in middle or id_ in (start, end)])
    if start not in allowed or end not in allowed:
        return []
    found = nx.all_simple_paths(allowed, start, end)
    return sorted((cost_of(simple, nodes), len(nodes) - 1, tuple(nodes)) for nodes in found)


def dijkstra(simple: nx.Graph[str], middle: set[str], start: str, end: str) -> int | None:
    """The least cost by networkx, or None."""
    allowed = simple.subgraph([id_ for id_ in simple if id_ in middle or id_ in (start, end)])
    try:
        return int(nx.dijkstra_path_length(allowed, start, end, weight="cost"))
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return None


def layers(simple: nx.Graph[str], middle: set[str], start: str, max_hops: int) -> Iterator[dict[str, Ranked]]:
    """Enumeration over (node, hops): the best walk of exactly 0, 1, … hops to each node, in the order of paths."""
    layer: dict[str, Ranked] = {start: (0, 0, (start,))} if start in simple else {}
    for _ in range(max_hops + 1):
        yield layer
        following: dict[str, Ranked] = {}
        for node, (cost, hops, nodes) in layer.items():
            if node != start and node not in middle:
                continue
            for other, edge in simple[node].items():
                longer = (cost + edge["cost"], hops + 1, (*nodes, other))
                following[other] = min(longer, following.get(other, longer))
        layer = following


def cost_of(simple: nx.Graph[str], nodes: list[str] | tuple[str, ...]) -> int:
    """The sum of a path's steps."""
    return sum(simple[one][other]["cost"] for one, other in pairwise(nodes))


def _leads(organization: EntityRecord) -> bool:
    values = organization.values
    return (
        organization.kind == "party_organization"
        and values.get("scope") == "district"
        and values.get("level") in ("committee", "working_committee")
    )


def _kept_out(entity: EntityRecord) -> bool:
    return entity.kind in ("owners_committee", "service_team") or entity.values.get("level") == "group"
