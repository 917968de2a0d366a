"""CSV as Excel and WPS write it: UTF-8 with or without a mark, or GB18030."""

from __future__ import annotations

import csv
import io
from pathlib import PurePath

from graph.registers.reading.grid import Grid


class UnknownEncodingError(ValueError):
    """The bytes are text in none of the encodings that we read."""


def csv_grid(name: str, content: bytes) -> Grid:
    """The rows of a CSV file; its sheet title is the file's name without the ending."""
    lines = csv.reader(io.StringIO(_decoded(content), newline=""))
    return Grid(name, PurePath(name).stem, list(lines))


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnknownEncodingError
