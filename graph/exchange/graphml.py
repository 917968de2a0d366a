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
    nodes = {"label": FieldType.TEXT, **node_columns(part)}
    links = {"label": FieldType.TEXT, **link_columns(part)}
    # what is inside is written without a name space, so that the outermost one is not repeated at every element
    with document.element("graphml", nsmap={None: NAMESPACE}):
        document.write("\n", *_keys("node", nodes), *_keys("edge", links))
        with document.element("graph", {"id": "liantu", "edgedefault": "directed"}):
            for each in part.nodes():
                document.write("\n", _element("node", ("id",), flat_node(each)))
                yield
            for each in part.links():
                document.write("\n", _element("edge", ("id", "source", "target"), flat_link(each)))
                yield


def _keys(of: str, columns: Mapping[str, FieldType]) -> Iterator[Any]:
    for name, type_ in columns.items():
        named = {"id": f"{of[0]}.{name}", "for": of, "attr.name": name, "attr.type": _TYPES.get(type_, "string")}
        yield etree.Element("key", named)


def _element(tag: str, frame: tuple[str, ...], fields: dict[str, Any]) -> Any:
    """A node or an edge: its frame as attributes, its other fields as data below it."""
    element = etree.Element(tag, {name: fields.pop(name) for name in frame})
    for name, value in fields.items():
        etree.SubElement(element, "data", key=f"{tag[0]}.{name}").text = to_xml(plain(value))
    return element
