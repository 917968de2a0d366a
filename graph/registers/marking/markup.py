"""XML of a package: parsed without what a document could use against us, and written as Excel writes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from graph.registers.marking.errors import unmarkable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST = 32_000
"""A cell or a comment holds 32,767 characters."""


def parse(content: bytes) -> Element:
    """The root of a part; Unmarkable if it is not well-formed or declares a document type."""
    if b"<!DOCTYPE" in content:
        raise unmarkable("文件内部结构有误", "a part declares a document type")
    # a parser of its own for each part: lxml's parsers are not to be shared by threads
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise unmarkable("文件内部结构有误", "a part is not well-formed XML") from error


def serialise(root: Element) -> bytes:
    """A part with the declaration that Excel writes."""
    return _DECLARATION + etree.tostring(root, encoding="UTF-8")


def local(element: Element) -> str:
    """An element's name without its namespace; "" of a comment or an instruction."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespace(root: Element) -> str:
    """The spreadsheet namespace that a part is written in; Unmarkable if it is none."""
    found = etree.QName(root).namespace
    if found not in {MAIN, STRICT_MAIN}:
        raise unmarkable("不是电子表格的内容", "a part is not SpreadsheetML")
    return found


def relations_namespace(root: Element) -> str:
    """The namespace of r:id in a part."""
    return STRICT_RELATIONS if namespace(root) == STRICT_MAIN else RELATIONS


def child(parent: Element, name: str) -> Element | None:
    """The first child of a local name in the parent's namespace."""
    return parent.find(f"{{{etree.QName(parent).namespace}}}{name}")


def add(parent: Element, name: str, text: str | None = None, /, **attributes: str) -> Element:
    """A new last child in the parent's namespace."""
    element = etree.SubElement(parent, f"{{{etree.QName(parent).namespace}}}{name}", attributes)
    element.text = text
    return element


def sound(text: str) -> str:
    """Text of a length that a cell holds, with one sort of line ends, and without characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))[:_LONGEST]


def clean(text: str) -> str:
    """The same as it is written in a part: what looks like an _xHHHH_ escape is itself escaped."""
    return _ESCAPE.sub("_x005F_", sound(text))
