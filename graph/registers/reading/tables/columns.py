"""What each column of a table is: known, refused, left alone, or a problem."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from graph.registers.definition import registers
from graph.registers.problem import Place, Text, problem
from graph.registers.reading.settled import SKIP
from graph.registers.titles import is_forbidden, plain
from graph.registers.workbook import letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.registers.definition import Register
    from graph.registers.problem import Problem
    from graph.registers.reading.grid import Grid
    from graph.registers.reading.tables.heading import Block, Title
    from graph.registers.reading.tables.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a register's columns are. `keys`: column of the grid -> column key; `visible`: those not refused."""

    grid: Grid
    register: Register
    block: Block
    keys: Mapping[int, str]
    visible: tuple[int, ...]

    @property
    def letters(self) -> dict[str, str]:
        """Column key -> the letter of its column."""
        found: dict[str, str] = {}
        for at, key in self.keys.items():
            found.setdefault(key, self.letter(at))
        return found

    @property
    def title_rows(self) -> range:
        """The rows of the titles, as a spreadsheet numbers them."""
        return range(self.block.first + self.grid.first_row, self.block.last + self.grid.first_row + 1)

    @property
    def language(self) -> str:
        """The language of most of the titles that are known."""
        known = [title.levels[-1] for title in self.block.titles if title.at in self.keys]
        return "en" if sum(text.isascii() for text in known) * 2 > len(known) else "zh"

    def letter(self, at: int) -> str:
        """The spreadsheet's name of a column of the grid."""
        return letters(self.grid.first_column + at)


def place_of(grid: Grid, title: Title) -> Place:
    """The cell of a title: its lowest level."""
    return Place(grid.file, grid.title, title.row, letters(grid.first_column + title.at))


def refusal(title: Title, register: Register) -> str | None:
    """The words of a title for which its column must not enter, whatever else it may mean; None where it may.

    One level is enough, and it alone is told.
    """
    names = _refused(register.key)
    words = (*title.levels, "".join(title.levels))
    return next((each for each in words if is_forbidden(each) or plain(each) in names), None)


@cache
def _refused(register: str) -> frozenset[str]:
    """Titles that hold persons in this register, where another may have them."""
    return frozenset(plain(title) for title in registers()[register].refused)


def lay_out(grid: Grid, lexicon: Lexicon, register: Register, block: Block) -> tuple[Layout, list[Problem]]:
    """The columns of a block of titles read as those of a register."""
    keys: dict[int, str] = {}
    refused: set[int] = set()
    problems: list[Problem] = []
    for title in block.titles:
        key = lexicon.column(register.key, title.forms)
        listed = lexicon.numbered(register, title.forms)
        if (reason := refusal(title, register)) is not None:
            refused.add(title.at)
            problems.append(_forbidden(place_of(grid, title), register, reason))
        elif listed is not None:
            keys[title.at] = listed
        elif key is None:
            problems.append(problem(place_of(grid, title), "unknown_column", title=title.text))
        elif key in keys.values():
            problems.append(problem(place_of(grid, title), "duplicate_column", title=title.text))
        elif key != SKIP:
            keys[title.at] = key
    layout = Layout(grid, register, block, keys, _visible(block, refused))
    return layout, problems + _missing(layout)


def _forbidden(place: Place, register: Register, title: str) -> Problem:
    return replace(problem(place, "forbidden_column", title=title), expected=register.instead)


def _visible(block: Block, refused: set[int]) -> tuple[int, ...]:
    titled = {title.at for title in block.titles}
    hidden = set(refused)
    for at in block.columns:
        # a refused title may reach over the columns beside it that have none of their own
        if at not in titled and at - 1 in hidden:
            hidden.add(at)
    return tuple(at for at in block.columns if at not in hidden)


def _missing(layout: Layout) -> list[Problem]:
    place = Place(layout.grid.file, layout.grid.title, layout.title_rows[-1])
    columns, found = layout.register.columns.values(), set(layout.keys.values())
    required = [column for column in columns if column.required]
    lacking = [each for each in required if found.isdisjoint({each.key, *layout.register.stand_ins(each.key)})]
    return [problem(place, "missing_column", title=Text(column.zh, column.en)) for column in lacking]
