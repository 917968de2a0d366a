"""Which lines are exactly a text, and which texts there are: 12 bytes a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graph.projection.walk.rows import Int32s
    from graph.search.tables.lines import Lines


class Exact:
    """The numbers of lines by their text."""

    def __init__(self, lines: Lines) -> None:
        """Of lines that stay as they are."""
        self._lines = lines
        hashes = np.fromiter(map(hash, lines), np.int64, len(lines))
        self._order = np.argsort(hashes, kind="stable").astype(np.int32)
        self._hashes = hashes[self._order]

    def find(self, text: str) -> list[int]:
        """The lines that are the text, in order."""
        wanted = hash(text)
        first, last = (int(np.searchsorted(self._hashes, wanted, side)) for side in ("left", "right"))
        return [number for number in self._order[first:last].tolist() if self._lines.at(number) == text]

    def one_of_each(self, among: NDArray[np.bool_]) -> Int32s:
        """Of those lines that are `among`, by number, the first of each text. 64 bits tell a country's names apart."""
        which = among[self._order]
        hashes, numbers = self._hashes[which], self._order[which]
        return np.sort(numbers[np.append(True, hashes[1:] != hashes[:-1])[: len(numbers)]])
