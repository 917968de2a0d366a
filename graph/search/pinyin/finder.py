"""Finds among all names those that sound like what was typed."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from graph.search.matching.sounds import syllables, toneless
from graph.search.pinyin.pieces import NUMERALS, has_letters, is_whole, readings, typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_KEPT = 1 << 16
_MOST = 2000
"""Places in names at which the first letters of what was typed are looked at."""


class Sounding(NamedTuple):
    """How a name sounds like what was typed, the better the smaller.

    `first_letters`: no syllable was typed whole. `begun`, `ended`: 0 where it fits from the first or to the last one.
    """

    first_letters: bool
    begun: int
    ended: int
    short: int
    name: str

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the name, syllable by syllable."""
        return not self.first_letters and self.begun == self.ended == self.short == 0


class _Spoken(NamedTuple):
    name: str
    characters: str
    sounds: tuple[str, ...]


Beginning: TypeAlias = "Callable[[str], Iterable[tuple[int, str, int, int]]]"
"""Where first letters stand in names (graph.search.tables.sounds.Sound), in the order in which they are looked at."""


def sounding(text: str, beginning: Beginning) -> list[Sounding]:
    """The names that sound as the text does, each once, best first. Nothing where no letter was typed."""
    wanted = typed(text)
    if not has_letters(wanted):
        return []
    ways = readings(wanted)
    whole = [each for each in ways if is_whole(each)]
    # who types syllables means syllables; letters of them are tried where that leads nowhere
    return _among(whole, beginning) or _among(ways, beginning)


def initials_of(name: str) -> list[str]:
    """The first letters of the syllables of a normalised name, for each way to say it.

    A name with 第 is also found without it: thhyesq is 太湖花园二社区.
    """
    return ["".join(sound[0] for sound in each.sounds) for each in _spoken_of(name)]


def _among(ways: Iterable[tuple[str, ...]], beginning: Beginning) -> list[Sounding]:
    by_letters: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for pieces in ways:
        by_letters["".join(_initial(each) for each in pieces)].append(pieces)
    best: dict[str, Sounding] = {}
    for letters, same in by_letters.items():
        for _, name, way, begun in islice(beginning(letters), _MOST):
            spoken = _spoken_of(name)[way]
            for found in filter(None, (_fit(spoken, begun, pieces) for pieces in same)):
                if found.name not in best or found < best[found.name]:
                    best[found.name] = found
    return sorted(best.values())


def _fit(spoken: _Spoken, begun: int, pieces: tuple[str, ...]) -> Sounding | None:
    """Whether the pieces fit a name from one of its characters on."""
    end = begun + len(pieces)
    typed_whole = short = 0
    for at, piece in enumerate(pieces, begun):
        sound = spoken.sounds[at]
        if piece in (spoken.characters[at], sound):
            typed_whole += 1
        elif len(piece) == 1:
            short += 1
            if sound[0] != piece:
                return None
        elif at == end - 1 and sound.startswith(piece):
            short += 1
        else:
            return None
    left = len(spoken.sounds) - end
    return Sounding(not typed_whole, begun, left, short, spoken.name)


def _initial(piece: str) -> str:
    return toneless(syllables(piece)[0])[0] if len(piece) == 1 and not piece.isascii() else piece[0]


@lru_cache(_KEPT)
def _spoken_of(name: str) -> tuple[_Spoken, ...]:
    text = name.translate(NUMERALS)
    sounds = tuple(toneless(each) or each for each in syllables(text))
    whole = _Spoken(name, text, sounds)
    if "第" not in text:
        return (whole,)
    left = [at for at, each in enumerate(text) if each != "第"]
    return whole, _Spoken(name, "".join(text[at] for at in left), tuple(sounds[at] for at in left))
