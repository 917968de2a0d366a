"""XML from strangers: no document type, no entities, nothing fetched, and one element at a time in memory."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lxml import etree

from graph.registers.reading.forms.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterator


def checked(part: bytes) -> bytes:
    """The same part. Raises FileRefused for what may expand: a document type, or an encoding that could hide one."""
    begins = part[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if begins not in (b"<", b"") or b"\0" in part or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise FileRefused("unsafe_xml")
    return part


def elements(part: bytes, name: str) -> Iterator[etree._Element]:
    """Every element of a local name, whole, in document order; each is forgotten when the next one is asked for.

    Raises lxml.etree.XMLSyntaxError (a SyntaxError) where the part is not well formed.
    """
    parser = etree.iterparse(
        io.BytesIO(part), events=("end",), tag=f"{{*}}{name}", resolve_entities=False, no_network=True, huge_tree=False
    )
    for _, element in parser:
        yield element
        element.clear(keep_tail=False)
        parent = next(element.iterancestors(), None)
        if parent is not None:
            del parent[: parent.index(element)]


def local(element: etree._Element) -> str:
    """An element's name without its namespace; no name at all for a comment."""
    # of a comment the tag is a function
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    """The value of an attribute by its local name, whatever its namespace; "" if there is none."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
