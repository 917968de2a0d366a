"""Which of very many names may be near one: those that share a key with it, or a rare pair of characters."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Protocol

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from graph.search.matching.cores import BRAND, shortens
from graph.search.matching.likeness import DIFFERENT, NOTABLE, step
from graph.search.matching.numbers import is_number
from graph.search.matching.sounds import sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.search.matching.parts import Parts

_COMMON = 100
"""A pair of characters that more names have tells too little to be looked at."""
_PAIRS = 3
_SHARING = 24
"""Of names that only share pairs of characters, so many are compared, the nearest first."""
_SOUNDING = 2
"""From so many characters of its own on, a name is kept under its sound."""
_SLIP = 1
"""One slip of the pen: a character too many, too few or another, or two swapped."""


class Blocks(Protocol):
    """Normalised names by the keys under which near ones are found."""

    def keyed(self, key: str) -> Iterable[str]:
        """Names under a key."""

    def paired(self, pair: str, most: int) -> Sequence[str] | None:
        """The names whose core has a pair of characters; None where that are more than `most`."""

    def sized(self, pair: str, long: int) -> Sequence[str]:
        """The names whose core has a pair of characters and one character more or less than `long`."""

    def apart(self, names: Iterable[str]) -> Iterable[tuple[str, Parts]]:
        """Names, each with itself taken apart."""


def near(blocks: Blocks, name: Parts, floor: float) -> Iterable[str]:
    """Names that are worth a comparison if scores below `floor` do not count, each once; those of one key first."""
    found = dict.fromkeys(each for key in _keys(name) for each in blocks.keyed(key))
    found |= dict.fromkeys(chain(_shortened(blocks, name), _sharing(blocks, name, floor)))
    if floor <= DIFFERENT:
        return found
    # with other numbers it is another one, whatever else is alike
    return [each for each, parts in blocks.apart(found) if parts.numbers == name.numbers]


def sized(names: Iterable[tuple[str, Parts]], long: int) -> list[str]:
    """Of names, each with itself taken apart, those whose core has one character more or less than `long`."""
    return [each for each, parts in names if abs(len(parts.core) - long) == 1]


def keys_under(name: Parts) -> tuple[str, ...]:
    """The keys under which a name is kept."""
    return (*_keys(name), *_short_keys(name))


def pairs_of(core: str) -> set[str]:
    """The pairs of characters in a core."""
    return {core[at : at + 2] for at in range(len(core) - 1)}


def _shortened(blocks: Blocks, name: Parts) -> Iterator[str]:
    """Names that are short for this one, or that this one is short for."""
    core = name.core
    for each, parts in blocks.apart(each for key in _short_keys(name) for each in blocks.keyed(key)):
        other = parts.core
        if shortens(core, other) or shortens(other, core) or core.startswith(other) or other.startswith(core):
            yield each


def _sharing(blocks: Blocks, name: Parts, floor: float) -> Iterable[str]:
    """Names with a rare pair of characters of this one's core, whose cores are not too different for the floor."""
    core = name.core
    met = ((pair, blocks.paired(pair, _COMMON)) for pair in pairs_of(core))
    rare = sorted((len(names), pair, names) for pair, names in met if names)[:_PAIRS]
    if floor >= NOTABLE and name.weight >= _SOUNDING:
        return _misspelt(blocks, name, [pair for _, pair, _ in rare])
    others = {each: parts.core for _, _, names in rare for each, parts in blocks.apart(names)}
    differs = max(0.0, 1 - floor / step("differs").score)
    found: list[tuple[int, str]] = []
    for each, other in others.items():
        most = int(differs * max(len(core), len(other)))
        distance = Levenshtein.distance(core, other, score_cutoff=most)
        if distance <= most:
            found.append((distance, each))
    return _nearest(found)


def _misspelt(blocks: Blocks, name: Parts, pairs: Sequence[str]) -> Iterable[str]:
    """Names whose cores are one slip away, if that may be scored NOTABLE.

    With another character in a place two names must sound the same for that, and then they share a key.
    """
    core, long = name.core, len(name.core)
    swapped = (f"={core[:at]}{core[at + 1]}{core[at]}{core[at + 2 :]}" for at in range(long - 1))
    cores = {each: parts.core for pair in pairs for each, parts in blocks.apart(blocks.sized(pair, long))}
    slips = process.extract(core, cores, scorer=OSA.distance, score_cutoff=_SLIP, limit=None)
    nearest = _nearest((int(distance), each) for _, distance, each in slips)
    return chain((each for key in swapped for each in blocks.keyed(key)), nearest)


def _nearest(found: Iterable[tuple[int, str]]) -> list[str]:
    return [each for _, each in sorted(found)[:_SHARING]]


def _keys(name: Parts) -> list[str]:
    if name.weight < _SOUNDING:
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
