"""What typed letters may stand for: syllables, their first letters, and a last syllable that is not finished."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from graph.search.matching.sounds import every_syllable, toneless

_MOST = 64
"""Readings of a typed text that are tried; the ones with the longest syllables come first."""
_APART = re.compile(r"[a-zv]+|[^a-zv]")
_LETTER = re.compile(r"[a-z]")
_NEVER_FIRST = "iuv"
NUMERALS = str.maketrans("0123456789", "零一二三四五六七八九")
"""Digits sound as numerals do: th花园2社区 finds 太湖花园第二社区."""


def typed(text: str) -> str:
    """What was typed without tones, spaces and apostrophes, in lower case; ü is v."""
    folded = toneless(unicodedata.normalize("NFKC", text).casefold()).translate(NUMERALS)
    return "".join(each for each in folded if not each.isspace() and each not in "'’`·-")


def has_letters(text: str) -> bool:
    """Whether anything of it can be pinyin."""
    return _LETTER.search(text) is not None


@cache
def _beginnings() -> frozenset[str]:
    whole = every_syllable()
    return frozenset(each[:length] for each in whole for length in range(1, len(each)))


def readings(text: str) -> list[tuple[str, ...]]:
    """The ways to cut typed text into pieces: a character, a syllable, a first letter, or at the end a beginning."""
    runs = _APART.findall(text)
    found: list[tuple[str, ...]] = [()]
    for at, run in enumerate(runs):
        cut = _cuts(run, last=at == len(runs) - 1) if has_letters(run) else [(run,)]
        found = [(*before, *after) for before in found for after in cut][:_MOST]
    return found


def is_whole(pieces: tuple[str, ...]) -> bool:
    """Whether no piece but the last is a lone letter that is no syllable."""
    return all(not has_letters(each) or each in every_syllable() for each in pieces[:-1]) and len(pieces[-1]) > 1


def _cuts(run: str, *, last: bool) -> list[tuple[str, ...]]:
    """Ways to cut a run of letters, those with fewer pieces first."""
    ways: list[list[tuple[str, ...]]] = [[] for _ in run] + [[()]]
    for at in reversed(range(len(run))):
        for length in range(min(6, len(run) - at), 0, -1):
            piece = run[at : at + length]
            at_end = last and at + length == len(run)
            if _may_be(piece, at_end=at_end, alone=not ways[at]):
                ways[at] += [(piece, *rest) for rest in ways[at + length]]
        ways[at] = sorted(ways[at], key=len)[:_MOST]
    return ways[0]


def _may_be(piece: str, *, at_end: bool, alone: bool) -> bool:
    if len(piece) == 1:
        return alone or piece not in _NEVER_FIRST
    return piece in every_syllable() or (at_end and piece in _beginnings())
