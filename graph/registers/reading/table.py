"""Finds the title row of a sheet, its columns and its rows. Cells of a refused column are passed over unread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.problem import Place, problem
from graph.registers.reading.examples import forgotten_mark, is_example
from graph.registers.titles import columns_of, is_forbidden, plain, register_titled
from graph.registers.workbook import Cell, Row, Sheet, letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.registers.definition import Register
    from graph.registers.problem import Problem
    from graph.registers.reading.grid import Grid
    from graph.registers.workbook import Raw

_ROWS_ABOVE = 10
_EMPTY = frozenset(("", "无", "暂无", "/", "—", "-", "——", "待定", "空", "不详", "n/a"))
_TOTALS = frozenset(("合计", "小计", "总计", "街道合计", "total"))
_PASSED_OVER = frozenset(("说明", "填表说明", "填报说明", "readme", "notes", "instructions"))


@dataclass(frozen=True, slots=True)
class _Titles:
    columns: Mapping[int, str]
    problems: list[Problem]


def as_sheets(grid: Grid) -> tuple[list[Sheet], list[Problem]]:
    """The register that a sheet is, or the problems that kept it from being one."""
    register = register_titled(grid.title)
    place = Place(grid.file, grid.title)
    if register is None:
        known = grid.title.strip().casefold() in _PASSED_OVER
        return [], [] if known else [problem(place, "unknown_sheet", title=grid.title)]
    head = _title_row(grid, register)
    if head is None:
        wanted = "、".join(column.zh for column in register.columns.values() if column.required)
        return [], [problem(place, "missing_titles", titles=wanted)]
    number, row = head
    titles = _titles(grid, register, number, row)
    found = {key: letters(grid.first_column + at) for at, key in titles.columns.items()}
    every = list(_rows(grid, number + 1, titles.columns))
    rows = tuple(row for row in every if not is_example(row.cells))
    marked = (row.cells for row in every if is_example(row.cells))
    titles.problems.extend(filter(None, (forgotten_mark(register, cells) for cells in marked)))
    return [Sheet(register, grid.file, grid.title, found, rows)], titles.problems


def _title_row(grid: Grid, register: Register) -> tuple[int, Sequence[Raw]] | None:
    known = columns_of(register.key)
    least = min(2, sum(column.required for column in register.columns.values()))
    for number, row in enumerate(grid.rows[:_ROWS_ABOVE], grid.first_row):
        if sum(_plain(cell) in known for cell in row) >= least:
            return number, row
    return None


def _plain(cell: Raw) -> str:
    return plain(cell) if isinstance(cell, str) else ""


def _titles(grid: Grid, register: Register, number: int, row: Sequence[Raw]) -> _Titles:
    known = columns_of(register.key)
    columns: dict[int, str] = {}
    problems: list[Problem] = []
    for at, cell in enumerate(row):
        title = str(cell).strip()
        key = known.get(_plain(cell))
        place = Place(grid.file, grid.title, number, letters(grid.first_column + at))
        if not title:
            continue
        # a refused title is refused whatever else it may be a synonym of
        if is_forbidden(title):
            problems.append(problem(place, "forbidden_column", title=title))
        elif key is None:
            problems.append(problem(place, "unknown_column", title=title))
        elif key in columns.values():
            problems.append(problem(place, "duplicate_column", title=title))
        else:
            columns[at] = key
    for column in register.columns.values():
        if column.required and column.key not in columns.values():
            place = Place(grid.file, grid.title, number)
            problems.append(problem(place, "missing_column", title=column.zh))
    return _Titles(columns, problems)


def _rows(grid: Grid, first: int, columns: Mapping[int, str]) -> Iterator[Row]:
    for number, row in enumerate(grid.rows[first - grid.first_row :], first):
        cells: dict[str, Cell] = {}
        for at, key in columns.items():
            raw = row[at] if at < len(row) else ""
            if not (isinstance(raw, str) and raw.strip().casefold() in _EMPTY):
                cells[key] = Cell(raw, Place(grid.file, grid.title, number, letters(grid.first_column + at)))
        if cells and not _is_total(cells):
            yield Row(number, cells)


def _is_total(cells: Mapping[str, Cell]) -> bool:
    first = next(iter(cells.values())).raw
    return isinstance(first, str) and first.strip() in _TOTALS
