"""List cells of exact registers: a line an item, so that an item may hold any mark that people separate lists by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.registers.cells.text import parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.registers.workbook import Cell

_ESCAPED = re.compile(r"\\([\\n])")


def as_lines(items: Iterable[str]) -> str:
    r"""The items as one cell. A line break within an item is written \n, a backslash \\."""
    return "\n".join(each.replace("\\", "\\\\").replace("\n", "\\n") for each in items)


def listed(cell: Cell) -> list[str]:
    """The values of a list cell; of an exact one as `as_lines` wrote them."""
    if not cell.exact:
        return parts(cell.text)
    return [_ESCAPED.sub(_meant, each) for each in cell.text.split("\n") if each]


def _meant(escaped: re.Match[str]) -> str:
    return "\n" if escaped[1] == "n" else "\\"
