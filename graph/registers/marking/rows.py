"""The rows of a sheet part, edited as bytes: what is not coloured stays as it was written.

Between <sheetData> and </sheetData> are rows and cells and nothing else, so tags are found by expressions that are
exact for well-formed XML; comments, CDATA and instructions, which would break that, are refused.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import TypeAlias

from graph.registers.marking.addresses import MOST_ROWS, reference
from graph.registers.marking.errors import unmarkable

Restyle: TypeAlias = Callable[[int], int]
"""From the format that a cell has to the one that it gets."""

_ATTRIBUTES = rb"((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)"
_ATTRIBUTE = re.compile(rb"([^\s=/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_COLUMN = re.compile(rb"([A-Za-z]{1,3})\d+")


class Rows:
    """Rows found by number. `inherited` says which format a column gives to a cell that is not there."""

    def __init__(self, content: bytes, prefix: bytes, inherited: Callable[[int], int]) -> None:
        """Unmarkable: rows are out of order, or between them is what only a parser can read."""
        if any(each in content for each in (b"<!", b"<?")):
            raise unmarkable("工作表内部写法特殊", "a sheet has comments or CDATA among its cells")
        self._content = content
        self._prefix = prefix
        self._inherited = inherited
        self._row = _tag(prefix, b"row")
        self._cell = _tag(prefix, b"c")
        self._filled = re.compile(rb"<" + prefix + rb"(?:v|f|is)[\s>]")
        self._numbers = array("l")
        self._starts = array("q")
        number = 0
        for found in self._row.finditer(content):
            number = _number(found[1], number)
            self._numbers.append(number)
            self._starts.append(found.start())
        self._starts.append(len(content))
        if any(one >= next_ for one, next_ in pairwise(self._numbers)) or number > MOST_ROWS:
            raise unmarkable("工作表的行次序混乱", "the rows of a sheet are out of order")

    def first_filled(self, number: int) -> int:
        """The column of the first cell of a row that is not empty; of an empty row its first cell, or 0."""
        first = 0
        for at, (column, _, whole) in enumerate(self._cells(self._chunk(number))):
            if self._filled.search(whole):
                return column
            first = column if at == 0 else first
        return first

    def height(self, number: int) -> float | None:
        """The height that a row states, in points."""
        found = self._row.match(self._chunk(number))
        if found is None or not (stated := _value(found[1], b"ht")):
            return None
        return float(stated)

    def coloured(self, wanted: Mapping[int, Mapping[int, Restyle]]) -> Iterator[bytes]:
        """The pieces of the rows with the wanted cells (row -> column -> its new format) in it."""
        at = 0
        for number in sorted(wanted):
            index = bisect_left(self._numbers, number)
            start = self._starts[index]
            yield self._content[at:start]
            chunk = self._chunk(number)
            yield self._edited(chunk, number, wanted[number]) if chunk else self._new_row(number, wanted[number])
            at = start + len(chunk)
        yield self._content[at:]

    def _chunk(self, number: int) -> bytes:
        index = bisect_left(self._numbers, number)
        if index == len(self._numbers) or self._numbers[index] != number:
            return b""
        return self._content[self._starts[index] : self._starts[index + 1]]

    def _cells(self, chunk: bytes) -> Iterator[tuple[int, re.Match[bytes], bytes]]:
        """Column, start tag and the whole of each cell of a row."""
        column = -1
        close = b"</" + self._prefix + b"c"
        for found in self._cell.finditer(chunk):
            named = _COLUMN.fullmatch(_value(found[1], b"r"))
            column = _index(named[1]) if named else column + 1
            end = found.end() if found[1].endswith(b"/") else chunk.find(close, found.end())
            yield column, found, chunk[found.start() : end]

    def _edited(self, chunk: bytes, number: int, wanted: Mapping[int, Restyle]) -> bytes:
        tag = self._row.match(chunk)
        if tag is None:
            raise unmarkable("工作表内部写法特殊", "a row cannot be read")
        attributes = tag[1].removesuffix(b"/")
        styled = _value(attributes, b"customFormat") in {b"1", b"true"}
        own = int(_value(attributes, b"s") or b"0") if styled else None
        if tag[1].endswith(b"/"):
            body, rest = b"", chunk[tag.end() :]
        else:
            end = chunk.rfind(b"</" + self._prefix + b"row")
            body, rest = chunk[tag.end() : end], chunk[chunk.index(b">", end) + 1 :]
        opened = b"<" + self._prefix + b"row" + _widened(attributes, wanted) + b">"
        closed = b"</" + self._prefix + b"row>"
        return opened + b"".join(self._edited_cells(body, number, wanted, own)) + closed + rest

    def _edited_cells(
        self, body: bytes, number: int, wanted: Mapping[int, Restyle], own: int | None
    ) -> Iterator[bytes]:
        todo = sorted(wanted)
        at = 0
        for column, tag, _ in self._cells(body):
            while todo and todo[0] < column:
                yield body[at : tag.start()]
                at = tag.start()
                yield self._new_cell(number, todo[0], wanted[todo.pop(0)], own)
            if todo and todo[0] == column:
                yield body[at : tag.start()]
                at = tag.end()
                yield self._restyled(tag[1], wanted[todo.pop(0)])
        yield body[at:]
        for column in todo:
            yield self._new_cell(number, column, wanted[column], own)

    def _restyled(self, attributes: bytes, restyle: Restyle) -> bytes:
        current = int(_value(attributes, b"s") or b"0")
        return b"<" + self._prefix + b"c" + _with(attributes, b"s", restyle(current)) + b">"

    def _new_cell(self, number: int, column: int, restyle: Restyle, own: int | None) -> bytes:
        style = restyle(self._inherited(column) if own is None else own)
        return b'<%bc r="%b" s="%d"/>' % (self._prefix, reference((number, column)).encode(), style)

    def _new_row(self, number: int, wanted: Mapping[int, Restyle]) -> bytes:
        cells = b"".join(self._new_cell(number, column, wanted[column], None) for column in sorted(wanted))
        return b'<%brow r="%d">%b</%brow>' % (self._prefix, number, cells, self._prefix)


def _tag(prefix: bytes, name: bytes) -> re.Pattern[bytes]:
    """A start tag; its group is what stands between the name and “>”."""
    return re.compile(rb"<" + re.escape(prefix + name) + rb"(?=[\s/>])" + _ATTRIBUTES + rb">")


def _value(attributes: bytes, name: bytes) -> bytes:
    for found in _ATTRIBUTE.finditer(attributes):
        if found[1] == name:
            return found[2] if found[2] is not None else found[3]
    return b""


def _with(attributes: bytes, name: bytes, value: int | str) -> bytes:
    stated = b'%b="%b"' % (name, str(value).encode())
    for found in _ATTRIBUTE.finditer(attributes):
        if found[1] == name:
            return attributes[: found.start()] + stated + attributes[found.end() :]
    slash = b"/" if attributes.endswith(b"/") else b""
    return attributes.removesuffix(b"/").rstrip() + b" " + stated + slash


def _widened(attributes: bytes, wanted: Mapping[int, Restyle]) -> bytes:
    """The row's `spans`, if it has one, with the wanted columns in it."""
    first, _, last = _value(attributes, b"spans").partition(b":")
    if not (first.isdigit() and last.isdigit()):
        return attributes
    left, right = min(int(first), min(wanted) + 1), max(int(last), max(wanted) + 1)
    return attributes if (left, right) == (int(first), int(last)) else _with(attributes, b"spans", f"{left}:{right}")


def _number(attributes: bytes, before: int) -> int:
    stated = _value(attributes, b"r")
    return min(int(stated), MOST_ROWS + 1) if stated.isdigit() else before + 1


def _index(name: bytes) -> int:
    index = 0
    for letter in name.upper():
        index = index * 26 + letter - 64
    return index - 1
