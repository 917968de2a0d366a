"""Drop-down lists: the words of each list in a column of a hidden sheet, since a cell holds only a short one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.registers.workbook import letters
from graph.registers.writing.hints import term

if TYPE_CHECKING:
    from graph.model.vocabulary import Term
    from graph.registers.writing.book import Book

_SHEETS = {"zh": "选项", "en": "Terms"}
_ROWS = 5_000
"""How far down a column its list reaches."""
_ASKED = {
    "zh": ("不在列表中", "请从列表中选择。常用的其他说法也能识别，确定要这样填吗？"),
    "en": ("Not in the list", "Please choose from the list. Other usual words are understood too: keep this one?"),
}


class Choices:
    """The lists of one workbook; `close` adds their sheet, after the last one that people see."""

    def __init__(self, language: str) -> None:
        """No lists yet."""
        self._language = language
        self._lists: dict[tuple[str, ...], int] = {}

    def offer(self, sheet: Any, column: int, terms: tuple[Term, ...]) -> None:
        """Let the cells of a column be chosen from terms; another word is kept once the person confirms it."""
        words = tuple(term(each, self._language) for each in terms)
        at = letters(self._lists.setdefault(words, len(self._lists)))
        title, message = _ASKED[self._language]
        options = {
            "validate": "list",
            "source": f"='{_SHEETS[self._language]}'!${at}$1:${at}${len(words)}",
            "error_type": "warning",
            "error_title": title,
            "error_message": message,
        }
        sheet.data_validation(1, column, _ROWS, column, options)

    def close(self, book: Book) -> None:
        """Add the hidden sheet with every list that was offered."""
        sheet = book.add_worksheet(_SHEETS[self._language])
        sheet.hide()
        for words, at in self._lists.items():
            sheet.write_column(0, at, words)
