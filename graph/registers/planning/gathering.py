"""One message for one cause: a column that is wrong all the way down is one problem, so is one name in many rows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.registers.problem import Place, Text, kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.registers.problem import Problem
    from graph.registers.workbook import Sheet, Workbook

_MANY = 10
"""Cells of one column with one code, from which on the column may be what is wrong."""
_MOST = 0.8
"""The part of a column's filled cells that must be wrong for the column to be what is wrong."""
_SHOWN = 5


def gathered(workbook: Workbook, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, each cause once, sheet by sheet and row by row."""
    once = {(each.place, each.code, each.message.zh): each for each in problems}
    columns: defaultdict[tuple[str, str | None, str | None, str], list[Problem]] = defaultdict(list)
    for each in once.values():
        columns[each.place.file, each.place.sheet, each.place.column, each.code].append(each)
    filled = _Filled(workbook)
    found = [told for alike in columns.values() for told in _causes(alike, filled)]
    order = {place: at for at, place in enumerate(dict.fromkeys((each.place.file, each.place.sheet) for each in found))}
    return tuple(
        sorted(
            found,
            key=lambda each: (
                order[each.place.file, each.place.sheet],
                each.place.row or 0,
                len(each.place.column or ""),
                each.place.column or "",
            ),
        )
    )


class _Filled:
    """How many cells of a column are filled, and where its title is."""

    def __init__(self, workbook: Workbook) -> None:
        self._sheets: dict[tuple[str, str], list[Sheet]] = {}
        for sheet in workbook.sheets:
            self._sheets.setdefault((sheet.file, sheet.title), []).append(sheet)

    def column(self, place: Place, code: str) -> tuple[int, int] | None:
        """(cells that could have the problem, row of its title) of the column that a place is in."""
        for sheet in self._sheets.get((place.file, place.sheet or ""), ()):
            for key, letter in sheet.letters.items():
                if letter == place.column and any(row.number == place.row for row in sheet.rows):
                    filled = sum(key in row.cells for row in sheet.rows)
                    return len(sheet.rows) if code == "missing_value" else filled, sheet.title_rows[-1]
        return None


def _causes(alike: Sequence[Problem], filled: _Filled) -> list[Problem]:
    """Problems of one column and code: as one of the column, else one a message."""
    place = alike[0].place
    if len(alike) >= _MANY and place.row is not None and place.column is not None:
        column = filled.column(place, alike[0].code)
        if column is not None and len(alike) >= _MOST * column[0]:
            return [_of_column(alike, column[1])]
    if "{value}" not in kinds()[alike[0].code].message.zh:
        # what quotes no value says the same of every cell, and yet each is a mistake of its own
        return list(alike)
    messages: defaultdict[str, list[Problem]] = defaultdict(list)
    for each in alike:
        messages[each.message.zh].append(each)
    return [_together(each) for each in messages.values()]


def _together(same: Sequence[Problem]) -> Problem:
    rows = _rows(same)
    if len(rows) < 2:
        return same[0]
    listed = _listed(rows)
    zh, en = f"（共 {len(rows)} 行：{listed}）", f" ({len(rows)} rows: {listed})"
    return replace(same[0], message=Text(same[0].message.zh + zh, same[0].message.en + en), rows=rows)


def _of_column(alike: Sequence[Problem], title_row: int) -> Problem:
    first, rows = alike[0], _rows(alike)
    place = Place(first.place.file, first.place.sheet, title_row, first.place.column)
    listed = _listed(rows)
    zh = f"整列有问题，共 {len(rows)} 行（{listed}），例如第 {rows[0]} 行：{first.message.zh}"
    en = f"the whole column is wrong, {len(rows)} rows ({listed}), for example row {rows[0]}: {first.message.en}"
    return replace(first, place=place, message=Text(zh, en), rows=rows)


def _rows(problems: Sequence[Problem]) -> tuple[int, ...]:
    return tuple(sorted({each.place.row for each in problems if each.place.row is not None}))


def _listed(rows: Sequence[int]) -> str:
    return ", ".join(map(str, rows[:_SHOWN])) + (" …" if len(rows) > _SHOWN else "")
