"""Sheets of the model's own registers: every cell as it stands, none of them a word for empty, a total or a note."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.registers.cells.cell import Cell
from graph.registers.model_sheets import model_registers
from graph.registers.problem import Place, problem
from graph.registers.titles import is_forbidden, plain
from graph.registers.workbook import Row, Sheet, letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.registers.definition import Register
    from graph.registers.problem import Problem
    from graph.registers.reading.grid import Grid

_FURTHER = re.compile(r"\s*[(（]\d+[)）]\s*$")
"""How a sheet goes on in a second one, and how a spreadsheet names a copy: 关系·隶属 (2)."""


def exact_sheets(grid: Grid) -> tuple[list[Sheet], list[Problem]] | None:
    """The register of the model that a sheet is, and the problems of its titles, which are its first row.

    None where its title is not one of theirs.
    """
    register = _titled().get(plain(_FURTHER.sub("", grid.title)))
    if register is None:
        return None
    columns, problems = _columns(grid, register)
    found = {key: letters(grid.first_column + at) for at, key in columns.items()}
    language = "en" if plain(_FURTHER.sub("", grid.title)) == plain(register.en) else "zh"
    return [Sheet(register, grid.file, grid.title, found, tuple(_rows(grid, columns)), language)], problems


@cache
def _titled() -> Mapping[str, Register]:
    return MappingProxyType({plain(title): each for each in model_registers().values() for title in each.titles})


@cache
def _known(key: str) -> Mapping[str, str]:
    columns = model_registers()[key].columns.values()
    return MappingProxyType({plain(title): each.key for each in columns for title in (each.key, *each.titles)})


def _columns(grid: Grid, register: Register) -> tuple[dict[int, str], list[Problem]]:
    columns: dict[int, str] = {}
    problems: list[Problem] = []
    for at, cell in enumerate(grid.rows[0] if grid.rows else ()):
        title = str(cell).strip()
        key = _known(register.key).get(plain(title))
        place = Place(grid.file, grid.title, grid.first_row, letters(grid.first_column + at))
        if not title:
            continue
        if is_forbidden(title):
            problems.append(problem(place, "forbidden_column", title=title))
        elif key is None:
            problems.append(problem(place, "unknown_column", title=title))
        elif key in columns.values():
            problems.append(problem(place, "duplicate_column", title=title))
        else:
            columns[at] = key
    place = Place(grid.file, grid.title, grid.first_row)
    missing = (each for each in register.columns.values() if each.required and each.key not in columns.values())
    problems += (problem(place, "missing_column", title=each.zh) for each in missing)
    return columns, problems


def _rows(grid: Grid, columns: Mapping[int, str]) -> Iterator[Row]:
    found = [(at, key, letters(grid.first_column + at)) for at, key in columns.items()]
    for number, row in enumerate(grid.rows[1:], grid.first_row + 1):
        width = len(row)
        cells = {
            key: Cell(row[at], Place(grid.file, grid.title, number, letter), exact=True)
            for at, key, letter in found
            if at < width and row[at] != ""
        }
        if cells:
            yield Row(number, cells)
