"""Workbooks to fill in: a sheet a register with its titles explained, lists to choose from and examples."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from graph.model.dates import OPEN
from graph.registers.definition import registers
from graph.registers.example_rows import MARKS, examples_of
from graph.registers.meaning import Role, meaning_of
from graph.registers.writing.book import opened
from graph.registers.writing.choices import Choices
from graph.registers.writing.explanation import write_explanation
from graph.registers.writing.hints import hint, term

if TYPE_CHECKING:
    from graph.registers.definition import Register
    from graph.registers.meaning import Meaning
    from graph.registers.writing.book import Book

_NUMBERS = frozenset((Role.WHOLE, Role.NUMBER))
_LISTS = frozenset((Role.CHOICE, Role.STATUS))
_WIDTHS = {Role.OWN_NAME: 30, Role.REFERENCE: 24, Role.ID: 14, Role.DATE: 13, Role.WHOLE: 12, Role.NUMBER: 12}
_WIDTH, _SERIAL_WIDTH = 16, 9
_OPEN = {"zh": "至今", "en": "open"}


@lru_cache(maxsize=64)
def template_workbook(keys: tuple[str, ...] = (), language: str = "zh") -> bytes:
    """A workbook to fill in, of these registers or of all, in "zh" or "en". The same question gives the same bytes.

    Raises KeyError for a register that is not defined.
    """
    chosen = [registers()[key] for key in keys] or list(registers().values())
    content = io.BytesIO()
    with opened(content) as book:
        write_explanation(book, chosen, language)
        sheets = _Sheets(book, language)
        for each in dict.fromkeys(each.key for each in chosen):
            sheets.add(registers()[each])
        sheets.choices.close(book)
    return content.getvalue()


class _Sheets:
    """Adds the sheets of registers to a workbook."""

    def __init__(self, book: Book, language: str) -> None:
        self._book = book
        self._language = language
        self.choices = Choices(language)
        title = {"bold": True, "border": 1, "text_wrap": True, "valign": "vcenter", "num_format": "@"}
        self._title = book.add_format({**title, "bg_color": "#F2F2F2"})
        self._required = book.add_format({**title, "bg_color": "#FDE9E7", "font_color": "#C00000"})
        self._text = book.add_format({"num_format": "@"})
        self._example = book.add_format({"num_format": "@", "italic": True, "font_color": "#808080"})

    def add(self, register: Register) -> None:
        """A sheet: titles, examples below them, and nothing else."""
        sheet = self._book.add_worksheet(register.title(self._language))
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.repeat_rows(0)
        sheet.set_row(0, 32)
        # what may only stand beside a register's own columns comes last, and nobody need fill it in
        for at, column in enumerate(each for each in register.columns.values() if not each.aside):
            meaning = meaning_of(register, column.key)
            width = _SERIAL_WIDTH if column.key == "serial" else _WIDTHS.get(meaning.role, _WIDTH)
            sheet.set_column(at, at, width, None if meaning.role in _NUMBERS else self._text)
            title = column.title(self._language)
            sheet.write_string(
                0, at, f"*{title}" if column.required else title, self._required if column.required else self._title
            )
            self._explain(sheet, at, hint(register, column, self._language))
            if meaning.role in _LISTS and not column.listed:
                self.choices.offer(sheet, at, meaning.terms)
        self._examples(sheet, register)

    @staticmethod
    def _explain(sheet: Any, at: int, text: str) -> None:
        # a comment's box does not grow with its text
        columns = sum(1 if each.isascii() else 2 for each in text)
        sheet.write_comment(0, at, text, {"x_scale": 1.6, "y_scale": max(0.5, columns / 130), "font_size": 9})

    def _examples(self, sheet: Any, register: Register) -> None:
        for number, row in enumerate(examples_of(register.key), 1):
            sheet.write_string(number, 0, MARKS[self._language], self._example)
            for at, key in enumerate(register.columns):
                if key in row:
                    shown = self._shown(row[key], meaning_of(register, key))
                    sheet.write_string(number, at, shown, self._example)

    def _shown(self, cell: str, meaning: Meaning) -> str:
        """An example's cell in the language of the template: its terms have names in both, its bodies do not."""
        if meaning.role is Role.DATE and cell in (*_OPEN.values(), OPEN):
            return _OPEN[self._language]
        return next((term(each, self._language) for each in meaning.terms if each.zh == cell), cell)
