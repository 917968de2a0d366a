"""Marks what is no .xlsx: the same sheets and values in a new workbook, cells at the same positions, then marked."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import xlsxwriter

from graph.registers.marking.marked import Marked, mark
from graph.registers.marking.plain_copy import Formats, write_grid

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from graph.registers.problem import Problem
    from graph.registers.reading.grid import Grid

_LONGEST_TITLE = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""In memory: nothing of a person's workbook is put on the disk."""


def mark_grids(
    name: str,
    grids: Sequence[Grid],
    problems: Sequence[Problem],
    language: str = "zh",
    left_out: AbstractSet[tuple[str, str]] | None = None,
) -> Marked:
    """A new .xlsx of the grids with the problems in it as `mark` puts them.

    `left_out`: sheet and letter of each column whose cells stay out; without it, those of the problems
    `forbidden_column`. The title of such a column is kept, to be coloured, where a problem is about it.
    """
    out = refused_columns(problems) if left_out is None else left_out
    kept = {(each.place.sheet, each.place.row, each.place.column) for each in problems}
    titles = _titles(grids)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        formats = Formats.of(book)
        for grid, title in zip(grids, titles, strict=True):
            refused = {column for sheet, column in out if sheet == grid.title}
            titled = {(row, column) for sheet, row, column in kept if sheet == grid.title and column in refused}
            write_grid(book.add_worksheet(title), formats, grid, refused, titled)
        if not grids:
            book.add_worksheet()
    renamed = {(each.file, each.title): title for each, title in zip(grids, titles, strict=True)}
    return mark(name, buffer.getvalue(), _moved(problems, renamed), language)


def refused_columns(problems: Iterable[Problem]) -> frozenset[tuple[str, str]]:
    """Sheet and letter of each column that must not enter."""
    refused = (each.place for each in problems if each.code == "forbidden_column")
    return frozenset((each.sheet, each.column) for each in refused if each.sheet and each.column)


def _titles(grids: Iterable[Grid]) -> list[str]:
    """Titles that a spreadsheet takes: short, without its signs, each once."""
    taken: dict[str, str] = {}
    for grid in grids:
        plain = _NOT_IN_TITLES.sub("_", grid.title).strip("' ")[:_LONGEST_TITLE] or "Sheet"
        title, n = plain, 1
        while title.casefold() in taken:
            n += 1
            title = f"{plain[: _LONGEST_TITLE - len(str(n)) - 3]} ({n})"
        taken[title.casefold()] = title
    return list(taken.values())


def _moved(problems: Iterable[Problem], renamed: Mapping[tuple[str, str], str]) -> list[Problem]:
    """The problems at the sheets as they are called in the copy."""
    return [
        replace(
            each, place=each.place._replace(sheet=renamed.get((each.place.file, each.place.sheet), each.place.sheet))
        )
        if each.place.sheet
        else each
        for each in problems
    ]
