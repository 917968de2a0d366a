"""Sorted ids as one text and where each begins: searched as they lie in memory or in a mapped file."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.projection.walk.rows import Int64s, UInt8s


class IdTable:
    """Ids in order; an id's place is its number. `text` holds them in UTF-8 one after another."""

    __slots__ = ("_start", "_text", "start", "text")

    def __init__(self, text: UInt8s, start: Int64s) -> None:
        """Id i is text[start[i]:start[i + 1]]. UTF-8 sorts as the characters do."""
        self.text, self.start = text, start
        # single elements are read several times faster from these than from arrays
        self._text, self._start = text.data, start.data

    def __len__(self) -> int:
        """How many ids there are."""
        return len(self._start) - 1

    def __iter__(self) -> Iterator[str]:
        """The ids in order."""
        return map(self.at, range(len(self)))

    def at(self, place: int) -> str:
        """The id at a place."""
        return self._raw(place).decode()

    def search(self, id_: str) -> int:
        """The place of the id, or where it would stand."""
        return bisect_left(range(len(self)), id_.encode(), key=self._raw)

    def find(self, id_: str) -> int | None:
        """The place of the id, None where it is not there."""
        place = self.search(id_)
        return place if place < len(self) and self._raw(place) == id_.encode() else None

    def _raw(self, place: int) -> bytes:
        return self._text[self._start[place] : self._start[place + 1]].tobytes()


def id_table(ids: Sequence[str]) -> IdTable:
    """The table of ids that are in order."""
    raw = [each.encode() for each in ids]
    start = np.zeros(len(raw) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, raw), np.int64, len(raw)), out=start[1:])
    return IdTable(np.frombuffer(b"".join(raw), np.uint8), start)
