"""Node-link and Cytoscape JSON of a part of the graph, piece by piece: the bytes of the whole documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from graph.exchange.streaming import batches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.exchange.part import Part


def node_link_json(part: Part) -> Iterator[bytes]:
    """{"nodes": [...], "links": [...]} and a line break."""
    yield b'{"nodes":['
    yield from _listed(part.nodes())
    yield b'],"links":['
    yield from _listed(part.links())
    yield b"]}\n"


def cytoscape_json(part: Part) -> Iterator[bytes]:
    """{"elements": {"nodes": [{"data": …}], "edges": [{"data": …}]}} and a line break."""
    yield b'{"elements":{"nodes":['
    yield from _listed({"data": each} for each in part.nodes())
    yield b'],"edges":['
    yield from _listed({"data": each} for each in part.links())
    yield b"]}}\n"


def _listed(documents: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    before = b""
    for batch in batches(documents):
        yield before + b",".join(map(orjson.dumps, batch))
        before = b","
