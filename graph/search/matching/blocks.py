"""Which of very many names may be near one: those that share a key with it, or a rare pair of characters."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from graph.search.matching.numbers import is_number
from graph.search.matching.parts import Parts, parts_of
from graph.search.matching.sounds import folded, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COMMON = 200
"""A pair of characters that more names have tells too little to be looked at."""
_PAIRS = 3
_SHARING = 24
"""Of names that only share pairs of characters, so many are compared, those with the most first."""


class Blocks:
    """Normalised names by the keys under which near ones are found. Names may be added at any time."""

    def __init__(self) -> None:
        """Empty."""
        self.names: dict[str, Parts] = {}
        self._at: list[str] = []
        self._keys: defaultdict[str, list[int]] = defaultdict(list)
        self._pairs: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, name: str) -> None:
        """Add a name; one that is there already costs nothing."""
        if name in self.names:
            return
        parts = self.names[name] = parts_of(name)
        number = len(self._at)
        self._at.append(name)
        for key in _keys(parts):
            self._keys[key].append(number)
        for pair in _pairs(parts.core):
            self._pairs[pair].append(number)

    def near(self, name: Parts) -> Iterator[str]:
        """Names that are worth a comparison, each once: by key first, then by rare pairs of characters."""
        found = dict.fromkeys(number for key in _keys(name) for number in self._keys.get(key, ()))
        found |= dict.fromkeys(self._sharing(name))
        return (self._at[each] for each in found)

    def _sharing(self, name: Parts) -> Iterable[int]:
        met = (self._pairs[pair] for pair in _pairs(name.core) if pair in self._pairs)
        rare = sorted((each for each in met if len(each) <= _COMMON), key=len)[:_PAIRS]
        counted = Counter(number for each in rare for number in each)
        return (number for number, _ in counted.most_common(_SHARING))


def _keys(name: Parts) -> list[str]:
    core, numbers = name.core, name.numbers
    if name.weight < 2:
        code = name.ending.code if name.ending is not None else ""
        return [f"={core}={code}", *([f"~{core[0]}{numbers}"] if numbers and core and not is_number(core[0]) else [])]
    sound = "".join(folded(each) for each in syllables(core))
    keys = [f"={core}", f"'{sound}"]
    if numbers and not is_number(core[0]):
        keys.append(f"~{core[0]}{numbers}")
    return keys


def _pairs(core: str) -> set[str]:
    return {core[at : at + 2] for at in range(len(core) - 1)}
