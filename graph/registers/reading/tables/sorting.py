"""Which rows below the titles are rows: not blank ones, totals, sections, repeated titles, notes and signatures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.registers.reading.tables.counting import Total, rank_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.registers.cells.cell import Raw
    from graph.registers.reading.tables.columns import Layout
    from graph.registers.reading.tables.heading import Headings

_TOTAL = re.compile(
    r"((?:[^、，。；]{0,8}(?:小计|合计|总计|共计)|(?:grand|sub)?total))(?:[（(][^）)]*[）)])?[:：]?", re.IGNORECASE
)
_TOTAL_WORDS = ("计", "total")
_NOTE = re.compile(
    r"[*※（(]?(?:注|备注|说明|填表说明|填报说明|填报要求|填表要求|附注|notes?)\s*[:：\d]"
    r"|(?:填表|填报|报送|使用)(?:说明|要求)|说明$"
    r"|(?:审核|审批|审定|填表|填报|制表|经办|报送|复核|签发|统计)(?:人|单位|日期|时间|负责人)?(?:签[字名章])?\s*[:：（(]"
    r"|(?:单位|部门|主要|分管|党组织)?(?:负责人|领导|主要领导)(?:[（(]?签[字名章][）)]?)?\s*[:：]"
    r"|(?:单位|填报单位)?[（(]?(?:盖章|公章)|(?:prepared|checked|approved|signed) by\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十\d]+(?:部分|类|组)(?=$|[：:、\s]))"
)
_EXAMPLES = frozenset(("例", "示例", "样例", "例如", "example"))
_LABELLED = 3
"""A total is named in one of the first filled cells."""
_LONG = 60
_PLACES = ("街道", "镇", "社区", "村", "园区")


class RowSorter:
    """Tells rows from what stands between and below them, going down a table once."""

    def __init__(self, layout: Layout, headings: Headings) -> None:
        """For a table."""
        self._layout = layout
        self._headings = headings
        self._where = {at for at, key in layout.keys.items() if layout.register.columns[key].fills}
        self._after_break = False
        self._in_notes = False
        block, rows = layout.block, layout.grid.rows
        self._titles = [_texts(row, self.filled(row)) for row in rows[block.first : block.last + 1]]
        self.totals: list[Total] = []
        self.examples: list[int] = []

    def filled(self, row: Sequence[Raw]) -> list[int]:
        """The columns of a row that are not blank, those passed over that are refused."""
        width = len(row)
        found = [at for at in self._layout.visible if at < width and row[at] != ""]
        if len(found) > _LABELLED:
            return found
        return [at for at in found if not str(row[at]).isspace()]

    def may_begin_another(self, row: Sequence[Raw], filled: Sequence[int]) -> bool:
        """Whether a row is worth a look as the titles of another table; to be asked of every row in turn."""
        after_break, self._after_break = self._after_break, len(filled) < 2
        if self._after_break or not (after_break or self._headings.may_be_titles(row, filled)):
            return False
        return not self._repeats_titles(row, filled)

    def is_row(self, at: int, row: Sequence[Raw], filled: Sequence[int], rows_above: int) -> bool:
        """Whether a row that is not blank speaks of something.

        A total is noted, with how many rows stand above it, and so is a row that is marked as an example.
        """
        head = row[filled[0]]
        if isinstance(head, str) and self._is_numbering(filled[0]) and head.strip().casefold() in _EXAMPLES:
            self.examples.append(at)
            return False
        label = next(filter(None, (_total(row[each]) for each in filled[:_LABELLED])), None)
        if label is not None:
            self.totals.append(Total(at, rank_of(label), rows_above))
            return False
        if isinstance(head, str) and self._is_said_of_the_table(head.strip(), row, filled):
            return False
        if len(filled) > 1:
            self._in_notes = False
            return at != self._layout.block.last + 1 or not _numbers_columns(row, filled)
        return not self._in_notes and not self._is_remark(at, head, filled[0])

    def _is_said_of_the_table(self, head: str, row: Sequence[Raw], filled: Sequence[int]) -> bool:
        if _NOTE.match(head):
            self._in_notes = True
            return True
        return self._repeats_titles(row, filled)

    def _is_remark(self, at: int, cell: Raw, column: int) -> bool:
        """Whether the only filled cell of a row is a number, a section's title or a note."""
        if self._is_numbering(column):
            return True
        if not isinstance(cell, str):
            return False
        grid = self._layout.grid
        spans = self._headings.spans_from(at + grid.first_row)
        place = column + grid.first_column
        across = any(each.first_column == place and each.last_column > each.first_column for each in spans)
        across = across and not (column in self._where and cell.strip().endswith(_PLACES))
        return across or len(cell) > _LONG or "。" in cell or _SECTION.match(cell.strip()) is not None

    def _is_numbering(self, column: int) -> bool:
        return self._layout.keys.get(column) in (None, "serial")

    def _repeats_titles(self, row: Sequence[Raw], filled: Sequence[int]) -> bool:
        """Whether a row is one of the title rows once more, as on each printed page."""
        head = _tight(str(row[filled[0]]))
        return any(each.get(filled[0]) == head and _texts(row, filled) == each for each in self._titles)


def _texts(row: Sequence[Raw], filled: Sequence[int]) -> Mapping[int, str]:
    return {at: _tight(str(row[at])) for at in filled}


def _total(cell: Raw) -> str | None:
    if not isinstance(cell, str) or len(cell) > _LONG or not any(word in cell.casefold() for word in _TOTAL_WORDS):
        return None
    match = _TOTAL.fullmatch(_tight(cell))
    return match[1] if match else None


def _tight(text: str) -> str:
    return "".join(text.split())


def _numbers_columns(row: Sequence[Raw], filled: Sequence[int]) -> bool:
    """Whether a row only counts the columns, as forms do below their titles: 1, 2, 3 or 甲, 乙, 1, 2."""
    texts = [_tight(str(row[at])).removesuffix(".0") for at in filled]
    counted = [text for text in texts if text not in ("甲", "乙", "丙", "丁")]
    return len(texts) > 2 and counted == [str(number) for number in range(1, len(counted) + 1)]
