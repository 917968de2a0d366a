"""Codes and telephone numbers: what a spreadsheet does to them, and how one tells a good one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.registers.cells.text import as_text, folded, narrow

if TYPE_CHECKING:
    from graph.registers.cells.cell import Raw

_MOST_DIGITS = 10**15
"""A spreadsheet keeps 15 digits of a number and makes the others 0."""
_ROUNDED = re.compile(r"'?\d(?:\.\d+)?[Ee]\+?\d{1,2}")
_CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_CODE = re.compile(f"[{_CREDIT_CHARACTERS}]{{2}}\\d{{6}}[{_CREDIT_CHARACTERS}]{{10}}")
_LIKE_A_CREDIT_CODE = re.compile(r"(?=\d*[A-Z])[1-9ANY][0-9A-Z]{16,18}|[1-9]\d{17}")
_LOST_ZERO = re.compile(r"(?!400|800)(10|2\d|[3-9]\d{2})[- ]?([2-8]\d{6,7})")
"""An area code without its zero (10, 21, 510) and a number behind it; 400 and 800 have none."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code or number as text. `doubt`: the code of a warning about it."""

    written: str
    doubt: str | None = None


def is_rounded(raw: Raw) -> bool:
    """Whether a spreadsheet has taken it for a number and rounded it: 1.23E+17, or more digits than it keeps."""
    if isinstance(raw, bool):
        return False
    if isinstance(raw, int | float):
        return abs(raw) >= _MOST_DIGITS
    return isinstance(raw, str) and _ROUNDED.fullmatch(raw.strip()) is not None


def as_code(raw: Raw) -> Code:
    """A code in narrow capitals; one that has the form of a unified social credit code has its check character."""
    code = folded(as_text(raw)).removeprefix("'").upper()
    if _LIKE_A_CREDIT_CODE.fullmatch(code) and not is_credit_code(code):
        return Code(code, "invalid_code")
    return Code(code)


def as_phone(raw: Raw) -> Code:
    """A telephone number in narrow characters; an area code that lost its zero to a spreadsheet has it again."""
    phone = narrow(as_text(raw)).removeprefix("'").strip()
    if lost := _LOST_ZERO.fullmatch(phone):
        return Code(f"0{lost[1]}-{lost[2]}", "restored_zero")
    return Code(phone)


def is_credit_code(code: str) -> bool:
    """Whether it is a unified social credit code by its form and check character.

    GB 32100-2015: 18 characters without I, O, S, V, Z, the third to eighth digits; the weight of the i-th of the first
    17 is 3 to the power of i-1 modulo 31, the check character makes the sum a multiple of 31.
    """
    if not _CREDIT_CODE.fullmatch(code):
        return False
    weighed = sum(_CREDIT_CHARACTERS.index(each) * pow(3, at, 31) for at, each in enumerate(code[:17]))
    return (weighed + _CREDIT_CHARACTERS.index(code[17])) % 31 == 0
