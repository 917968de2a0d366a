"""How a person's name is shown: to readers who may not see it, and in sentences for everybody."""

from __future__ import annotations

_COMPOUND = frozenset(
    (
        "欧阳",
        "上官",
        "司马",
        "诸葛",
        "司徒",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "夏侯",
        "端木",
        "南宫",
        "长孙",
        "宇文",
    )
)
_DIGITS_OF_MOBILE = 11


def surname(name: str) -> str:
    """The family name of a Chinese name, compound ones whole; of another script the first character."""
    plain = "".join(name.split())
    return plain[:2] if plain[:2] in _COMPOUND else plain[:1]


def masked(name: str) -> str:
    """The name for readers who may not see it: the surname and 某."""
    return f"{surname(name)}某"


def shown(name: str, *, see_names: bool) -> str:
    """The name as the reader may see it."""
    return name if see_names else masked(name)


def is_mobile(phone: str) -> bool:
    """Whether it is a mobile number: eleven digits that begin with 1, a country code aside."""
    digits = "".join(each for each in phone if each.isdecimal())
    if digits.startswith("86") and len(digits) == _DIGITS_OF_MOBILE + 2:
        digits = digits[2:]
    return len(digits) == _DIGITS_OF_MOBILE and digits.startswith("1")
