"""Marks a person's own .xlsx: cells coloured and commented, a list of the problems added, all else as it was."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from graph.registers.marking import wording
from graph.registers.marking.addresses import MOST_COLUMNS, MOST_ROWS, column_index
from graph.registers.marking.book import Book
from graph.registers.marking.comments import comment
from graph.registers.marking.errors import unmarkable
from graph.registers.marking.listing import Entry, list_sheet
from graph.registers.marking.package import Package
from graph.registers.marking.sheet import SheetPart
from graph.registers.marking.styles import Styles
from graph.registers.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.registers.marking.addresses import At
    from graph.registers.problem import Place, Problem

MOST_COMMENTS = 2000
"""Comments that we add to a sheet; spreadsheets become slow with more."""


@dataclass(frozen=True, slots=True)
class Marked:
    """The copy: the name to save it under and its content."""

    name: str
    content: bytes


def mark(name: str, content: bytes, problems: Sequence[Problem], language: str = "zh") -> Marked:
    """The copy of an .xlsx with its problems in it; `language`, "zh" or "en", is that of the workbook's titles.

    Raises Unmarkable where the package cannot be edited without harm; `mark_grids` then makes a workbook anew.
    """
    try:
        return Marked(marked_name(name), _marked(content, problems, language))
    except ValueError as error:
        # a number or a reference within the package that is none
        raise unmarkable("文件内部结构有误", "a part holds what no spreadsheet writes") from error


def marked_name(name: str) -> str:
    """What the marked copy of a file is called."""
    return f"{PurePath(name).stem}.marked.xlsx"


def _marked(content: bytes, problems: Iterable[Problem], language: str) -> bytes:
    book = Book(Package(content))
    styles = Styles(book)
    told = _in_order(book, _distinct(problems))
    targets: dict[int, At] = {}
    notes: list[str] = []
    for title in book.titles:
        mine = [each for each in told if each.place.sheet == title]
        part = book.worksheet(title)
        if mine and part is not None:
            placed = _mark_sheet(SheetPart(book.package, part), book, styles, mine, language)
            for at, there in placed.items():
                for each in there:
                    targets.setdefault(id(each), at)
            if (rest := len(placed) - MOST_COMMENTS) > 0:
                notes.append(wording.uncommented(title, rest, MOST_COMMENTS, language))
    entries = [Entry(each, _target(book, each, targets)) for each in told]
    _add_list(book, styles, entries, notes, language)
    styles.save()
    return book.package.packed()


def _distinct(problems: Iterable[Problem]) -> list[Problem]:
    return list({(each.place, each.code, each.message): each for each in problems}.values())


def _in_order(book: Book, problems: Iterable[Problem]) -> list[Problem]:
    """What is wrong with the file, then sheet by sheet, row by row."""
    order = {title: at for at, title in enumerate(book.titles)}

    def key(each: Problem) -> tuple[int, int, int]:
        place = each.place
        return order.get(place.sheet or "", -1), place.row or 0, _column(place.column) or 0

    return sorted(problems, key=key)


def _mark_sheet(
    sheet: SheetPart, book: Book, styles: Styles, problems: Sequence[Problem], language: str
) -> dict[At, list[Problem]]:
    placed: dict[At, list[Problem]] = {}
    for each in problems:
        for place in each.places:
            if (at := _cell(sheet, place)) is not None:
                placed.setdefault(at, []).append(each)
    if not placed:
        return placed
    wanted: dict[int, dict[int, partial[int]]] = {}
    for (row, column), there in placed.items():
        wanted.setdefault(row, {})[column] = partial(styles.marked, severity=_worst(there))
    errors_first = sorted(placed, key=lambda at: (_worst(placed[at]) is not Severity.ERROR, at))[:MOST_COMMENTS]
    comment(book, sheet, {at: placed[at] for at in sorted(errors_first)}, language)
    sheet.save(wanted)
    return placed


def _cell(sheet: SheetPart, place: Place) -> At | None:
    """The cell to mark; of a row as a whole its first cell that is not empty, of a merged cell the first."""
    row = place.row
    if row is None or not 1 <= row <= MOST_ROWS:
        return None
    column = sheet.rows.first_filled(row) if place.column is None else _column(place.column)
    return None if column is None else sheet.top_left((row, column))


def _column(name: str | None) -> int | None:
    try:
        index = column_index(name or "")
    except ValueError:
        return None
    return index if 0 <= index < MOST_COLUMNS else None


def _worst(problems: Iterable[Problem]) -> Severity:
    return Severity.ERROR if any(each.is_error for each in problems) else Severity.WARNING


def _target(book: Book, problem: Problem, targets: Mapping[int, At]) -> At | None:
    known = book.worksheet(problem.place.sheet or "") is not None
    return targets.get(id(problem), (1, 0)) if known else None


def _add_list(book: Book, styles: Styles, entries: Sequence[Entry], notes: Sequence[str], language: str) -> None:
    errors = sum(each.problem.is_error for each in entries)
    above = [wording.summary(errors, len(entries) - errors, language), *notes]
    content = list_sheet(book.namespace, styles.of_list(), above, entries, language)
    book.add_sheet(book.free_title(wording.say(wording.LIST_TITLE, language)), content)
