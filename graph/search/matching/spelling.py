"""One spelling for what is written in several: traditional characters, width, Roman numerals, punctuation."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.search.matching.words import spelling

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = {0x2160 + at: str(at + 1) for at in range(12)} | {0x2170 + at: str(at + 1) for at in range(12)}
_TYPED_ROMAN = re.compile(r"(?<=[\u4e00-\u9fff（])(i{1,3}|iv|vi{0,3}|ix)(?=期|区|号|）|$)")
_VALUES = {word: at + 1 for at, word in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))}
_ASIDE = re.compile(r"（(?:原|筹|拟)[^）]*）")
"""What it was called, or that it is only being set up: no part of a name."""
_POINTS = re.compile(r"(?<!\d)[·•・.\-_—]|[·•・.\-_—](?!\d)")


def spelled(name: str) -> str:
    """A name normalised, in simplified characters, with arabic for Roman numerals; brackets stay for the reader."""
    text = normalise(name.translate(_ROMAN))
    if not text.isascii():
        text = _simplify()(text).translate(spelling().characters)
    text = _ASIDE.sub("", text) or text
    text = _TYPED_ROMAN.sub(lambda found: str(_VALUES[found[1]]), text)
    text = _POINTS.sub("", text) or text
    return spelling().synonyms.get(text, text)


@cache
def _simplify() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - only who compares names waits for the tables

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
