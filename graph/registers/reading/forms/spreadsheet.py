"""Sheets of .xlsx, .xls, .et and .ods workbooks: values by the library, what it does not tell by our own look."""

from __future__ import annotations

import io
from collections import Counter
from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from graph.registers.problem import Place, problem
from graph.registers.reading.forms.compound import repacked
from graph.registers.reading.forms.ods import ods_facts
from graph.registers.reading.forms.panic import contained
from graph.registers.reading.forms.sheet_facts import SheetFacts
from graph.registers.reading.forms.xls import xls_facts
from graph.registers.reading.forms.xlsx import xlsx_facts
from graph.registers.reading.grid import Grid, Span
from graph.registers.workbook import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeAlias

    from python_calamine import CalamineSheet

    from graph.registers.problem import Problem
    from graph.registers.reading.forms.archive import Archive
    from graph.registers.reading.forms.limits import Allowance

    Grids: TypeAlias = tuple[list[Grid], list[Problem]]


def xlsx_grids(name: str, archive: Archive, allowance: Allowance) -> Grids:
    """The visible sheets that have cells, and a warning where formulas have no value."""
    facts = xlsx_facts(archive, allowance)
    return _grids(name, archive.repacked(), facts)


def ods_grids(name: str, archive: Archive, allowance: Allowance) -> Grids:
    """The visible sheets that have cells."""
    facts = ods_facts(archive, allowance)
    return _grids(name, archive.repacked(), facts)


def xls_grids(name: str, workbook: bytes, allowance: Allowance) -> Grids:
    """The visible sheets that have cells, of the stream that an .xls or .et keeps its workbook in."""
    stream = bytearray(workbook)
    facts = xls_facts(stream, allowance)
    content = repacked(bytes(stream))
    with contained():
        titles = CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names
    return _grids(name, content, dict(zip(titles, facts, strict=False)))


def _grids(name: str, content: bytes, facts: Mapping[str, SheetFacts]) -> Grids:
    grids: list[Grid] = []
    problems: list[Problem] = []
    with contained(), CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        for each in book.sheets_metadata:
            if each.visible is not SheetVisibleEnum.Visible or each.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(each.name)
            known = facts.get(each.name, SheetFacts())
            problems += _uncomputed(Place(name, each.name), known)
            if sheet.start is not None:
                grids.append(_grid(name, sheet, known))
    return grids, problems


def _grid(name: str, sheet: CalamineSheet, facts: SheetFacts) -> Grid:
    first_row, first_column = sheet.start or (0, 0)
    rows = sheet.to_python(skip_empty_area=True)
    # the library leaves an error value out; a person is to be told of it
    for (row, column), error in facts.errors.items():
        rows[row - 1 - first_row][column - first_column] = error
    merged = facts.merged or tuple(
        Span(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return Grid(name, sheet.name, rows, first_row + 1, first_column, merged, facts.hidden_rows)


def _uncomputed(place: Place, facts: SheetFacts) -> Iterator[Problem]:
    """One warning a column, at its first formula."""
    counts = Counter(column for _, column in facts.uncomputed)
    for column, count in sorted(counts.items()):
        row = min(row for row, other in facts.uncomputed if other == column)
        at = Place(place.file, place.sheet, row, letters(column))
        yield problem(at, "uncomputed_formula", count=count)
