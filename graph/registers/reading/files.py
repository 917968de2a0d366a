"""Which files there are, and what they hold together."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from graph.model.names import normalise
from graph.registers.problem import Place, Text, problem
from graph.registers.reading.exact import exact_sheets
from graph.registers.reading.forms.limits import Allowance, Limits
from graph.registers.reading.forms.opening import grids_of, is_known
from graph.registers.reading.forms.refusal import FileRefused
from graph.registers.reading.settled import NOTHING_SETTLED
from graph.registers.reading.tables.lexicon import Lexicon
from graph.registers.reading.tables.table import sheets_of
from graph.registers.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.registers.problem import Problem
    from graph.registers.reading.grid import Grid
    from graph.registers.reading.settled import Settled
    from graph.registers.workbook import Sheet

Named: TypeAlias = tuple[str, bytes]
"""A file by its name and content."""

# lock files of office programs and what desktops leave behind
_LEFT_BEHIND = (".", "~$", "desktop.ini", "thumbs.db")


def read(what: Path | Named, limits: Limits | None = None, settled: Settled = NOTHING_SETTLED) -> Workbook:
    """Read a file or the files of a folder; whatever is wrong with them is a problem, never an exception.

    `limits` bound what all files together may take, and so the memory of reading; without them the defaults hold.
    `settled` says what sheets and columns are where their titles alone do not.
    """
    name = what.name if isinstance(what, Path) else what[0]
    grids, problems = grids_within(what, limits or Limits())
    sheets: list[Sheet] = []
    lexicon = Lexicon(settled)
    for grid in grids:
        read_sheets, found = exact_sheets(grid) or sheets_of(grid, lexicon)
        problems += found
        sheets += read_sheets
    problems += _unmet(name, grids, settled)
    if not sheets and not any(each.is_error for each in problems):
        problems.append(problem(Place(name), "empty_workbook"))
    if sheets and not any(sheet.rows for sheet in sheets):
        problems.append(problem(Place(name), "no_rows"))
    sheets.sort(key=lambda sheet: sheet.register.order)
    return Workbook(name, tuple(sheets), tuple(problems))


def _unmet(name: str, grids: Sequence[Grid], settled: Settled) -> Iterator[Problem]:
    """Sheets that somebody named and that are not there: their register would be looked for in vain."""
    titles = [normalise(grid.title) for grid in grids]
    for pattern in settled.named if grids else ():
        if not any(fnmatchcase(title, normalise(pattern)) for title in titles):
            yield problem(Place(name), "no_such_sheet", title=pattern, titles="、".join(grid.title for grid in grids))


def grids_within(what: Path | Named, limits: Limits) -> tuple[list[Grid], list[Problem]]:
    """The sheets of a file or of the files of a folder as they stand there, and what is wrong with the files."""
    allowance = Allowance(limits)
    if not isinstance(what, Path):
        return _of_file(what, allowance)
    if not what.is_dir():
        return _of_file(what, allowance)
    grids: list[Grid] = []
    problems: list[Problem] = []
    for source in sorted(each for each in what.iterdir() if each.is_file()):
        if source.name.lower().startswith(_LEFT_BEHIND):
            continue
        if not is_known(source.name):
            problems.append(problem(Place(source.name), "skipped_file"))
            continue
        found, wrong = _of_file(source, allowance)
        grids += found
        problems += wrong
    return grids, problems


def _of_file(what: Path | Named, allowance: Allowance) -> tuple[list[Grid], list[Problem]]:
    name = what.name if isinstance(what, Path) else what[0]
    try:
        allowance.take_bytes(what.stat().st_size if isinstance(what, Path) else len(what[1]))
        content = what.read_bytes() if isinstance(what, Path) else what[1]
    except FileRefused as refused:
        return [], [problem(Place(name), refused.code, **refused.words)]
    except FileNotFoundError:
        return [], [problem(Place(name), "unreadable_file", reason=Text("文件不存在", "there is no such file"))]
    except OSError as error:
        return [], [problem(Place(name), "unreadable_file", reason=error.strerror or type(error).__name__)]
    return grids_of(name, content, allowance)
