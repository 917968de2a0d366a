"""The graph as networkx keeps it, and back. networkx is optional: pip install 'liantu[networkx]'."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.exchange.errors import GraphUnreadable, optional
from graph.exchange.records import Reading

if TYPE_CHECKING:
    import networkx as nx

    from graph.exchange.part import Part
    from graph.exchange.records import Records

    Network = nx.MultiDiGraph[str]


def to_networkx(part: Part) -> Network:
    """A MultiDiGraph: nodes by id, edges keyed by the ids of their ties, with the fields of node-link JSON."""
    graph: Network = optional("networkx", "networkx").MultiDiGraph(
        revision=part.projection.revision, as_of=part.day.isoformat()
    )
    for node in part.nodes():
        graph.add_node(node.pop("id"), **node)
    for link in part.links():
        graph.add_edge(link.pop("source"), link.pop("target"), key=link.pop("id"), **link)
    return graph


def from_networkx(graph: Any) -> Records:
    """The records of a graph that `to_networkx` made, or that networkx read from a file of ours.

    Attributes that the model does not know (measures, positions) are left out. Raises GraphUnreadable.
    """
    if not graph.is_directed():
        raise GraphUnreadable("应为有向图：关系有方向", "a directed graph is needed: ties have a direction")
    reading = Reading()
    for id_, fields in graph.nodes(data=True):
        reading.node(str(id_), fields)
    edges = graph.edges(keys=True, data=True) if graph.is_multigraph() else (
        (source, target, None, fields) for source, target, fields in graph.edges(data=True)
    )  # fmt: skip
    for source, target, key, fields in edges:
        reading.link(str(fields.get("id", key)), str(source), str(target), fields)
    return reading.records()
