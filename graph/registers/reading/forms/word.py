"""Tables of a .docx, each as a sheet of its own.

Of the library only its elements are used. Its own notion of a text leaves out what stands in content controls and what
was inserted while changes were tracked, and a register would come in with holes.
"""

from __future__ import annotations

import re
from itertools import count
from pathlib import PurePath
from typing import TYPE_CHECKING

from docx.oxml.parser import parse_xml
from docx.oxml.table import CT_Row, CT_Tc

from graph.registers.problem import Place, problem
from graph.registers.reading.forms.markup import attribute, elements, local
from graph.registers.reading.grid import Grid, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from graph.registers.problem import Problem
    from graph.registers.reading.forms.archive import Archive
    from graph.registers.reading.forms.limits import Allowance

_MAIN = "/officeDocument"
# what a table, a row, a cell or a word may be wrapped in; whatever was deleted or moved away stands in none of them
_WRAPPERS = frozenset(
    ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "hyperlink", "fldSimple", "r", "ruby", "rubyBase")
)
_SIGNS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_LONGEST_TITLE = 60
# a line with a telephone number is no title, and a title is repeated in messages
_NUMBER = re.compile(r"\d{3}[\s-]?\d{4}")


def docx_grids(name: str, archive: Archive, allowance: Allowance) -> tuple[list[Grid], list[Problem]]:
    """The tables in the order of the document; a table within a table is left out, with a warning.

    A table's title is the paragraph above it, or the file's name without the ending.
    """
    grids: list[Grid] = []
    problems: list[Problem] = []
    titles: set[str] = set()
    above = PurePath(name).stem
    for element in _children(_body(archive), ("p", "tbl")):
        if local(element) == "p":
            above = _title(element) or above
            continue
        title = _unique(above, titles)
        table = _Table(element, allowance)
        grids.append(Grid(name, title, table.rows, merged=tuple(table.merged)))
        if table.nested is not None:
            problems.append(problem(Place(name, title, table.nested), "nested_table"))
    return grids, problems


class _Table:
    """Rows of a table as texts; `nested` is the first row with a table in a cell."""

    def __init__(self, element: etree._Element, allowance: Allowance) -> None:
        self.rows: list[list[str]] = []
        self.merged: list[Span] = []
        self.nested: int | None = None
        self._allowance = allowance
        # by its first column, the merged cell that a row below may continue
        self._open: dict[int, Span] = {}
        for row in _children(element, ("tr",)):
            if isinstance(row, CT_Row):
                self._take(row)
        self._close(self._open)

    def _take(self, row: CT_Row) -> None:
        number = len(self.rows) + 1
        before = max(0, row.grid_before)
        self._allowance.take_cells(before)
        texts = [""] * before
        spans: dict[int, Span] = {}
        for cell in _children(row, ("tc",)):
            if not isinstance(cell, CT_Tc):
                continue
            first, width = len(texts), max(1, cell.grid_span)
            self._allowance.take_cells(width)
            begun = self._open.pop(first, None) if cell.vMerge == "continue" else None
            texts += ["" if begun else _cell_text(cell), *[""] * (width - 1)]
            top = begun or Span(number, first, number, first + width - 1)
            spans[first] = Span(top.first_row, first, number, top.last_column)
            if self.nested is None and next(_children(cell, ("tbl",)), None) is not None:
                self.nested = number
        self._close(self._open)
        self._open = spans
        self.rows.append(texts)

    def _close(self, spans: dict[int, Span]) -> None:
        self.merged += [
            each for each in spans.values() if (each.first_row, each.first_column) != (each.last_row, each.last_column)
        ]


def _body(archive: Archive) -> etree._Element:
    relations = elements(archive.parts.get("_rels/.rels", b"<none/>"), "Relationship")
    targets = [attribute(each, "Target") for each in relations if attribute(each, "Type").endswith(_MAIN)]
    document = parse_xml(archive.parts[targets[0].lstrip("/") if targets else "word/document.xml"])
    body: etree._Element | None = document.find("{*}body")
    if body is None:
        raise ValueError("body")
    return body


def _children(parent: etree._Element, names: tuple[str, ...]) -> Iterator[etree._Element]:
    for child in parent:
        name = local(child)
        if name in names:
            yield child
        elif name in _WRAPPERS:
            yield from _children(child, names)


def _cell_text(cell: etree._Element) -> str:
    return "\n".join(_text(each) for each in _children(cell, ("p",))).strip()


def _text(paragraph: etree._Element) -> str:
    return "".join(_SIGNS.get(local(each), each.text or "") for each in _children(paragraph, ("t", *_SIGNS)))


def _title(paragraph: etree._Element) -> str:
    text = " ".join(_text(paragraph).split())
    return "" if len(text) > _LONGEST_TITLE or _NUMBER.search(text) else text


def _unique(title: str, taken: set[str]) -> str:
    names = (title if each == 1 else f"{title} ({each})" for each in count(1))
    found = next(each for each in names if each not in taken)
    taken.add(found)
    return found
