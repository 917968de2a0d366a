"""List cells of exact registers: a line an item, so that an item may hold any mark that people separate lists by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ESCAPED = re.compile(r"\\([\\n])")


def as_lines(items: Iterable[str]) -> str:
    r"""The items as one cell. A line break within an item is written \n, a backslash \\."""
    return "\n".join(each.replace("\\", "\\\\").replace("\n", "\\n") for each in items)


def from_lines(cell: str) -> list[str]:
    """The items of a cell as `as_lines` wrote them; empty lines are none."""
    return [_ESCAPED.sub(_meant, each) for each in cell.split("\n") if each]


def _meant(escaped: re.Match[str]) -> str:
    return "\n" if escaped[1] == "n" else "\\"
