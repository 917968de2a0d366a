"""Leads from a touched node to its newest row, as compiled code reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.projection.walk.rows import EMPTY, hashed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.projection.walk.rows import Int32s


class Table(NamedTuple):
    """Open addressing (graph.projection.walk.rows.Walk). Never changed: `with_rows` makes another."""

    key: Int32s
    row: Int32s
    used: int

    def row_of(self, node: int) -> int | None:
        """The newest row of a node, None where it was not touched."""
        at = _place(self.key, node)
        return None if self.key[at] == EMPTY else int(self.row[at])

    def nodes(self) -> Int32s:
        """The touched nodes, ascending."""
        return np.sort(self.key[self.key != EMPTY])

    def with_rows(self, newest: Mapping[int, int]) -> Table:
        """With these rows in place of those that their nodes had: copies the table, or doubles it where it fills."""
        key, row, used = self.key.copy(), self.row.copy(), self.used
        if 2 * (used + len(newest)) > len(key):
            key, row = _grown(self, used + len(newest))
        for node, place in newest.items():
            at = _place(key, node)
            used += int(key[at] == EMPTY)
            key[at], row[at] = node, place
        for array in (key, row):
            array.flags.writeable = False
        return Table(key, row, used)


def empty_table() -> Table:
    """Nothing was touched."""
    return Table(np.full(1, EMPTY, np.int32), np.full(1, EMPTY, np.int32), 0)


def _grown(table: Table, wanted: int) -> tuple[Int32s, Int32s]:
    size = len(table.key)
    while size < 4 * wanted:
        size *= 2
    key, row = np.full(size, EMPTY, np.int32), np.full(size, EMPTY, np.int32)
    for place in np.flatnonzero(table.key != EMPTY).tolist():
        at = _place(key, int(table.key[place]))
        key[at], row[at] = table.key[place], table.row[place]
    return key, row


def _place(key: Int32s, node: int) -> int:
    mask = len(key) - 1
    at = hashed(node) & mask
    while key[at] not in (node, EMPTY):
        at = (at + 1) & mask
    return at
