"""Which of very many names may be near one: those that share a key with it, or a rare pair of characters."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from graph.search.matching.cores import BRAND, shortens
from graph.search.matching.likeness import DIFFERENT, NOTABLE, step
from graph.search.matching.numbers import is_number
from graph.search.matching.parts import Parts, parts_of
from graph.search.matching.sounds import sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COMMON = 100
"""A pair of characters that more names have tells too little to be looked at."""
_PAIRS = 3
_SHARING = 24
"""Of names that only share pairs of characters, so many are compared, the nearest first."""
_SLIP = 1
"""One slip of the pen: a character too many, too few or another, or two swapped."""


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
        for key in (*_keys(parts), *_short_keys(parts)):
            self._keys[key].append(number)
        for pair in _pairs(parts.core):
            self._pairs[pair].append(number)

    def near(self, name: Parts, floor: float) -> Iterator[str]:
        """Names that are worth a comparison if scores below `floor` do not count, each once; those of one key first."""
        found = dict.fromkeys(number for key in _keys(name) for number in self._keys.get(key, ()))
        found |= dict.fromkeys(self._shortened(name))
        found |= dict.fromkeys(self._sharing(name, floor))
        for each in found:
            other = self._at[each]
            # with other numbers it is another one, whatever else is alike
            if floor <= DIFFERENT or self.names[other].numbers == name.numbers:
                yield other

    def _shortened(self, name: Parts) -> Iterator[int]:
        """Names that are short for this one, or that this one is short for."""
        core = name.core
        for key in _short_keys(name):
            for number in self._keys.get(key, ()):
                other = self.names[self._at[number]].core
                if shortens(core, other) or shortens(other, core) or core.startswith(other) or other.startswith(core):
                    yield number

    def _sharing(self, name: Parts, floor: float) -> Iterable[int]:
        """Names with a rare pair of characters of this one's core, whose cores are not too different for the floor."""
        core = name.core
        met = (self._pairs[pair] for pair in _pairs(core) if pair in self._pairs)
        rare = sorted((each for each in met if len(each) <= _COMMON), key=len)[:_PAIRS]
        others = {number: self.names[self._at[number]].core for number in sorted({n for each in rare for n in each})}
        if floor >= NOTABLE:
            slips = process.extract(core, others, scorer=OSA.distance, score_cutoff=_SLIP, limit=_SHARING)
            return [number for _, _, number in slips]
        differs = max(0.0, 1 - floor / step("differs").score)
        found: list[tuple[int, int]] = []
        for number, other in others.items():
            most = int(differs * max(len(core), len(other)))
            distance = Levenshtein.distance(core, other, score_cutoff=most)
            if distance <= most:
                found.append((distance, number))
        return [number for _, number in sorted(found)[:_SHARING]]


def _keys(name: Parts) -> list[str]:
    if name.weight < 2:
        return [f"={name.core}={name.ending.code if name.ending is not None else ''}"]
    return [f"={name.core}", f"'{sound(name.core)}"]


def _short_keys(name: Parts) -> list[str]:
    """What a short form keeps: the first character with all numbers, or of a company how its own name begins."""
    keys = []
    if name.numbers and name.core and not is_number(name.core[0]):
        keys.append(f"~{name.core[0]}{name.numbers}")
    if name.weight >= BRAND and (name.ending is None or name.ending.family == "legal"):
        keys.append(f"^{name.core[:BRAND]}")
    return keys


def _pairs(core: str) -> set[str]:
    return {core[at : at + 2] for at in range(len(core) - 1)}
