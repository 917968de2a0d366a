"""GEXF 1.3 for Gephi: dates as spells, kinds as colours. Source: https://gexf.net/schema.html."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, BinaryIO

from lxml import etree

from graph.exchange.colours import colour_of
from graph.exchange.flat import flat_link, flat_node, link_columns, node_columns, plain
from graph.exchange.node_link import iso_day
from graph.exchange.streaming import xml_stream
from graph.exchange.xml_reading import XmlRecords
from graph.exchange.xml_text import to_xml
from graph.model.dates import days_of
from graph.model.fields import FieldType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.exchange.part import Part
    from graph.exchange.records import Records

NAMESPACE = "http://gexf.net/1.3"
_VIZ: Any = "http://gexf.net/1.3/viz"
_LIST = "liststring"
_TYPES = {
    FieldType.INTEGER: "long", FieldType.NUMBER: "double", FieldType.BOOLEAN: "boolean",
    FieldType.TEXTS: _LIST, FieldType.CHOICES: _LIST,
}  # fmt: skip


def gexf(part: Part) -> Iterator[bytes]:
    """The document, piece by piece. A spell is when something may be so, both days included, as Gephi counts."""
    return xml_stream(lambda document: _written(document, part))


def read_gexf(file: BinaryIO) -> Records:
    """The records of a document that `gexf` wrote. Raises GraphUnreadable."""
    reading = XmlRecords(file, NAMESPACE)
    for element in reading.elements("node", "edge"):
        reading.take(element, {
            each.get("for"): each.get("value") for each in element.iterfind(f"{{{NAMESPACE}}}attvalues/{{*}}attvalue")
        })  # fmt: skip
    return reading.records()


def _written(document: Any, part: Part) -> Iterator[None]:
    timed = {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"}
    # what is inside is written without a name space, so that the outermost one is not repeated at every element
    with document.element("gexf", {"version": "1.3"}, nsmap={None: NAMESPACE}):
        _write(document, _described(part))
        with document.element("graph", timed):
            _write(document, _columns("node", node_columns(part)))
            _write(document, _columns("edge", link_columns(part)))
            yield
            with document.element("nodes"):
                for each in part.nodes():
                    _write(document, _node(each))
                    yield
            with document.element("edges"):
                for each in part.links():
                    _write(document, _edge(each))
                    yield


def _described(part: Part) -> Any:
    meta = etree.Element("meta")
    etree.SubElement(meta, "creator").text = "Liantu 联图"
    etree.SubElement(meta, "description").text = f"{part.projection.revision}, as of {part.day.isoformat()}"
    return meta


def _columns(of: str, columns: Mapping[str, FieldType]) -> Any:
    attributes = etree.Element("attributes", {"class": of, "mode": "static"})
    for name, type_ in columns.items():
        etree.SubElement(attributes, "attribute", {"id": name, "title": name, "type": _TYPES.get(type_, "string")})
    return attributes


def _node(node: Mapping[str, Any]) -> Any:
    flat = flat_node(node)
    element = etree.Element("node", {"id": flat.pop("id"), "label": to_xml(flat.pop("label"))})
    _fill(element, flat)
    days = days_of(node.get("since"), node.get("until"))
    _spell(element, iso_day(days.since_min), iso_day(days.until_max))
    red, green, blue = map(str, colour_of(node["label"], node["kind"]))
    etree.SubElement(element, f"{{{_VIZ}}}color", {"r": red, "g": green, "b": blue}, nsmap={"viz": _VIZ})
    return element


def _edge(link: Mapping[str, Any]) -> Any:
    flat = flat_link(link)
    framed = {name: flat.pop(name) for name in ("id", "source", "target", "label")}
    # parallel edges of one kind are joined by Gephi, those of several kinds are not
    element = etree.Element("edge", {**framed, "kind": flat["tie"]})
    _fill(element, flat)
    _spell(element, link["valid_from"], link["valid_to"])
    return element


def _fill(element: Any, flat: Mapping[str, Any]) -> None:
    values = etree.SubElement(element, "attvalues")
    for name, value in flat.items():
        etree.SubElement(values, "attvalue", {"for": name, "value": to_xml(plain(value))})


def _spell(element: Any, first: str | None, after: str | None) -> None:
    """When it may be so; what is unbounded on both sides has no spell, and is there at all times."""
    bounds = {} if first is None else {"start": first}
    if after is not None:
        bounds["end"] = (dt.date.fromisoformat(after) - dt.timedelta(days=1)).isoformat()
    if bounds:
        etree.SubElement(etree.SubElement(element, "spells"), "spell", bounds)


def _write(document: Any, element: Any) -> None:
    document.write(element)
    document.write("\n")
