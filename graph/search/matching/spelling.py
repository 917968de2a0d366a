"""One spelling for what is written in several: traditional characters, width, Roman numerals, punctuation."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.model.own_words import forgets
from graph.search.matching.words import spelling

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = {0x2160 + at: str(at + 1) for at in range(12)} | {0x2170 + at: str(at + 1) for at in range(12)}
_HAS_ROMAN = re.compile("[\u2160-\u216b\u2170-\u217b]")
_VALUES = {word: str(at + 1) for at, word in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))}
_ASIDE = re.compile(r"（(?:原|筹|拟)[^）]*）")
"""What it was called, or that it is only being set up: no part of a name."""
_POINTS = re.compile(r"(?<!\d)[·•・.\-_—]|[·•・.\-_—](?!\d)")


def spelled(name: str) -> str:
    """A name normalised, in simplified characters, with arabic for Roman numerals; brackets stay for the reader.

    It is asked for every name there is: what is rare is looked for before it is replaced.
    """
    text = normalise(name.translate(_ROMAN) if _HAS_ROMAN.search(name) else name)
    if not text.isascii():
        text = _simplify()(text)
    if _variants().search(text):
        text = text.translate(spelling().characters)
    if "（" in text:
        text = _ASIDE.sub("", text) or text
    if "i" in text or "v" in text:
        text = _typed_roman().sub(lambda found: _VALUES[found[0]], text)
    if _POINTS.search(text):
        text = _POINTS.sub("", text) or text
    if text.endswith(_short_ends()):
        text = _short_end().sub(lambda found: found[1] + spelling().ends[found[2]], text)
    return spelling().synonyms.get(text, text)


@cache
def _variants() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(map(chr, spelling().characters))) + "]")


@cache
def _typed_roman() -> re.Pattern[str]:
    """Roman numerals that were normalised to letters; one letter is one only before what is counted."""
    counted = "|".join(spelling().before)
    return re.compile(rf"(?<=[\u4e00-\u9fff（])(?:(?:ii|iii|iv|vi{{1,3}}|ix)(?![a-z])|[iv](?={counted}|）|$))")


@cache
def _short_ends() -> tuple[str, ...]:
    return tuple(spelling().ends)


@cache
def _short_end() -> re.Pattern[str]:
    return re.compile(rf"([一二三四五六七八九十\d])({'|'.join(spelling().ends)})$")


for each in (_variants, _typed_roman, _short_ends, _short_end):
    forgets(each.cache_clear)


@cache
def _simplify() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - only who compares names waits for the tables

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
