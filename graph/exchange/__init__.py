"""The graph for other tools: documents that they read as they are."""

from graph.exchange.cytoscape import cytoscape
from graph.exchange.node_link import node_link, node_link_of
from graph.exchange.workbook import write_graph

__all__ = ["cytoscape", "node_link", "node_link_of", "write_graph"]
