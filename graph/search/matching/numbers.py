"""Ordinals in names: 第二, 二, Ⅱ, 2 and 2号 are one character each, so that texts with them compare as texts."""

from __future__ import annotations

import re
from functools import cache

from graph.model.own_words import forgets
from graph.search.matching.words import spelling

_FIRST, _LAST, _LONG = 0xE000, 0xF8FE, 0xF8FF
"""Characters for private use: one for every number below 6,399; a longer one is marked and spelled in digits."""
_IS_NUMBER = re.compile("[\ue000-\uf8ff]")
_TOLD = re.compile("\uf8ff?[\ue000-\uf8fe]")
_DIGITS = {digit: at for at, digit in enumerate("零一二三四五六七八九")}
_UNITS = {"十": 10, "百": 100}


def numbered(text: str) -> str:
    """A spelled name with a character for every ordinal and number in it. A numeral in a word (三联, 七房桥) stays."""
    return _pattern().sub(_encoded, text)


def numbers(text: str) -> str:
    """The characters of the numbers in a text, in their order."""
    return "".join(_IS_NUMBER.findall(text))


def words_between(text: str) -> list[str]:
    """What stands before, between and after the numbers of a text."""
    return _IS_NUMBER.split(text)


def is_number(character: str) -> bool:
    """Whether a character stands for a number."""
    return "\ue000" <= character <= "\uf8ff"


def readable(text: str) -> str:
    """The text as people read it, with 第 before its numbers."""
    return _TOLD.sub(_told, text) if _IS_NUMBER.search(text) else text


def _told(found: re.Match[str]) -> str:
    value = str(ord(found[0][-1]) - _FIRST)
    return value if len(found[0]) > 1 else f"第{value}"


@cache
def _pattern() -> re.Pattern[str]:
    numeral, before = "[零一二三四五六七八九十]+", "|".join(sorted(spelling().before, key=len, reverse=True))
    return re.compile(
        rf"第([零一二三四五六七八九十百]+|\d+)号?|(\d+)号?|({numeral})(?:号|(?={before}))|(?<=[^\d第]{{2}})({numeral})$"
    )


def _encoded(found: re.Match[str]) -> str:
    written = found[found.lastindex or 0]
    value = int(written) if written.isdecimal() else _value(written)
    if value <= _LAST - _FIRST:
        return chr(_FIRST + value)
    return "".join(chr(_LONG) + chr(_FIRST + int(digit)) for digit in str(value))


def _value(numeral: str) -> int:
    if not any(unit in numeral for unit in _UNITS):
        return int("".join(str(_DIGITS[each]) for each in numeral))
    total, digit = 0, 0
    for each in numeral:
        if each in _UNITS:
            total, digit = total + max(digit, 1) * _UNITS[each], 0
        else:
            digit = _DIGITS[each]
    return total + digit


forgets(_pattern.cache_clear)
