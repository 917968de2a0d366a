"""The styles part: for a cell's format the same format on red or yellow, and the formats of the list of problems."""

from __future__ import annotations

import posixpath
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.marking.errors import unmarkable
from graph.registers.marking.markup import add, child, local, parse
from graph.registers.marking.relations import declare, relate, related
from graph.registers.problem import Severity

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from graph.registers.marking.book import Book

COLOURS = {Severity.ERROR: "FFFFC7CE", Severity.WARNING: "FFFFEB9C"}
"""Excel's own “bad” and “neutral”."""

_HEAD = "FFF2F2F2"
_LINK = "FF0563C1"
_STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_BEFORE_UNDERLINE = {"b", "i", "strike", "condense", "extend", "outline", "shadow"}
_PLAIN = (
    '<styleSheet xmlns="{}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class ListFormats:
    """Indexes of the formats of the list of problems."""

    summary: int
    head: int
    body: int
    link: int
    severities: dict[Severity, int]


class Styles:
    """Formats are only ever added, so that every index in the workbook means what it meant."""

    def __init__(self, book: Book) -> None:
        """Unmarkable: the part has no fonts, fills or cell formats."""
        self._book = book
        self._part = related(book.package, book.part, "styles") or self._new_part()
        self._root = book.package.tree(self._part)
        self._fonts, self._fills, self._formats = (self._all(each) for each in ("fonts", "fills", "cellXfs"))
        self._colours = {severity: self._fill(rgb) for severity, rgb in COLOURS.items()}
        self._marked: dict[tuple[int, Severity], int] = {}

    def marked(self, index: int, severity: Severity) -> int:
        """The format at an index with the fill of a severity: font, number format, border and the rest are kept."""
        found = self._marked.get((index, severity))
        if found is None:
            known = index if index < len(self._formats) else 0
            copy = deepcopy(self._formats[known])
            copy.set("fillId", str(self._colours[severity]))
            copy.set("applyFill", "1")
            found = self._marked[index, severity] = _appended(self._formats, copy)
        return found

    def of_list(self) -> ListFormats:
        """The formats of the list of problems, in the workbook's own default font."""
        bold, link = self._bold_font(), self._link_font()
        return ListFormats(
            summary=self._format(bold, 0),
            head=self._format(bold, self._fill(_HEAD)),
            body=self._format(0, 0),
            link=self._format(link, 0),
            severities={severity: self._format(0, fill) for severity, fill in self._colours.items()},
        )

    def save(self) -> None:
        """Put the part back."""
        for each in (self._fonts, self._fills, self._formats):
            each.set("count", str(len(each)))
        self._book.package.write_tree(self._part, self._root)

    def _new_part(self) -> str:
        package, book = self._book.package, self._book
        # some readers look for it under this name alone
        part = posixpath.join(book.folder, "styles.xml")
        package.write_tree(part, parse(_PLAIN.format(book.namespace).encode()))
        declare(package, part, _STYLES)
        relate(package, book.part, "styles", part, strict=book.strict)
        return part

    def _all(self, name: str) -> Element:
        found = child(self._root, name)
        if found is None or len(found) == 0:
            raise unmarkable("样式表不完整", f"its styles have no {name}")
        return found

    def _fill(self, rgb: str) -> int:
        fill = add(self._fills, "fill")
        pattern = add(fill, "patternFill", patternType="solid")
        add(pattern, "fgColor", rgb=rgb)
        add(pattern, "bgColor", indexed="64")
        return len(self._fills) - 1

    def _bold_font(self) -> int:
        font = deepcopy(self._fonts[0])
        if child(font, "b") is None:
            font.insert(0, add(font, "b"))
        return _appended(self._fonts, font)

    def _link_font(self) -> int:
        font = deepcopy(self._fonts[0])
        for each in [each for each in font if local(each) in {"u", "color"}]:
            font.remove(each)
        above = sum(local(each) in _BEFORE_UNDERLINE for each in font)
        font.insert(above, add(font, "u"))
        size = next((at for at, each in enumerate(font) if local(each) == "sz"), above)
        font.insert(size + 1, add(font, "color", rgb=_LINK))
        return _appended(self._fonts, font)

    def _format(self, font: int, fill: int) -> int:
        parents = {"xfId": "0"} if child(self._root, "cellStyleXfs") is not None else {}
        ids = {"numFmtId": "0", "fontId": str(font), "fillId": str(fill), "borderId": "0"}
        applied = {"applyFont": "1", "applyFill": "1", "applyAlignment": "1"}
        made = add(self._formats, "xf", **ids, **parents, **applied)
        add(made, "alignment", vertical="top", wrapText="1")
        return len(self._formats) - 1


def _appended(parent: Element, element: Element) -> int:
    parent.append(element)
    return len(parent) - 1
