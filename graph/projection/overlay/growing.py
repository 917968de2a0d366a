"""Rows that only ever grow at their ends, seen by each revision as far as it knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from graph.projection.walk import Rows, empty_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROOM = 64


class _Buffers:
    """The arrays, longer than what is used of them."""

    def __init__(self, rows: Rows) -> None:
        self.used = [len(each) for each in rows]
        self.arrays = [_longer(each, len(each)) for each in rows]


class GrowingRows:
    """Rows as one revision sees them. Extending is for one thread at a time; reading is for any."""

    __slots__ = ("_buffers", "rows")

    def __init__(self, rows: Rows | None = None) -> None:
        """Without rows, or with these."""
        self.rows = empty_rows() if rows is None else rows
        self._buffers = _Buffers(self.rows)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows.flags)

    def extended(self, new: Rows) -> GrowingRows:
        """With new rows behind these."""
        after = GrowingRows.__new__(GrowingRows)
        used = [len(each) for each in self.rows]
        # somebody else went on from here: the two must not write to one place
        after._buffers = self._buffers if self._buffers.used == used else _Buffers(self.rows)
        seen = [_append(after._buffers, at, added) for at, added in enumerate(new)]
        after.rows = Rows(*seen)
        return after


def _append(buffers: _Buffers, at: int, added: NDArray[Any]) -> NDArray[Any]:
    used, array = buffers.used[at], buffers.arrays[at]
    if Rows._fields[at].endswith("indptr"):
        # an end is counted from the first row's beginning
        added = added[1:] + array[used - 1]
    if used + len(added) > len(array):
        array = buffers.arrays[at] = _longer(array[:used], used + len(added))
    array[used : used + len(added)] = added
    buffers.used[at] = used + len(added)
    seen = array[: buffers.used[at]]
    seen.flags.writeable = False
    return seen


def _longer(array: NDArray[Any], wanted: int) -> NDArray[Any]:
    longer = np.empty(max(_ROOM, 2 * wanted), array.dtype)
    longer[: len(array)] = array
    return longer
