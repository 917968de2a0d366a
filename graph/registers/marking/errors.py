"""Why a workbook cannot be marked in place."""

from __future__ import annotations

from graph.errors import LiantuError


class Unmarkable(LiantuError):
    """The package is of a kind that cannot be edited without harm; `mark_grids` makes a new workbook instead."""


def unmarkable(zh: str, en: str) -> Unmarkable:
    """The error for a reason."""
    return Unmarkable(f"无法在原工作簿上标注：{zh}", f"the workbook cannot be marked in place: {en}")
