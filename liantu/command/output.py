"""Where a command speaks: answers on standard output, everything else on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import orjson
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TextIO

_WIDTH = 120
"""Columns of a table that is written to a file."""


def answers() -> Console:
    """The console for what was asked for. Made anew, so that it writes to where standard output leads now."""
    return _console(sys.stdout)


def notes() -> Console:
    """The console for progress, hints and errors."""
    return _console(sys.stderr)


def _console(to: TextIO) -> Console:
    # a terminal breaks lines itself, and a file has no width
    width = None if to.isatty() else _WIDTH
    return Console(file=to, highlight=False, markup=False, soft_wrap=True, width=width)


def print_json(document: Any) -> None:
    """Write a document as JSON, and nothing else, to standard output."""
    print_bytes([orjson.dumps(document, option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_INDENT_2)])


def print_bytes(pieces: Iterable[bytes]) -> None:
    """Write bytes, as they come, to standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.writelines(pieces)
    sys.stdout.buffer.flush()


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    """A table of plain text: brackets in names are no markup."""
    made = Table(title=Text(title), title_justify="left")
    for column in columns:
        made.add_column(Text(column), overflow="fold")
    for row in rows:
        made.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    return made


def say(zh: str, en: str) -> None:
    """A note to people, Chinese first."""
    console = notes()
    console.print(zh)
    console.print(en, style="dim")
