"""Chinese numerals as numbers: 十二, 一百二十, 两, 廿三, and years written digit by digit (二〇二三)."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = {
    **{each: at for at, each in enumerate("零一二三四五六七八九")},
    **dict.fromkeys("〇○◯", 0), "两": 2, "壹": 1, "贰": 2, "叁": 3, "幺": 1,
}  # fmt: skip
"""Each numeral below ten; zero has several characters that look alike."""
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SHORT = str.maketrans({"廿": "二十", "卅": "三十", "拾": "十", "佰": "百", "仟": "千"})
_ONE_BY_ONE = re.compile(f"[{''.join(_DIGITS)}]+")
_RUN = re.compile(f"[{''.join(_DIGITS)}十百千万廿卅拾佰仟]+")
_RUN_OF_ITS_OWN = re.compile(rf"(?<!\d)(?<!\d\.){_RUN.pattern}")
"""Not the 万 of 1.2万, which goes with the digits before it."""
_LETTER_FOR_ZERO = re.compile("(?<=[一二三四五六七八九])[Oo0]+(?=[一二三四五六七八九])")
"""二O二三: people type the letter, or the Arabic zero, between Chinese digits."""


@lru_cache(maxsize=4096)
def number_of(written: str) -> int | None:
    """The number that a text of Chinese numerals is, None where it is none."""
    if _ONE_BY_ONE.fullmatch(written):
        return int("".join(str(_DIGITS[each]) for each in written))
    if not _RUN.fullmatch(written):
        return None
    upper, of_ten_thousands, lower = written.translate(_SHORT).rpartition("万")
    high = _below_ten_thousand(upper) if of_ten_thousands else 0
    low = _below_ten_thousand(lower) if lower else 0
    if high is None or low is None or (of_ten_thousands and not upper):
        return None
    return high * 10_000 + low


def in_arabic(text: str) -> str:
    """The text with its Chinese numerals in Arabic digits: 二〇二三年五月廿一日 is 2023年5月21日."""
    return _RUN_OF_ITS_OWN.sub(_arabic, _LETTER_FOR_ZERO.sub(lambda match: "零" * len(match[0]), text))


def _below_ten_thousand(written: str) -> int | None:
    total, digit, unit, is_short = 0, None, 10_000, True
    for each in written:
        if each in _UNITS:
            if _UNITS[each] >= unit:
                return None
            unit = _UNITS[each]
            total += (1 if digit is None else digit) * unit
            digit = None
        elif digit:
            return None
        else:
            digit = _DIGITS[each]
            is_short = is_short and digit != 0
    # 一百二 is short for 120, but 一百零二 is 102
    return total + (digit or 0) * (unit // 10 if is_short and 100 <= unit < 10_000 else 1)


def _arabic(match: re.Match[str]) -> str:
    written = match[0]
    if len(written) > 1 and _ONE_BY_ONE.fullmatch(written):
        return "".join(str(_DIGITS[each]) for each in written)
    number = number_of(written)
    return written if number is None else str(number)
