"""What typed letters may stand for: syllables, their first letters, and a last syllable that is not finished."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from graph.search.matching.sounds import every_syllable, toneless

_MOST = 64
"""Readings of a typed text that are tried; the ones with the longest syllables come first."""
_APART = re.compile(r"[a-zv]+|[^a-zv]")
_VALID = re.compile(r"[a-z]")


def typed(text: str) -> str:
    """What was typed without tones, spaces and apostrophes, in lower case; ü is v."""
    folded = toneless(unicodedata.normalize("NFKC", text).casefold())
    return "".join(each for each in folded if not each.isspace() and each not in "'’`·-")


def has_letters(text: str) -> bool:
    """Whether anything of it can be pinyin."""
    return _VALID.search(text) is not None


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


def _cuts(run: str, *, last: bool) -> list[tuple[str, ...]]:
    """Ways to cut a run of letters, those with fewer pieces first."""
    ways: list[list[tuple[str, ...]]] = [[] for _ in run] + [[()]]
    for at in reversed(range(len(run))):
        for length in range(min(6, len(run) - at), 0, -1):
            piece = run[at : at + length]
            ends = at + length == len(run)
            if length == 1 or piece in every_syllable() or (ends and last and piece in _beginnings()):
                ways[at] += [(piece, *rest) for rest in ways[at + length]]
        ways[at] = sorted(ways[at], key=len)[:_MOST]
    return ways[0]
