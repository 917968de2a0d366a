"""Cell references: rows from 1, columns as an index from 0."""

from __future__ import annotations

import re
from typing import TypeAlias

from graph.registers.reading.grid import Span
from graph.registers.workbook import letters

At: TypeAlias = tuple[int, int]
"""A cell: row from 1, column index from 0."""

MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


def reference(at: At) -> str:
    """The name of a cell: (7, 2) is C7."""
    return f"{letters(at[1])}{at[0]}"


def column_index(name: str) -> int:
    """The index of a column: C is 2. A name that is none raises ValueError."""
    index = 0
    for letter in name.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(name)
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def cell_at(name: str) -> At:
    """The cell of a name: C7 is (7, 2). A name that is none raises ValueError."""
    found = _CELL.fullmatch(name)
    if found is None:
        raise ValueError(name)
    return int(found[2]), column_index(found[1])


def span_of(name: str) -> Span:
    """The range of a name such as A1:C7, or of one cell. A name that is none raises ValueError."""
    first, _, last = name.partition(":")
    top, left = cell_at(first)
    bottom, right = cell_at(last or first)
    return Span(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
