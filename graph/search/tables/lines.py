"""Very many short texts as one, searched without making them: 2 bytes a character of Chinese and 4 a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, overload

import numpy as np

if TYPE_CHECKING:
    from graph.projection.walk.rows import Int32s

_END = "\n"


class Lines:
    """Texts without line ends, by number."""

    def __init__(self, texts: Iterable[str]) -> None:
        """In the order of the texts."""
        known = [*texts]
        self._text = _END.join(["", *known, ""])
        starts = accumulate((len(each) + 1 for each in known), initial=1)
        starts_at = np.fromiter(starts, np.int64 if len(self._text) >> 31 else np.int32, len(known) + 1)
        # single elements are read faster from this than from the array, which numpy would widen as a whole to search it
        self._starts = starts_at.data

    def __len__(self) -> int:
        """How many there are."""
        return len(self._starts) - 1

    def at(self, number: int) -> str:
        """The text of a number."""
        return self._text[self._starts[number] : self._starts[number + 1] - 1]

    def __iter__(self) -> Iterator[str]:
        """The texts in order."""
        return map(self.at, range(len(self)))

    def containing(self, part: str, *, begins: bool = False) -> Iterator[int]:
        """The numbers of the texts that contain the part, or begin with it, in order; none where it is empty."""
        sought = _END + part if begins else part
        found = self._text.find(sought) if part else -1
        while found >= 0:
            number = self._number(found + begins)
            yield number
            found = self._text.find(sought, self._starts[number + 1] - begins)

    def places(self, part: str) -> Iterator[tuple[int, int]]:
        """Every place at which the part stands: the number of the text, and where in it."""
        found = self._text.find(part)
        while found >= 0:
            number = self._number(found)
            yield number, found - self._starts[number]
            found = self._text.find(part, found + 1)

    def _number(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1


class Picked(Sequence[str]):
    """Some of the lines, made one after another as they are asked for."""

    def __init__(self, lines: Lines, numbers: Int32s) -> None:
        """By number."""
        self._lines = lines
        self._numbers = numbers

    def __len__(self) -> int:
        """How many they are."""
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Picked: ...
    def __getitem__(self, at: int | slice) -> str | Picked:
        """The text at a place, or the texts of a slice."""
        return Picked(self._lines, self._numbers[at]) if isinstance(at, slice) else self._lines.at(self._numbers[at])
