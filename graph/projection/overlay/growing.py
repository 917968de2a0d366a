"""Rows that only ever grow at their ends, seen by each revision as far as it knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from graph.projection.walk import Rows, empty_rows
from graph.projection.walk.rows import COUNTS_INTO, FROM_NOUGHT

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROOM = 64


class _Buffers:
    """The arrays, longer than what is used of them."""

    def __init__(self, rows: Rows) -> None:
        self.used = [len(each) for each in _arrays(rows)]
        self.arrays = [_longer(each, len(each)) for each in _arrays(rows)]


class GrowingRows:
    """Rows as one revision sees them. Extending is for one thread at a time; reading is for any."""

    __slots__ = ("_buffers", "rows")

    def __init__(self, rows: Rows | None = None, buffers: _Buffers | None = None) -> None:
        """Without rows, or with these, which are the beginning of `buffers`."""
        self.rows = empty_rows() if rows is None else rows
        self._buffers = buffers or _Buffers(self.rows)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows.flags)

    def extended(self, new: Rows) -> GrowingRows:
        """With new rows behind these."""
        used = [len(each) for each in _arrays(self.rows)]
        # somebody else went on from here: the two must not write to one place
        buffers = self._buffers if self._buffers.used == used else _Buffers(self.rows)
        behind = [_behind(self.rows, name, added) for name, added in new._asdict().items()]
        seen = [_append(buffers, at, added) for at, added in enumerate(behind)]
        return GrowingRows(Rows(*seen), buffers)


def _arrays(rows: Rows) -> tuple[NDArray[Any], ...]:
    return tuple(rows._asdict().values())


def _behind(rows: Rows, name: str, added: NDArray[Any]) -> NDArray[Any]:
    """What a new array says where it stands behind these rows: places are counted from the first row's beginning."""
    if name not in COUNTS_INTO:
        return added
    moved: NDArray[Any] = added + added.dtype.type(len(getattr(rows, COUNTS_INTO[name])))
    return moved[1:] if name in FROM_NOUGHT else moved


def _append(buffers: _Buffers, at: int, added: NDArray[Any]) -> NDArray[Any]:
    used, array = buffers.used[at], buffers.arrays[at]
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
