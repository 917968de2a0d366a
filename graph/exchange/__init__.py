"""The graph for other tools: documents that they read as they are."""

from graph.exchange.cytoscape import cytoscape
from graph.exchange.errors import GraphUnreadable, LibraryMissing, SelectionRefused
from graph.exchange.formats import FORMS, Format, read_graph
from graph.exchange.networkx import from_networkx, to_networkx
from graph.exchange.node_link import node_link, node_link_of
from graph.exchange.part import Part
from graph.exchange.records import Records
from graph.exchange.selection import Selection, part_of
from graph.exchange.workbook import write_graph

__all__ = [
    "FORMS", "Format", "GraphUnreadable", "LibraryMissing", "Part", "Records", "Selection", "SelectionRefused",
    "cytoscape", "from_networkx", "node_link", "node_link_of", "part_of", "read_graph", "to_networkx", "write_graph",
]  # fmt: skip
