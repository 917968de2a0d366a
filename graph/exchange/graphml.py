"""GraphML: what Gephi, yEd, Cytoscape, igraph and networkx read. Source: http://graphml.graphdrawing.org (1.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from lxml import etree

from graph.exchange.flat import flat_link, flat_node, link_columns, node_columns, plain
from graph.exchange.streaming import xml_stream
from graph.exchange.xml_reading import XmlRecords
from graph.exchange.xml_text import to_xml
from graph.model.fields import FieldType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.exchange.part import Part
    from graph.exchange.records import Records

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {FieldType.INTEGER: "long", FieldType.NUMBER: "double", FieldType.BOOLEAN: "boolean"}
_FRAME = ("id", "source", "target")


def graphml(part: Part) -> Iterator[bytes]:
    """The document, piece by piece. Keys are n.<name> for nodes and e.<name> for edges; edges have their ties' ids."""
    return xml_stream(lambda document: _written(document, part))


def read_graphml(file: BinaryIO) -> Records:
    """The records of a document that `graphml` wrote, also after networkx wrote it again. Raises GraphUnreadable."""
    reading = XmlRecords(file, NAMESPACE)
    names: dict[str, str] = {}
    for element in reading.elements("key", "node", "edge"):
        if element.tag.endswith("}key"):
            names[element.get("id")] = element.get("attr.name")
        else:
            reading.take(element, {
                names.get(each.get("key"), ""): each.text or "" for each in element.iterchildren(f"{{{NAMESPACE}}}data")
            })  # fmt: skip
    return reading.records()


def _written(document: Any, part: Part) -> Iterator[None]:
    nodes: dict[str, FieldType] = {"label": FieldType.TEXT, **node_columns(part)}
    links: dict[str, FieldType] = {"label": FieldType.TEXT, **link_columns(part)}
    with document.element(f"{{{NAMESPACE}}}graphml", nsmap={None: NAMESPACE}):
        for prefix, of, columns in (("n", "node", nodes), ("e", "edge", links)):
            for name, type_ in columns.items():
                _write(document, "key", _key(prefix, name, of, type_))
                yield
        with document.element(f"{{{NAMESPACE}}}graph", {"id": "liantu", "edgedefault": "directed"}):
            for each in part.nodes():
                _write(document, "node", {}, flat_node(each), "n")
                yield
            for each in part.links():
                _write(document, "edge", {}, flat_link(each), "e")
                yield


def _key(prefix: str, name: str, of: str, type_: FieldType) -> dict[str, str]:
    return {"id": f"{prefix}.{name}", "for": of, "attr.name": name, "attr.type": _TYPES.get(type_, "string")}


def _write(
    document: Any, tag: str, attributes: Mapping[str, str], fields: Mapping[str, Any] | None = None, prefix: str = ""
) -> None:
    """Write one element on a line of its own, its fields as data below it."""
    given = fields or {}
    framed = {name: str(given[name]) for name in _FRAME if name in given}
    element = etree.Element(f"{{{NAMESPACE}}}{tag}", {**attributes, **framed}, nsmap={None: NAMESPACE})
    for name, value in given.items():
        if name not in _FRAME:
            etree.SubElement(element, f"{{{NAMESPACE}}}data", key=f"{prefix}.{name}").text = to_xml(plain(value))
    document.write(element)
    document.write("\n")
