"""Cytoscape JSON: the same fields as node-link, in the frame that Cytoscape and Cytoscape.js load."""

from __future__ import annotations

from typing import Any


def cytoscape(node_link: dict[str, Any]) -> dict[str, Any]:
    """A node-link document as {"elements": {"nodes": [{"data": …}], "edges": [{"data": …}]}}."""
    return {
        "elements": {
            "nodes": [{"data": each} for each in node_link["nodes"]],
            "edges": [{"data": each} for each in node_link["links"]],
        }
    }
