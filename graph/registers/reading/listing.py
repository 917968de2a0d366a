"""Lists that say that they name only some of their values: 甲公司、乙公司等12家."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.model.numerals import number_of
from graph.registers.cells import parts
from graph.registers.problem import Text, problem
from graph.registers.workbook import Cell

if TYPE_CHECKING:
    from graph.registers.problem import Problem

_STATED = re.compile(
    r"[\s，,]*(?:等|共|等共|共计|合计)\s*(?P<many>\d+|[一二两三四五六七八九十百]+)\s*[余多]?\s*(?:家|个|名|人|户|支|处|所)"
    r"(?:成员)?(?:单位|企业|组织|党组织|公司|社区|驿站)?$"
)
_SOME = re.compile(r"(?<![高初中同平均])等(?:单位|企业|组织|党组织|公司|社区)?$")


def complete(cell: Cell) -> tuple[Cell, Problem | None]:
    """The cell without the words that count its values, and a warning where it lists fewer than it says."""
    text = cell.raw.strip() if isinstance(cell.raw, str) else ""
    if "等" not in text and "共" not in text and "合计" not in text:
        return cell, None
    match = _STATED.search(text) or _SOME.search(text)
    if match is None or not match.start():
        return cell, None
    rest = text[: match.start()].rstrip("、；;，, ")
    listed = len(parts(rest))
    stated = _stated(match)
    if stated == listed:
        return Cell(rest, cell.place), None
    words = {"stated": Text("更多", "more") if stated is None else stated, "listed": listed}
    return Cell(rest, cell.place), problem(cell.place, "incomplete_list", **words)


def _stated(match: re.Match[str]) -> int | None:
    many = match.groupdict().get("many")
    return None if many is None else int(many) if many.isdecimal() else number_of(many)
