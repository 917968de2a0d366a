"""Finds among all names those that sound like what was typed."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from graph.search.matching.sounds import syllables, toneless
from graph.search.pinyin.pieces import NUMERALS, has_letters, is_whole, readings, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


class PinyinFinder:
    """The sounds of names, made once; ask for another when names were added."""

    def __init__(self, names: Iterable[str]) -> None:
        """Of normalised names. A name with 第 is also found without it: thhyesq is 太湖花园二社区."""
        self._spoken = [each for name in names for each in _spoken_of(name)]
        initials = ["".join(sound[0] for sound in each.sounds) for each in self._spoken]
        self._starts = [0]
        for each in initials:
            self._starts.append(self._starts[-1] + len(each) + 1)
        self._initials = "\n".join(initials)

    def find(self, text: str) -> list[Sounding]:
        """The names that sound so, each once, best first. Nothing where no letter was typed."""
        wanted = typed(text)
        if not has_letters(wanted):
            return []
        ways = readings(wanted)
        whole = [each for each in ways if is_whole(each)]
        # who types syllables means syllables; letters of them are tried where that leads nowhere
        return self._among(whole) or self._among(ways)

    def _among(self, ways: Iterable[tuple[str, ...]]) -> list[Sounding]:
        by_letters: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for pieces in ways:
            by_letters["".join(_initial(each) for each in pieces)].append(pieces)
        best: dict[str, Sounding] = {}
        for letters, same in by_letters.items():
            for spoken, begun in self._beginning(letters):
                for found in filter(None, (_fit(spoken, begun, pieces) for pieces in same)):
                    if found.name not in best or found < best[found.name]:
                        best[found.name] = found
        return sorted(best.values())

    def _beginning(self, letters: str) -> Iterator[tuple[_Spoken, int]]:
        """Where these first letters stand in names, one after another."""
        at = self._initials.find(letters)
        for _ in range(_MOST):
            if at < 0:
                return
            which = bisect_right(self._starts, at) - 1
            yield self._spoken[which], at - self._starts[which]
            at = self._initials.find(letters, at + 1)


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
