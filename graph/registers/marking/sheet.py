"""A worksheet part: its frame as a tree, its rows as bytes."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from graph.registers.marking.addresses import reference, span_of
from graph.registers.marking.errors import unmarkable
from graph.registers.marking.markup import child, local, namespace, parse, relations_namespace, serialise
from graph.registers.marking.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from graph.registers.marking.addresses import At
    from graph.registers.marking.package import Package
    from graph.registers.marking.rows import Restyle
    from graph.registers.reading.grid import Span

_OPEN = re.compile(rb"<((?:[\w.-]+:)?)sheetData(?=[\s/>])[^<>]*>")
_ENCODING = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)")
_HERE = "liantu:rows"
_BLOCK, _MOST_BLOCKS = 64, 1_000_000
"""Rows whose merged cells are looked up together; how many of these there may be, merged cell by merged cell."""

_AFTER_LEGACY_DRAWING = {
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
}  # fmt: skip
"""What stands behind legacyDrawing in a worksheet (ECMA-376 part 1, 18.3.1.99)."""


class SheetPart:
    """One worksheet of a package. `frame` may be changed; `save` puts all back."""

    def __init__(self, package: Package, part: str) -> None:
        """Unmarkable: the part is no worksheet, not in UTF-8, or written in a way that bytes cannot be edited in."""
        self._package = package
        self.part = part
        head, prefix, rows, tail = _split(package.read(part))
        self.frame = parse(head + tail)
        self.namespace = namespace(self.frame)
        found = child(self.frame, "sheetData")
        if local(self.frame) != "worksheet" or found is None or len(found):
            raise unmarkable("工作表内部写法特殊", "a sheet is not laid out as a worksheet")
        self._data = found
        self.rows = Rows(rows, prefix, self._column_style)

    def top_left(self, at: At) -> At:
        """The cell itself, or the first of the merged cell that it is in."""
        for span in self._merged.get(at[0] // _BLOCK, ()):
            if span.first_row <= at[0] <= span.last_row and span.first_column <= at[1] <= span.last_column:
                return span.first_row, span.first_column
        return at

    def save(self, wanted: Mapping[int, Mapping[int, Restyle]]) -> None:
        """Put the part back with the wanted cells in their new formats."""
        self._widen(wanted)
        self._data.text = _HERE
        head, _, tail = serialise(self.frame).partition(_HERE.encode())
        self._package.write(self.part, b"".join((head, *self.rows.coloured(wanted), tail)))

    def legacy_drawing(self) -> str | None:
        """The id of the relationship to the shapes of the comments."""
        found = child(self.frame, "legacyDrawing")
        return None if found is None else found.get(self._id)

    def add_legacy_drawing(self, id_: str) -> None:
        """Say where the shapes of the comments are."""
        names = [local(each) for each in self.frame]
        at = next((at for at, name in enumerate(names) if name in _AFTER_LEGACY_DRAWING), len(names))
        # controls and embedded objects come wrapped as an alternative
        while names[at - 1] == "AlternateContent":
            at -= 1
        drawing = self.frame.makeelement(
            f"{{{self.namespace}}}legacyDrawing", {self._id: id_}, nsmap={"r": relations_namespace(self.frame)}
        )
        self.frame.insert(at, drawing)

    @cached_property
    def widths(self) -> list[tuple[int, int, Element]]:
        """First and last column (from 0) of each <col>, and the element."""
        columns = child(self.frame, "cols")
        listed = [] if columns is None else list(columns.iterfind("{*}col"))
        return [(int(each.get("min", "1")) - 1, int(each.get("max", "1")) - 1, each) for each in listed]

    def column(self, index: int) -> Element | None:
        """The <col> that says how a column looks."""
        return next((each for first, last, each in self.widths if first <= index <= last), None)

    @property
    def _id(self) -> str:
        return f"{{{relations_namespace(self.frame)}}}id"

    def _column_style(self, index: int) -> int:
        column = self.column(index)
        return 0 if column is None else int(column.get("style", "0"))

    @cached_property
    def _merged(self) -> dict[int, list[Span]]:
        """The merged cells by block of rows."""
        merged = child(self.frame, "mergeCells")
        spans = [] if merged is None else [span_of(each.get("ref", "")) for each in merged.iterfind("{*}mergeCell")]
        blocks = [range(span.first_row // _BLOCK, span.last_row // _BLOCK + 1) for span in spans]
        if sum(map(len, blocks)) > _MOST_BLOCKS:
            raise unmarkable("合并单元格过多", "it has too many merged cells")
        found: dict[int, list[Span]] = {}
        for span, reached in zip(spans, blocks, strict=True):
            for block in reached:
                found.setdefault(block, []).append(span)
        return found

    def _widen(self, wanted: Mapping[int, Mapping[int, Restyle]]) -> None:
        """The stated used range, if there is one, with the wanted cells in it."""
        dimension = child(self.frame, "dimension")
        if dimension is None or not wanted:
            return
        span = span_of(dimension.get("ref", "A1"))
        columns = [column for row in wanted.values() for column in row]
        first = min(span.first_row, *wanted), min(span.first_column, *columns)
        last = max(span.last_row, *wanted), max(span.last_column, *columns)
        dimension.set("ref", f"{reference(first)}:{reference(last)}")


def _split(content: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """What is before the rows, the prefix of the tags, the rows, what is after them."""
    declared = _ENCODING.match(content)
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or (declared and declared[1].lower() not in {b"utf-8", b"utf8"}):
        raise unmarkable("工作表编码特殊", "a sheet is not in UTF-8")
    opened = _OPEN.search(content)
    if opened is None:
        raise unmarkable("工作表内部写法特殊", "a sheet has no rows")
    prefix = opened[1]
    if opened[0].endswith(b"/>"):
        return content[: opened.end()], prefix, b"", content[opened.end() :]
    end = content.rfind(b"</" + prefix + b"sheetData")
    if end < 0:
        raise unmarkable("工作表内部写法特殊", "a sheet has no end of rows")
    return content[: opened.end()], prefix, content[opened.end() : end], content[end:]
