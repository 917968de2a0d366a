"""The first sheet of a template: how to fill it in, what must never be entered, how to load it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.registers.definition import Register
    from graph.registers.writing.book import Book

TITLES = {"zh": "填报说明", "en": "Instructions"}
"""What the sheet is called; a reader passes over a sheet of this name."""
_LEFT, _RIGHT = 30, 90
_FITTING = 140
"""Narrow characters that fit into both columns; a Chinese one counts as two."""


def write_explanation(book: Book, registers: Iterable[Register], language: str) -> None:
    """Add the sheet that explains a template of these registers."""
    texts = _texts()
    sheet = book.add_worksheet(TITLES[language])
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _LEFT)
    sheet.set_column(1, 1, _RIGHT)
    big = book.add_format({"bold": True, "font_size": 15})
    bold = book.add_format({"bold": True, "font_size": 12, "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_string(0, 0, texts["title"][language], big)
    at = 2
    for section in texts["sections"]:
        _head(sheet, at, section[language], bold)
        for line in section[f"lines_{language}"]:
            at += 1
            sheet.merge_range(at, 0, at, 1, f"· {line}", wrapped)
            sheet.set_row(at, _height(line))
        at += 2
    table = texts["registers"]
    _head(sheet, at, table[language], bold)
    rows = [(table[f"sheet_{language}"], table[f"required_{language}"]), *_required(registers, language)]
    for row in rows:
        at += 1
        sheet.write_row(at, 0, row, wrapped)


def _head(sheet: Any, at: int, text: str, form: object) -> None:
    sheet.merge_range(at, 0, at, 1, text, form)
    sheet.set_row(at, 20)


def _required(registers: Iterable[Register], language: str) -> list[tuple[str, str]]:
    between = {"zh": "、", "en": ", "}[language]
    return [
        (each.title(language), between.join(c.title(language) for c in each.columns.values() if c.required))
        for each in registers
    ]


def _height(line: str) -> int:
    """Points for a line: a spreadsheet does not fit the height of merged cells by itself."""
    columns = sum(1 if each.isascii() else 2 for each in line)
    return 17 * -(-columns // _FITTING)


@cache
def _texts() -> Mapping[str, Any]:
    return tomllib.loads(files("graph.registers.writing").joinpath("explanation.toml").read_text("utf-8"))
