"""Which rows below the titles are rows: not blank ones, totals, sections, repeated titles, notes and signatures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.registers.cells import as_text
from graph.registers.problem import Place, problem
from graph.registers.reading.counting import Total, differences, rank_of
from graph.registers.reading.filling import Filler
from graph.registers.workbook import Cell, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from graph.registers.problem import Problem
    from graph.registers.reading.columns import Layout
    from graph.registers.reading.heading import Headings
    from graph.registers.workbook import Raw

_TOTAL = re.compile(
    r"((?:[^、，。；]{0,8}(?:小计|合计|总计|共计)|(?:grand|sub)?total))(?:[（(][^）)]*[）)])?[:：]?", re.IGNORECASE
)
_NOTE = re.compile(
    r"[*※（(]?(?:注|备注|说明|填表说明|填报说明|填报要求|填表要求|附注|notes?)\s*[:：\d]"
    r"|(?:填表|填报|报送|使用)(?:说明|要求)|说明$"
    r"|(?:审核|审批|审定|填表|填报|制表|经办|报送|复核|签发|统计)(?:人|单位|日期|时间|负责人)?(?:签[字名章])?\s*[:：（(]"
    r"|(?:单位|部门|主要|分管|党组织)?(?:负责人|领导|主要领导)(?:[（(]?签[字名章][）)]?)?\s*[:：]"
    r"|(?:单位|填报单位)?[（(]?(?:盖章|公章)|(?:prepared|checked|approved|signed) by\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十\d]+(?:部分|类|组))"
)
_EXAMPLES = frozenset(("例", "示例", "样例", "例如", "example"))
_TITLES_SHOWN = 2
_LONG = 60


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of a table and where it ended: `end`, an index of the grid's rows. `hidden`: how many rows are."""

    rows: tuple[Row, ...]
    end: int
    hidden: int
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class BodyReader:
    """Goes once down the rows of a table. `begins_another`: whether the titles of another table stand in a row."""

    layout: Layout
    headings: Headings
    begins_another: Callable[[int], bool]
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _data: list[int] = field(default_factory=list)
    _totals: list[Total] = field(default_factory=list)
    _in_notes: bool = False
    _after_break: bool = False

    def read(self, first: int, end: int) -> Body:
        """The rows of the grid from `first` on, before `end`."""
        grid = self.layout.grid
        filler = Filler(self.layout)
        titles = self._title_rows()
        for at in range(first, end):
            row, number = grid.rows[at], at + grid.first_row
            if spans := self.headings.spans_from(number):
                filler.merge(spans, row)
            filled = self._filled(row)
            if self._begins_another(at, row, filled, titles):
                end = at
                break
            self._after_break = len(filled) < _TITLES_SHOWN
            if filled and self._is_row(at, row, filled, titles, first):
                self._take(filler, at, row, filled)
        self.problems += differences(self.layout, self._data, self._totals)
        hidden = sum(row.number in grid.hidden_rows for row in self.rows) if grid.hidden_rows else 0
        return Body(tuple(self.rows), end, hidden, tuple(self.problems))

    def _filled(self, row: Sequence[Raw]) -> list[int]:
        width = len(row)
        return [
            at
            for at in self.layout.visible
            if at < width and (cell := row[at]) != "" and not (isinstance(cell, str) and cell.isspace())
        ]

    def _title_rows(self) -> list[Mapping[int, str]]:
        block, rows = self.layout.block, self.layout.grid.rows
        return [_texts(row, self._filled(row)) for row in rows[block.first : block.last + 1]]

    def _begins_another(
        self, at: int, row: Sequence[Raw], filled: Sequence[int], titles: Sequence[Mapping[int, str]]
    ) -> bool:
        if len(filled) < _TITLES_SHOWN or not (self._after_break or self.headings.may_be_titles(row, filled)):
            return False
        return not _repeats(row, filled, titles) and self.begins_another(at)

    def _is_row(
        self, at: int, row: Sequence[Raw], filled: Sequence[int], titles: Sequence[Mapping[int, str]], first: int
    ) -> bool:
        """Whether a row that is not blank speaks of something."""
        head = row[filled[0]]
        if not isinstance(head, str):
            return not (at == first and _numbers_columns(row, filled)) and not self._is_only_numbered(filled)
        if _repeats(row, filled, titles) or head.strip().casefold() in _EXAMPLES:
            return False
        if label := next(filter(None, (_total(row[each]) for each in filled[:3])), None):
            self._totals.append(Total(at, rank_of(label), len(self._data)))
            return False
        if _NOTE.match(head.strip()):
            self._in_notes = True
            return False
        if len(filled) > 1:
            self._in_notes = False
            return not (at == first and _numbers_columns(row, filled))
        return not (self._in_notes or self._is_remark(at, head, filled[0]))

    def _is_only_numbered(self, filled: Sequence[int]) -> bool:
        return len(filled) == 1 and self.layout.keys.get(filled[0]) in (None, "serial")

    def _is_remark(self, at: int, text: str, column: int) -> bool:
        """Whether the only filled cell of a row is a section's title or a note."""
        if self.layout.keys.get(column) in (None, "serial") or _SECTION.match(text.strip()):
            return True
        number, place = at + self.layout.grid.first_row, column + self.layout.grid.first_column
        spans = self.headings.spans_from(number)
        across = any(each.first_column == place and each.last_column > each.first_column for each in spans)
        return across or len(text) > _LONG or "。" in text

    def _take(self, filler: Filler, at: int, row: Sequence[Raw], filled: Sequence[int]) -> None:
        number = at + self.layout.grid.first_row
        values, nothing_above = filler.values(number, row)
        if not self._says_more(values, filled):
            return
        filler.accept(values)
        self._data.append(at)
        grid, keys = self.layout.grid, self.layout.keys
        cells: dict[str, Cell] = {}
        for each, raw in values.items():
            key = keys[each]
            if key in cells:
                cells[key] = Cell(f"{as_text(cells[key].raw)}、{as_text(raw)}", cells[key].place)
            else:
                cells[key] = Cell(raw, Place(grid.file, grid.title, number, self.layout.letter(each)))
        self.rows.append(Row(number, cells))
        for each in nothing_above:
            self.problems.append(
                problem(Place(grid.file, grid.title, number, self.layout.letter(each)), "nothing_above")
            )

    def _says_more(self, values: Mapping[int, Raw], filled: Sequence[int]) -> bool:
        """Whether a row says more than where it is, or all that its register asks for."""
        keys, columns = self.layout.keys, self.layout.register.columns
        own = {keys[at] for at in filled if at in keys and at in values}
        if any(key != "serial" and not columns[key].fills for key in own):
            return True
        required = {column.key for column in columns.values() if column.required}
        return bool(own & required) and required <= {keys[at] for at in values}


def _texts(row: Sequence[Raw], filled: Sequence[int]) -> dict[int, str]:
    return {at: _tight(str(row[at])) for at in filled}


def _repeats(row: Sequence[Raw], filled: Sequence[int], titles: Sequence[Mapping[int, str]]) -> bool:
    """Whether a row is one of the title rows once more, as on each printed page."""
    head = _tight(str(row[filled[0]])) if filled else ""
    for each in titles:
        if each.get(filled[0]) == head and (len(filled) > 1 or len(each) == 1):
            return _texts(row, filled) == each
    return False


def _total(cell: Raw) -> str | None:
    match = _TOTAL.fullmatch(_tight(cell)) if isinstance(cell, str) and len(cell) <= _LONG else None
    return match[1] if match else None


def _tight(text: str) -> str:
    return "".join(text.split())


def _numbers_columns(row: Sequence[Raw], filled: Sequence[int]) -> bool:
    """Whether a row only counts the columns, as forms do below their titles: 1, 2, 3 or 甲, 乙, 1, 2."""
    texts = [_tight(str(row[at])).removesuffix(".0") for at in filled]
    counted = [text for text in texts if text not in ("甲", "乙", "丙", "丁")]
    return len(texts) > 2 and counted == [str(number) for number in range(1, len(counted) + 1)]
