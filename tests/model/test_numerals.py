"""Chinese numerals are the numbers that people mean by them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.numerals import in_arabic, number_of

_DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("三", 3), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("廿三", 23), ("卅一", 31),
        ("百", 100), ("两百", 200),
        ("一百二十", 120), ("一百二", 120), ("一百零二", 102), ("一千五", 1500), ("一千零五十", 1050),
        ("一万二千", 12_000),
        ("二〇二三", 2023), ("二零二三", 2023), ("二○二三", 2023), ("二◯二三", 2023),
    ],
)  # fmt: skip
def test_numerals_are_read(written: str, number: int) -> None:
    assert number_of(written) == number


@pytest.mark.parametrize("written", ["", "甲", "万", "十百", "12", "二三十"])
def test_what_is_no_numeral_is_none(written: str) -> None:
    assert number_of(written) is None


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("二〇二三年五月廿一日", "2023年5月21日"), ("二O二三年", "2023年"), ("1.2万", "1.2万"), ("3千", "3千"),
        ("十二间", "12间"), ("甲公司", "甲公司"),
    ],
)  # fmt: skip
def test_numerals_within_a_text_become_digits(text: str, arabic: str) -> None:
    assert in_arabic(text) == arabic


def _in_words(number: int) -> str:
    """The number as it is read out, below ten thousand."""
    found = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            found += _DIGITS[digit] + name
        elif found and number % unit and not found.endswith("零"):
            found += "零"
    return found


@given(st.integers(1, 9999))
def test_every_number_is_read_as_it_is_said(number: int) -> None:
    assert number_of(_in_words(number)) == number


@given(st.integers(1000, 9999))
def test_every_year_is_read_digit_by_digit(year: int) -> None:
    assert number_of("".join(_DIGITS[int(each)] for each in str(year))) == year
