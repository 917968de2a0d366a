"""What content.xml of an .ods says of its sheets: how many cells, with repeats; merged cells and hidden rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.registers.reading.forms.markup import attribute, elements, local
from graph.registers.reading.forms.sheet_facts import Extent, SheetFacts
from graph.registers.reading.grid import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from graph.registers.reading.forms.archive import Archive
    from graph.registers.reading.forms.limits import Allowance

_CELLS = ("table-cell", "covered-table-cell")
_HIDDEN = ("collapse", "filter")


def ods_facts(archive: Archive, allowance: Allowance) -> Mapping[str, SheetFacts]:
    """By sheet title. Raises FileRefused when all sheets together have too many cells, visible or not."""
    sheets: dict[str, _Sheet] = {}
    for row in elements(archive.parts.get("content.xml", b"<none/>"), "table-row"):
        table = next(row.iterancestors("{*}table"), None)
        title = "" if table is None else attribute(table, "name")
        sheets.setdefault(title, _Sheet(allowance)).take(row)
    for sheet in sheets.values():
        allowance.take_cells(sheet.extent.cells)
    return {title: SheetFacts(frozenset(each.hidden), merged=tuple(each.merged)) for title, each in sheets.items()}


@dataclass
class _Sheet:
    allowance: Allowance
    extent: Extent = field(default_factory=Extent)
    hidden: set[int] = field(default_factory=set)
    merged: list[Span] = field(default_factory=list)
    rows: int = 0

    def take(self, row: etree._Element) -> None:
        first, times = self.rows + 1, _times(row, "number-rows-repeated")
        self.rows += times
        column, filled = 0, 0
        for cell in row:
            if local(cell) not in _CELLS:
                continue
            repeated = _times(cell, "number-columns-repeated")
            if len(cell) or attribute(cell, "value-type"):
                filled = column + repeated
                self.allowance.take_text(sum(map(len, cell.itertext())) * repeated * times)
                self._merge(cell, first, column)
            column += repeated
        if filled:
            self.extent.take(first, 0, filled - 1)
            self.extent.take(self.rows, 0, filled - 1)
            # refused before the rows are listed: there may be a million of them in one element
            if self.extent.cells > self.allowance.cells_left:
                self.allowance.take_cells(self.extent.cells)
            if attribute(row, "visibility") in _HIDDEN:
                self.hidden.update(range(first, self.rows + 1))

    def _merge(self, cell: etree._Element, row: int, column: int) -> None:
        down, across = _times(cell, "number-rows-spanned"), _times(cell, "number-columns-spanned")
        if down * across > 1:
            self.merged.append(Span(row, column, row + down - 1, column + across - 1))


def _times(element: etree._Element, name: str) -> int:
    return max(1, int(attribute(element, name) or 1))
