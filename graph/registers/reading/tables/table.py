"""From a grid to registers: which it is, where its titles are, what its columns mean and which rows are rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers.problem import Place, Problem, problem
from graph.registers.reading.facts.spreading import spread
from graph.registers.reading.tables.body import BodyReader
from graph.registers.reading.tables.columns import lay_out
from graph.registers.reading.tables.cutoff import cut_off
from graph.registers.reading.tables.examples import forgotten_mark
from graph.registers.reading.tables.heading import Headings
from graph.registers.reading.tables.recognition import Fit, Recognition
from graph.registers.workbook import Row, Sheet

if TYPE_CHECKING:
    from graph.registers.reading.grid import Grid
    from graph.registers.reading.tables.body import Body
    from graph.registers.reading.tables.columns import Layout
    from graph.registers.reading.tables.cutoff import CutOff
    from graph.registers.reading.tables.lexicon import Lexicon

_PASSED_OVER = frozenset(
    (
        "说明",
        "填表说明",
        "填报说明",
        "使用说明",
        "目录",
        "封面",
        "readme",
        "notes",
        "instructions",
        "contents",
        "问题清单",
        "problems",
        "未写入的单元格",
        "left out",
    )
)
_ALIKE = 0.8
_FEWEST = 2


def sheets_of(grid: Grid, lexicon: Lexicon) -> tuple[list[Sheet], list[Problem]]:
    """The registers that a sheet holds, and the problems of it. Cells of a refused column never become values."""
    return _Tables(grid, lexicon).read()


def layouts_of(grid: Grid, lexicon: Lexicon) -> tuple[list[Layout], list[Problem]]:
    """Where the columns of each table of a sheet are, and the problems of it."""
    tables = _Tables(grid, lexicon)
    _, problems = tables.read()
    return tables.layouts, problems


class _Tables:
    """One sheet on its way: tables one below another, and side by side."""

    def __init__(self, grid: Grid, lexicon: Lexicon) -> None:
        self._grid = grid
        self._lexicon = lexicon
        self._headings = Headings(grid, lexicon)
        self._recognition = Recognition(grid, lexicon, self._headings.in_head())
        self.layouts: list[Layout] = []
        self._sheets: list[Sheet] = []
        self._problems: list[Problem] = []
        self._hidden = 0
        self._above = 0

    def read(self) -> tuple[list[Sheet], list[Problem]]:
        """Every table of the sheet."""
        title = self._grid.title
        if title.strip().casefold().partition(" (")[0] in _PASSED_OVER and self._lexicon.settled_sheet(title) is None:
            return [], []
        table = self._recognition.decide()
        if isinstance(table, Problem):
            return [], [table]
        while table is not None:
            table = self._beside(table)
        if self._hidden:
            place = Place(self._grid.file, self._grid.title)
            self._problems.append(problem(place, "hidden_rows", count=self._hidden))
        return self._sheets, self._problems

    def _beside(self, fit: Fit) -> Fit | None:
        """Read the tables that share title rows; the first of those below them, or None."""
        following: list[Fit] = []
        end, last = len(self._grid.rows), fit.block.last
        for each in self._apart(fit):
            layout, problems = lay_out(self._grid, self._lexicon, each.register, each.block)
            reader = BodyReader(layout, self._headings)
            body = reader.read(each.block.last + 1, end, lambda at: self._begins(at, following))
            end = body.end
            last = max([last, *(row.number - self._grid.first_row for row in body.rows[-1:])])
            self.layouts.append(layout)
            apart = spread(self._sheet(layout, body))
            self._problems += [*problems, *body.problems, *apart.problems]
            # a template's example that was written over and still bears the mark is told
            self._problems += filter(None, (forgotten_mark(each.register, row.cells) for row in body.examples))
            self._hidden += body.hidden
            self._sheets += [apart.sheet, *apart.made]
        self._above = last + 1
        return following[0] if following else None

    def _apart(self, fit: Fit) -> list[Fit]:
        """One table, or several side by side: where the parts between untitled columns fit better each for itself."""
        parts = list(fit.block.parts())
        whole = len(fit.matched) / len(fit.block.titles)
        if len(parts) < _FEWEST or whole >= _ALIKE:
            return [fit]
        best = [next((each for each in self._recognition.best(part) if each.whole), None) for part in parts]
        found = [each for each in best if each is not None and each.score >= _ALIKE]
        return found if len(found) == len(parts) else [fit]

    def _begins(self, at: int, following: list[Fit]) -> bool:
        """Whether the titles of another table stand in a row; then it is the one that follows."""
        best = [each for each in self._recognition.best(self._headings.at(at)) if each.whole]
        following[:] = best[:1]
        return bool(best)

    def _sheet(self, layout: Layout, body: Body) -> Sheet:
        dated = self._cut_off(layout, body)
        rows = body.rows
        if dated is not None and "source_date" in layout.register.columns:
            cell = dated.cell()
            rows = tuple(Row(row.number, {"source_date": cell, **row.cells}) for row in rows)
        grid = self._grid
        as_of = None if dated is None else dated.date
        return Sheet(
            layout.register, grid.file, grid.title, layout.letters, rows, layout.language, layout.title_rows, as_of
        )

    def _cut_off(self, layout: Layout, body: Body) -> CutOff | None:
        """From the rows between the last table and the titles, else from those of the body that are no rows."""
        head = cut_off(self._grid, range(self._above, layout.block.first))
        if head is not None:
            return head
        taken = {row.number - self._grid.first_row for row in body.rows}
        rest = (at for at in range(layout.block.last + 1, body.end) if at not in taken)
        return cut_off(self._grid, rest, layout.visible)
