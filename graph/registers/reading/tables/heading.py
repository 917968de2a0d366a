"""Title rows: where they may be, how many belong together, and what they say of each column."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.registers.cells import as_text
from graph.registers.titles import bare, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.registers.cells.cell import Raw
    from graph.registers.reading.grid import Grid, Span
    from graph.registers.reading.tables.lexicon import Lexicon

HEAD = 30
"""How many rows of a sheet are searched for its titles."""
_DEPTH = 3
_LONGEST = 40
# a number or a date, but for a year, which may stand over a column
_A_VALUE = re.compile(r"(?!(?:19|20)\d\d$)\d[\d\s.,/:：-]*")
_OF_A_GROUP = re.compile(r"(?<=.)(?:基本)?(?:情况|信息)$")


@dataclass(frozen=True, slots=True)
class Title:
    """A column's title: `levels` from the top, `row` of the lowest; `forms` as it is looked up, the surest first."""

    at: int
    row: int
    levels: tuple[str, ...]
    forms: tuple[str, ...]

    @property
    def text(self) -> str:
        """All levels, joined as a message shows them."""
        return "/".join(self.levels)


@dataclass(frozen=True, slots=True)
class Block:
    """One to three title rows that belong together; `first` and `last` are indexes of the grid's rows."""

    first: int
    last: int
    titles: tuple[Title, ...]
    left: int = 0

    @property
    def columns(self) -> range:
        """The columns of its table: also those on its left that have no title, where totals may be named."""
        return range(self.left, self.titles[-1].at + 1)

    def parts(self) -> Iterator[Block]:
        """The blocks that columns without a title part it into: tables side by side, or one with a gap."""
        start = 0
        for end in range(1, len(self.titles) + 1):
            if end == len(self.titles) or self.titles[end].at > self.titles[end - 1].at + 1:
                left = self.left if start == 0 else self.titles[start].at
                yield replace(self, titles=self.titles[start:end], left=left)
                start = end


class Headings:
    """Reads blocks of titles from a grid."""

    def __init__(self, grid: Grid, lexicon: Lexicon) -> None:
        """Over a grid, with the titles that are known."""
        self._grid = grid
        self._lexicon = lexicon
        self._spans: dict[int, list[Span]] = {}
        for span in grid.merged:
            self._spans.setdefault(span.first_row, []).append(span)

    def in_head(self) -> list[Block]:
        """Every block that may be the titles of the sheet: one of them is known."""
        rows = range(min(HEAD, len(self._grid.rows)))
        return [block for at in rows if self._is_known(block := self.at(at))]

    def _is_known(self, block: Block) -> bool:
        return any(not self._lexicon.every_title.isdisjoint(each.forms) for each in block.titles)

    def at(self, first: int) -> Block:
        """The block that begins at a row, whether or not it is one of titles."""
        last = first
        while last - first < _DEPTH - 1 and last + 1 < len(self._grid.rows) and self._goes_on(first, last):
            last += 1
        return Block(first, last, tuple(self._titles(first, last)))

    def spans_from(self, number: int) -> Sequence[Span]:
        """The merged cells that begin in a row of the spreadsheet."""
        return self._spans.get(number, ())

    def may_be_titles(self, row: Sequence[Raw], filled: Sequence[int]) -> bool:
        """A quick look at a row: whether two of its cells are titles as the definitions write them, none a number."""
        known = self._lexicon.as_written
        if known.isdisjoint(row):
            return False
        texts = [cell for at in filled if isinstance(cell := row[at], str)]
        return sum(cell in known for cell in texts) > 1 and not any(map(_A_VALUE.fullmatch, texts))

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether the next row is one of titles too: all merged as titles are, or with a title that somebody knows.

        Less would do where a cell is merged by mistake, and make titles, and so messages, of the first row's data.
        """
        below = _texts(self._grid.rows[last + 1])
        if below is None:
            return False
        reaching, groups = self._reaching(first, last), self._groups(last, below)
        under = below.keys() <= groups
        merged = bool(self.spans_from(last + self._grid.first_row))
        if under and merged and _filled(self._grid.rows[last]).keys() <= groups | reaching:
            return True
        return bool(under or reaching) and self._knows(first, last + 1, below)

    def _knows(self, first: int, last: int, below: Mapping[int, str]) -> bool:
        forms = [form for each in self._titles(first, last) if each.at in below for form in each.forms]
        return not self._lexicon.every_title.isdisjoint(forms)

    def _reaching(self, first: int, last: int) -> set[int]:
        """The columns whose titles are merged with the row below."""
        numbers = range(first + self._grid.first_row, last + self._grid.first_row + 1)
        spans = [each for number in numbers for each in self.spans_from(number) if each.last_row > numbers[-1]]
        offset = self._grid.first_column
        return {at for each in spans for at in range(each.first_column - offset, each.last_column - offset + 1)}

    def _groups(self, row: int, below: Mapping[int, str]) -> set[int]:
        """The columns under a title of several columns: merged ones, or where the file lost the merging, a gap."""
        number, offset = row + self._grid.first_row, self._grid.first_column
        spans = self.spans_from(number)
        if spans:
            wide = [range(s.first_column - offset, s.last_column - offset + 1) for s in spans if s.last_row == number]
            return {at for columns in wide if len(below.keys() & set(columns)) > 1 for at in columns}
        above = _filled(self._grid.rows[row])
        gaps = {at for at in below if at not in above}
        return gaps | {at for at in below if at in above and at + 1 in gaps}

    def _titles(self, first: int, last: int) -> Iterator[Title]:
        rows = [self._spread(at, last) for at in range(first, last + 1)]
        filled = rows if first == last else [_filled(row) for row in self._grid.rows[first : last + 1]]
        own = sorted({at for row in filled for at in row})
        found: dict[int, list[tuple[int, str]]] = {at: [] for at in own}
        for number, row in enumerate(rows, first + self._grid.first_row):
            for at, text in row.items():
                if at in found and (not found[at] or found[at][-1][1] != text):
                    found[at].append((number, text))
        lowest = Counter(plain(levels[-1][1]) for levels in found.values())
        for at, levels in found.items():
            texts = tuple(text for _, text in levels)
            alone = lowest[plain(texts[-1])] == 1
            yield Title(at, levels[-1][0], texts, tuple(dict.fromkeys(_forms(texts, alone=alone))))

    def _spread(self, at: int, last: int) -> dict[int, str]:
        """The titles of a row, those of several columns at each of them."""
        row = _filled(self._grid.rows[at])
        if at == last:
            return row
        number, offset = at + self._grid.first_row, self._grid.first_column
        spans = self.spans_from(number)
        for span in spans:
            text = row.get(span.first_column - offset)
            if text is not None:
                row |= dict.fromkeys(range(span.first_column - offset, span.last_column - offset + 1), text)
        if not spans:
            self._bridge(row, _filled(self._grid.rows[at + 1]))
        return row

    @staticmethod
    def _bridge(row: dict[int, str], below: Mapping[int, str]) -> None:
        for at in sorted(below):
            if at not in row and at - 1 in row and at - 1 in below:
                row[at] = row[at - 1]


def _forms(levels: Sequence[str], *, alone: bool) -> Iterator[str]:
    parts = [plain(each) for each in levels]
    if len(parts) == 1:
        yield parts[0]
        yield bare(parts[0])
        return
    groups = [_OF_A_GROUP.sub("", each) for each in parts[:-1]]
    joined = ["/".join(parts), "".join(parts), "/".join(parts[-2:]), "".join(parts[-2:])]
    joined += ["".join((*groups, parts[-1])), "".join((*groups[-1:], parts[-1]))]
    if alone:
        # under several groups the same lower title means several things, so that it alone means none
        joined.append(parts[-1])
    for form in joined:
        yield form
        yield bare(form)


def _filled(row: Sequence[Raw]) -> dict[int, str]:
    texts = ((at, " ".join(as_text(cell).split())) for at, cell in enumerate(row) if cell != "")
    return {at: text for at, text in texts if text}


def _texts(row: Sequence[Raw]) -> dict[int, str] | None:
    """The filled cells of a row, or None where one of them is no short text."""
    filled = [(at, cell) for at, cell in enumerate(row) if cell != ""]
    if not filled or not all(isinstance(cell, str) and len(cell) <= _LONGEST for _, cell in filled):
        return None
    return _filled(row)
