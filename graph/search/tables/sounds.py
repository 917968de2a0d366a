"""How names sound, kept as the first letters of their syllables: the rest is made again where these fit."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

from graph.search.pinyin import initials_of
from graph.search.tables.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Sound(NamedTuple):
    """Where first letters stand in a name; in this order places are looked at, those in short names first.

    `way`: which of the ways to say the name (graph.search.pinyin). `at`: from which of its syllables on.
    """

    length: int
    name: str
    way: int
    at: int


class Sounds:
    """The first letters of many names."""

    def __init__(self, numbers: Iterable[int], name_at: Callable[[int], str]) -> None:
        """Of the names with these numbers, each name once."""
        self._name_at = name_at
        number, way, letters = array("i"), array("b"), []
        for each in sorted(numbers, key=lambda each: (len(name := name_at(each)), name)):
            for at, initials in enumerate(initials_of(name_at(each))):
                number.append(each)
                way.append(at)
                letters.append(initials)
        self._number, self._way, self._letters = number, way, Lines(letters)

    def beginning(self, letters: str) -> Iterator[Sound]:
        """Where these letters stand in names one after another, in order."""
        for said, at in self._letters.places(letters):
            name = self._name_at(self._number[said])
            yield Sound(len(name), name, self._way[said], at)
