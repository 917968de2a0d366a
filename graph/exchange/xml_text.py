"""Texts in XML: what no XML document can hold is written as spreadsheets write it, _x0001_ for U+0001."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")


def to_xml(text: str) -> str:
    """The text with each character that XML cannot hold as its number; an underscore that would be read so, too."""
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def from_xml(text: str) -> str:
    """The text as it was before `to_xml`."""
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)
