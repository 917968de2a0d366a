"""How names sound: a syllable for every character, with and without its tone."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from graph.model.own_words import forgets
from graph.search.matching.words import spelling

_KEPT = 1 << 14
_RUNS = re.compile("[\u4e00-\u9fff]+|[^\u4e00-\u9fff]")


def syllables(text: str) -> list[str]:
    """A syllable with its tone for every character; what is no Chinese character stands for itself."""
    if not spelling().contextual.isdisjoint(text):
        return _in_context(text)
    return [_syllable(each) for each in text]


@lru_cache(_KEPT)
def toneless(syllable: str) -> str:
    """The syllable as it is typed: no tone, v for ü."""
    parts = unicodedata.normalize("NFD", syllable.replace("ü", "v").translate(_MARKED_V))
    return "".join(each for each in parts if not unicodedata.combining(each))


@lru_cache(_KEPT)
def folded(syllable: str) -> str:
    """The toneless syllable without what many do not tell apart: z and zh, n and ng at the end, l and n before."""
    text = toneless(syllable)
    if not text.isascii() or len(text) < 2:
        return text
    if text[0] in "zcs" and text[1] == "h":
        text = text[0] + text[2:]
    if text[0] == "n":
        text = "l" + text[1:]
    return text[:-1] if text.endswith("ng") else text


@lru_cache(_KEPT)
def sound(text: str) -> str:
    """All of a text as those hear it who do not tell such syllables apart."""
    return "".join(folded(each) for each in syllables(text))


@cache
def every_syllable() -> frozenset[str]:
    """All syllables that any character may have, as they are typed."""
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415 - a large table that few commands need

    common = (readings.split(",")[0] for character, readings in pinyin_dict.items() if 0x4E00 <= character < 0xA000)
    return frozenset(toneless(each) for each in common)


_MARKED_V = str.maketrans({"ǖ": "v", "ǘ": "v", "ǚ": "v", "ǜ": "v"})


@cache
def _syllable(character: str) -> str:
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415 - a large table that few commands need

    if character in spelling().readings:
        return spelling().readings[character]
    readings: str = pinyin_dict.get(ord(character), character)
    return readings.split(",", maxsplit=1)[0]


def _in_context(text: str) -> list[str]:
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - a large table that few commands need

    found: list[str] = []
    for run in _RUNS.findall(text):
        sounds = lazy_pinyin(run, style=Style.TONE)
        found += sounds if len(sounds) == len(run) else [_syllable(each) for each in run]
    return found


forgets(_syllable.cache_clear)
forgets(sound.cache_clear)
