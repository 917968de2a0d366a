"""How much room a text takes, at the size of small print in a spreadsheet."""

from __future__ import annotations

import math
from unicodedata import east_asian_width

_WIDE, _NARROW = 12.0, 6.5
"""Pixels of a Chinese character and of a Latin one, at 9 points."""


def lines(text: str, width: int) -> int:
    """The lines that a text takes in so many pixels; an empty text takes one."""
    return sum(max(1, math.ceil(_length(line) / width)) for line in text.split("\n"))


def _length(line: str) -> float:
    return sum(_WIDE if east_asian_width(each) in "WFA" else _NARROW for each in line)
