"""Which files there are, of which form, and what they hold together."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, TypeAlias

from python_calamine import CalamineError

from graph.registers.problem import Place, Text, problem
from graph.registers.reading.delimited import UnknownEncodingError, csv_grid
from graph.registers.reading.exact import exact_sheets
from graph.registers.reading.spreadsheet import xlsx_grids
from graph.registers.reading.table import as_sheets
from graph.registers.workbook import Workbook

if TYPE_CHECKING:
    from graph.registers.problem import Problem
    from graph.registers.reading.grid import Grid
    from graph.registers.workbook import Sheet

Named: TypeAlias = tuple[str, bytes]
"""A file by its name and content."""


def read(what: Path | Named) -> Workbook:
    """Read an .xlsx, a .csv or a folder of .csv; whatever is wrong with it is a problem, never an exception."""
    name = what.name if isinstance(what, Path) else what[0]
    grids, problems = _grids(what)
    sheets: list[Sheet] = []
    for grid in grids:
        read_sheets, found = exact_sheets(grid) or as_sheets(grid)
        problems += found
        sheets += read_sheets
    if not sheets and not any(each.is_error for each in problems):
        problems.append(problem(Place(name), "empty_workbook"))
    if sheets and not any(sheet.rows for sheet in sheets):
        problems.append(problem(Place(name), "no_rows"))
    sheets.sort(key=lambda sheet: sheet.register.order)
    return Workbook(name, tuple(sheets), tuple(problems))


def _grids(what: Path | Named) -> tuple[list[Grid], list[Problem]]:
    grids: list[Grid] = []
    problems: list[Problem] = []
    if isinstance(what, Path) and what.is_dir():
        sources = sorted(each for each in what.iterdir() if each.suffix.lower() == ".csv")
        for source in sources:
            found, wrong = _grids(source)
            grids += found
            problems += wrong
        return grids, problems
    name = what.name if isinstance(what, Path) else what[0]
    try:
        content = what.read_bytes() if isinstance(what, Path) else what[1]
        return _parsed(name, content), problems
    except UnknownEncodingError:
        problems.append(problem(Place(name), "unknown_encoding"))
    except FileNotFoundError:
        problems.append(problem(Place(name), "unreadable_file", reason=Text("文件不存在", "there is no such file")))
    except (OSError, ValueError, CalamineError, zipfile.BadZipFile) as error:
        problems.append(problem(Place(name), "unreadable_file", reason=str(error)))
    return grids, problems


def _parsed(name: str, content: bytes) -> list[Grid]:
    suffix = PurePath(name).suffix.lower()
    if suffix == ".csv":
        return [csv_grid(name, content)]
    if suffix == ".xlsx":
        return xlsx_grids(name, content)
    message = f"{suffix or name}: .xlsx, .csv"
    raise ValueError(message)
