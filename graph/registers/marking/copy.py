"""The marked copy of whatever was loaded: the person's own workbook where it is one, else a workbook made of it."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from graph.registers.marking.errors import Unmarkable
from graph.registers.marking.grids import mark_grids
from graph.registers.marking.marked import Marked, mark
from graph.registers.reading.files import grids_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.registers.problem import Problem
    from graph.registers.reading.files import Named
    from graph.registers.reading.forms.limits import Limits


def marked_copy(what: Path | Named, problems: Sequence[Problem], language: str, limits: Limits) -> Marked:
    """The copy, "zh" or "en" as the workbook is. Of files over the limits only the problems are in it."""
    name = what.name if isinstance(what, Path) else what[0]
    grids, _ = grids_within(what, limits)
    # only what was within the limits, and so read at all, is opened again
    if grids and PurePath(name).suffix.lower() == ".xlsx":
        content = what.read_bytes() if isinstance(what, Path) else what[1]
        try:
            return mark(name, content, problems, language)
        except Unmarkable:
            pass
    return mark_grids(name, grids, problems, language)
