"""How every workbook of ours is opened: text stays text, and the same rows make the same bytes."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

To: TypeAlias = "Path | BinaryIO"
"""Where a workbook is written: a file, or bytes in memory."""
Book: TypeAlias = Any
"""xlsxwriter.Workbook, which has no types."""

_LONG_AGO = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)


@contextmanager
def opened(to: To, *, streamed: bool = False) -> Iterator[Book]:
    """A workbook that is written at the end. `streamed`: rows come in their order and are not kept in memory."""
    options = {"constant_memory": streamed, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(to, options) as book:
        book.set_properties({"created": _LONG_AGO})
        yield book
