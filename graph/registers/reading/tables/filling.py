"""What a blank or 同上 cell means: its merged cell, or the same as above in the columns of where and whom."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.registers.definition import registers
from graph.registers.reading.tables.counting import counts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.registers.cells.cell import Raw
    from graph.registers.reading.grid import Span
    from graph.registers.reading.tables.columns import Layout

_EMPTY = frozenset(("无", "暂无", "/", "—", "-", "——", "--", "待定", "空", "不详", "n/a"))
_DITTO = frozenset(("同上", "与上同", "同前", "〃", "“", "”", "″", '"', "''", "〞", "ditto", "same as above"))
_LEFT = frozenset(("同左", "与左同"))
_MEANING = frozenset(("",)) | _EMPTY | _DITTO | _LEFT
_LONGEST = max(map(len, _MEANING))
_LOOKED_AT = 2_000
_NONE = ""
"""A cell that states that there is nothing, as a blank one does not."""


class Filler:
    """Goes down a table with it."""

    def __init__(self, layout: Layout) -> None:
        """For a table."""
        filling = _filling(layout)
        columns = layout.register.columns
        self._columns = [(at, at in filling, columns[key].none) for at, key in layout.keys.items()]
        self._spanned = {at for at, key in layout.keys.items() if key not in _unspanned(layout.register.key)}
        self._offset = layout.grid.first_column
        self._carried: dict[int, Raw] = {}
        self._merged: dict[int, tuple[int, Raw]] = {}
        self._above: Mapping[int, Raw] = {}

    def merge(self, spans: Iterable[Span], row: Sequence[Raw]) -> None:
        """Take note of the merged cells that begin in a row."""
        for span in spans:
            at = span.first_column - self._offset
            if span.last_row > span.first_row and at in self._spanned and at < len(row):
                self._merged[at] = (span.last_row, row[at])

    def accept(self, values: Mapping[int, Raw]) -> None:
        """The row is one: what stands below it as 同上 means its values."""
        self._above = values

    def values(self, number: int, row: Sequence[Raw]) -> tuple[dict[int, Raw], list[int]]:
        """What the cells of a row mean, by column, and the columns that repeat what is not there."""
        found: dict[int, Raw] = {}
        nothing_above: list[int] = []
        new = False
        width = len(row)
        for at, fills, none in self._columns:
            raw: Raw | None = row[at] if at < width else None
            if raw is None or isinstance(raw, str):
                word = "" if raw is None else raw.strip()
                if len(word) <= _LONGEST and (word := word.casefold()) in _MEANING:
                    raw = self._meant(at, number, word, found, nothing_above)
                elif word in none:
                    raw = _NONE
            if fills:
                raw, new = self._carry(at, raw, new=new)
            if raw is not None and raw != _NONE:
                found[at] = raw
        return found, nothing_above

    def _meant(self, at: int, number: int, word: str, found: Mapping[int, Raw], missed: list[int]) -> Raw | None:
        """What a blank cell, a word for none or a repetition means; None where it stays blank."""
        if not word:
            last_row, raw = self._merged.get(at, (0, None))
            return raw if number <= last_row else None
        if word in _EMPTY:
            return _NONE
        source = found.get(max(found, default=-1)) if word in _LEFT else self._above.get(at)
        if source is None:
            missed.append(at)
        return source

    def _carry(self, at: int, raw: Raw | None, *, new: bool) -> tuple[Raw | None, bool]:
        """A blank cell takes the value above it, unless a column on its left began a new group in this row."""
        if raw is None and not new:
            return self._carried.get(at), False
        if raw is None or raw == _NONE:
            self._carried.pop(at, None)
            return raw, True
        new = new or raw != self._carried.get(at)
        self._carried[at] = raw
        return raw, new


def _filling(layout: Layout) -> frozenset[int]:
    """The columns in which this table leaves blank what is the same as above.

    A required one; one that may be blank only left of these, where tables have what their rows are grouped by. Never
    one that mostly spells the same out again.
    """
    columns = layout.register.columns
    asked = {key for key, column in columns.items() if column.required}
    asked |= {each for key in asked for each in layout.register.stand_ins(key)}
    required = min((at for at, key in layout.keys.items() if key in asked), default=0)
    found = (at for at, key in layout.keys.items() if columns[key].fills and (columns[key].required or at < required))
    return frozenset(at for at in found if not _spells_out(layout, at))


def _spells_out(layout: Layout, at: int) -> bool:
    first = layout.block.last + 1
    rows = layout.grid.rows[first : first + _LOOKED_AT]
    cells = [row[at] if at < len(row) else "" for row in rows if any(row)]
    repeated = sum(cell != "" and cell == above for above, cell in pairwise(cells))
    return repeated > sum(cell == "" for cell in cells)


@cache
def _unspanned(register: str) -> frozenset[str]:
    """The columns in which a merged cell stands for its first row alone.

    An entity's own name never fills down. Only where a register repeats its entity on purpose, one merged cell is
    literally the name in each of its rows. A merged count is one count, and is not to be had once a row.
    """
    found = registers()[register]
    own = {each.name for each in found.subjects.values() if each.creates and each.name is not None}
    names = (column.key for column in found.columns.values() if column.key in own and column.required)
    return counts_of(register) | {name for name in names if not found.columns[name].repeats}
