"""What the XML of an .xlsx says of its sheets: how many cells, hidden rows, error values, formulas without a value.

Most sheets have nothing of the kind, and a glance at the bytes tells; only the others are read element by element.
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.registers.reading.forms.markup import attribute, elements, local
from graph.registers.reading.forms.sheet_facts import Extent, SheetFacts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree

    from graph.registers.reading.forms.archive import Archive
    from graph.registers.reading.forms.limits import Allowance

_FOLDER = "xl/"
_ROW = re.compile(rb'<c r="[A-Z]{1,3}([0-9]{1,7})"')
_COLUMN = re.compile(rb'<c r="([A-Z]{1,3})[0-9]')
_CELL = re.compile(rb"<c[\s/>]")
_PREFIXED = re.compile(rb":c[\s/>]")
_NOTEWORTHY = re.compile(rb"<row [^<>]*hidden=|t=[\"']e[\"']|</f><(?:/|v></|v ?/)|<f[^<>]*/></")
_STRING = re.compile(rb"<(?:[^<>\s:]+:)?si[\s/>]")
_DIGITS = "0123456789"


def xlsx_facts(archive: Archive, allowance: Allowance) -> Mapping[str, SheetFacts]:
    """By sheet title. Raises FileRefused when all sheets together have too many cells, visible or not."""
    titles = _titles(archive)
    strings = _Strings(archive.parts.get(f"{_FOLDER}sharedStrings.xml", b""))
    found = {
        # a reader finds its sheets by the element, so whatever has it is counted
        name: _looked_at(part, strings, allowance)
        for name, part in archive.parts.items()
        if b"sheetData" in part
    }
    return {titles[name]: facts for name, facts in found.items() if name in titles}


def _titles(archive: Archive) -> dict[str, str]:
    targets = {
        attribute(each, "Id"): posixpath.normpath(posixpath.join(f"/{_FOLDER}", attribute(each, "Target"))).lstrip("/")
        for each in elements(archive.parts.get(f"{_FOLDER}_rels/workbook.xml.rels", b"<none/>"), "Relationship")
    }
    sheets = elements(archive.parts.get(f"{_FOLDER}workbook.xml", b"<none/>"), "sheet")
    return {targets.get(attribute(each, "id"), ""): attribute(each, "name") for each in sheets}


class _Strings:
    """The lengths of the strings that cells share: a file states a long one once and can show it a million times."""

    def __init__(self, part: bytes) -> None:
        self._part = part
        # in bytes of markup, so no less than its characters; a section of character data could hold the marks of items
        self.longest = len(part) if b"<![CDATA[" in part else max(map(len, _STRING.split(part)[1:]), default=0)
        self._lengths: Sequence[int] | None = None

    def length(self, index: str) -> int:
        """The characters of a string; 0 if there is none (the library says so)."""
        if self._lengths is None:
            texts = elements(self._part, "si") if self._part else ()
            self._lengths = [sum(map(len, each.itertext())) for each in texts]
        return self._lengths[int(index)] if index.isdecimal() and int(index) < len(self._lengths) else 0


def _looked_at(part: bytes, strings: _Strings, allowance: Allowance) -> SheetFacts:
    rows = _ROW.findall(part)
    columns = {_column(each.decode()) for each in _COLUMN.findall(part)}
    is_usual = len(_CELL.findall(part)) == len(rows) and not _PREFIXED.search(part)
    extent = Extent()
    numbers = [int(each) for each in {*rows}]
    for number in (min(numbers), max(numbers)) if numbers else ():
        extent.take(number, min(columns), max(columns))
    text = strings.longest * len(rows)
    within = extent.cells <= allowance.cells_left and text * 2 <= allowance.text_left
    if is_usual and within and not _NOTEWORTHY.search(part):
        allowance.take_cells(extent.cells)
        allowance.take_text(text)
        return SheetFacts()
    return _Closely(strings, allowance).look(part)


class _Closely:
    """One sheet, element by element."""

    def __init__(self, strings: _Strings, allowance: Allowance) -> None:
        self._strings = strings
        self._allowance = allowance
        self._extent = Extent()
        self._errors: dict[tuple[int, int], str] = {}
        self._uncomputed: list[tuple[int, int]] = []

    def look(self, part: bytes) -> SheetFacts:
        hidden: set[int] = set()
        number = 0
        for row in elements(part, "row"):
            number = int(row.get("r") or number + 1)
            if row.get("hidden") in ("1", "true"):
                hidden.add(number)
            self._cells(row, number)
        self._allowance.take_cells(self._extent.cells)
        return SheetFacts(frozenset(hidden), self._errors, tuple(self._uncomputed))

    def _cells(self, row: etree._Element, number: int) -> None:
        column = -1
        filled: list[int] = []
        for cell in row:
            reference = cell.get("r")
            letters = (reference or "").rstrip(_DIGITS)
            column = _column(letters) if letters else column + 1
            if not len(cell):
                continue
            at = number if reference is None else int(reference[len(letters) :])
            if at == number:
                filled.append(column)
            else:
                self._extent.take(at, column, column)
            self._cell(cell, at, column)
        if filled:
            self._extent.take(number, min(filled), max(filled))

    def _cell(self, cell: etree._Element, row: int, column: int) -> None:
        kind = cell.get("t")
        if kind == "s":
            self._allowance.take_text(self._strings.length(_child(cell, "v")))
        elif kind == "e":
            self._errors[row, column] = _child(cell, "v")
        # "" is what a formula of text may come to, and only a program that computed it says that it is text
        elif kind != "str" and local(cell[0]) == "f" and not _child(cell, "v"):
            self._uncomputed.append((row, column))


def _child(cell: etree._Element, name: str) -> str:
    return next((each.text or "" for each in cell if local(each) == name), "")


@lru_cache(20_000)
def _column(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
