"""A network as a document, in either form."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from api.networks import Form
from api.records import ref_document
from graph.exchange import cytoscape, node_link_of

if TYPE_CHECKING:
    import datetime as dt

    from api.networks import NetworkParameters
    from graph.analysis.network import Network
    from graph.projection import Projection


def network_document(
    projection: Projection, found: Network, asked: NetworkParameters, centre: str, as_of: dt.date
) -> dict[str, Any]:
    """The part of the graph in the form that was asked for, each node with its `distance` from the centre."""
    # the view is masked already; the export's own rule keeps mobile numbers out
    part = node_link_of(projection, found.entities, found.ties, as_of, see_names=True, district=True)
    for node in part["nodes"]:
        node["distance"] = found.distance[node["id"]]
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat(),
        "centre": ref_document(projection, centre),
        **(cytoscape(part) if asked.format is Form.CYTOSCAPE else part),
        "cut": asdict(found.cut) if found.cut else None,
    }
