"""Reads GraphML and GEXF record by record, without the whole document in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from lxml import etree

from graph.exchange.errors import GraphUnreadable
from graph.exchange.records import Reading
from graph.exchange.xml_text import from_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.exchange.records import Records


class XmlRecords:
    """The nodes and edges of one document. Entities are not resolved and nothing is fetched."""

    def __init__(self, file: BinaryIO, namespace: str) -> None:
        """Of a file whose elements are in the namespace."""
        self._file = file
        self._namespace = namespace
        self._reading = Reading()

    def elements(self, *tags: str) -> Iterator[Any]:
        """Each element of these tags once it is complete; it is emptied afterwards. Raises GraphUnreadable."""
        wanted = [f"{{{self._namespace}}}{tag}" for tag in tags]
        try:
            for _, element in etree.iterparse(self._file, tag=wanted, resolve_entities=False, huge_tree=True):
                yield element
                element.clear()
                # what was read is still held by its parent
                while element.getprevious() is not None:
                    del element.getparent()[0]
        except etree.XMLSyntaxError as error:
            raise GraphUnreadable("不是完整的 XML 文件", f"not a whole XML document: {error}") from error

    def take(self, element: Any, fields: Mapping[str, str]) -> None:
        """Keep a node or an edge with these fields. Raises GraphUnreadable."""
        named = {name: from_xml(text) for name, text in fields.items()}
        id_ = str(element.get("id"))
        if element.tag.endswith("}node"):
            self._reading.node(id_, named)
        else:
            self._reading.link(id_, str(element.get("source")), str(element.get("target")), named)

    def records(self) -> Records:
        """What was kept."""
        return self._reading.records()
