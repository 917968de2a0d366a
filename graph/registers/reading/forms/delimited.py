"""CSV, TSV and "Unicode text" as Excel and WPS write them: fields between commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from contextlib import suppress
from itertools import chain, islice
from pathlib import PurePath
from typing import TYPE_CHECKING

from graph.registers.problem import Text
from graph.registers.reading.forms.encoding import decoded
from graph.registers.reading.forms.refusal import FileRefused
from graph.registers.reading.grid import Grid

if TYPE_CHECKING:
    from graph.registers.reading.forms.limits import Allowance

_DELIMITERS = (",", "\t", ";")
_TRIED = 50
_HINT = re.compile(r"\ufeff?sep=(.)\r?\n")
# a record of ours after the last: it is missing where a quotation mark swallows the end of the file
_END = "\x00"


def delimited_grid(name: str, content: bytes, allowance: Allowance) -> Grid:
    """The records of the file; its sheet title is the file's name without the ending.

    Raises FileRefused for an unknown encoding, too many cells, and a quotation mark that is never closed.
    """
    text = decoded(content)
    hint = _HINT.match(text)
    body = text[hint.end() :] if hint else text
    delimiter = hint[1] if hint else "\t" if PurePath(name).suffix.lower() == ".tsv" else _delimiter(text)
    return Grid(name, PurePath(name).stem, _records(body, delimiter, allowance), first_row=2 if hint else 1)


def _records(text: str, delimiter: str, allowance: Allowance) -> list[list[str]]:
    records: list[list[str]] = []
    end = (_END,) if text.endswith(("\n", "\r")) else ("\n", _END)
    try:
        for record in csv.reader(chain(io.StringIO(text, newline=""), end), delimiter=delimiter):
            if record == [_END]:
                while records and not records[-1]:
                    del records[-1]
                return records
            # a blank line is held too
            allowance.take_cells(max(1, len(record)))
            records.append(record)
    except csv.Error as error:
        raise _unclosed(len(records) + 1) from error
    raise _unclosed(len(records))


def _unclosed(row: int) -> FileRefused:
    reason = Text(f"第 {row} 行的引号没有闭合", f"a quotation mark in row {row} is never closed")
    return FileRefused("unreadable_file", reason=reason)


def _delimiter(text: str) -> str:
    """The one that cuts most records, from the earliest on (titles hold none in their words), into the most columns."""
    return max(_DELIMITERS, key=lambda each: _cut(text, each))


def _cut(text: str, delimiter: str) -> tuple[bool, int, int]:
    widths: list[int] = []
    # strict: a closing quotation mark with no delimiter after it tells that this is the wrong one
    with suppress(csv.Error):
        records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        widths += (len(record) for record in islice(records, _TRIED) if record)
    cut = Counter(width for width in widths if width > 1)
    if not cut:
        return False, -_TRIED, 0
    first = next(at for at, width in enumerate(widths) if width > 1)
    return 2 * cut.total() >= len(widths), -first, max((width - 1) * count for width, count in cut.items())
