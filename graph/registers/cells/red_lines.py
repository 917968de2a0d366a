"""What must not enter in any text: numbers and homes of people, and residents in words. Registers.md, red lines.

Numbers of persons, cards and cars are looked for in every text. Flats and residents only in prose (`Field.prose`:
notes, what a need, project or activity is about): an address or a venue's name may hold a room. Nothing here is cached:
a text that must not enter is not kept in memory either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.model.numerals import in_arabic
from graph.registers.cells.codes import is_credit_code
from graph.registers.cells.residents import speaks_of_a_flat, speaks_of_a_resident
from graph.registers.cells.text import narrow
from graph.registers.problem import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model.fields import Field

IDENTITY = Text("身份证号", "identity number")
MOBILE = Text("手机号", "mobile number")
CARD = Text("银行卡号", "bank card number")
PLATE = Text("车牌号", "number plate")
FLAT = Text("住址房号", "flat")
RESIDENT = Text("个人称谓", "resident in words")

_GAP = "[ \\-–—.·]?"
_BORN = rf"(?:18|19|20)\d{{2}}{_GAP}(?:0[1-9]|1[0-2]){_GAP}(?:0[1-9]|[12]\d|3[01])"
_OF_18 = re.compile(rf"(?<![\dA-Za-z])[1-8]\d{{2}}{_GAP}\d{{3}}{_GAP}{_BORN}{_GAP}\d{{3}}{_GAP}[\dXx](?![\dA-Za-z])")
_ANY_18 = re.compile(r"(?<![\dA-Za-z])[1-8]\d{16}[\dXx](?![\dA-Za-z])")
_OF_15 = re.compile(r"(?<![\dA-Za-z])[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dA-Za-z])")
_STARRED = re.compile(r"(?<!\d)[1-8]\d{5}[\d*]{0,8}\*{4,}[\d*]{0,8}[\dXx*]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_BETWEEN = "[ \\-–—.]?"
_MOBILES = re.compile(
    r"(?<!\d)(?:\+?86[ -]?)?1[3-9](?:"
    rf"\d{_BETWEEN}\d{{4}}{_BETWEEN}\d{{4}}|\d{{2}}{_BETWEEN}\d{{3}}{_BETWEEN}\d{{4}}|\d{_BETWEEN}\d{{3}}{_BETWEEN}\d{{5}}"
    rf"|\d{{3}}{_BETWEEN}\d{{6}})(?!\d)"
)
_MOBILE_APART = re.compile(r"(?<!\d)1(?: [3-9])(?: \d){9}(?!\d)")
_CARDS = re.compile(r"(?<![\dA-Za-z.])(?:\d{4}([ -]?))(?:\d{4}\1){2}\d{1,4}(?:\1\d{1,3})?(?![\dA-Za-z])")
_PLATES = re.compile(
    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•・. -]?"
    "(?=[A-HJ-NP-Z]{0,2}[0-9])[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])"
)
_WORTH_A_LOOK = re.compile(r"\d[\d\s*.·–—-]{8,}|[A-Za-zＡ-Ｚ].*\d|[〇零一二三四五六七八九幺]{11}|[０-９]{3}")
_SPOKEN = re.compile("[〇零○一二三四五六七八九幺]{11,}")


def red_lines(text: str, *, prose: bool = False, code: bool = False) -> tuple[Text, ...]:
    """What a text seems to hold that must not enter, in a word for each; never the thing itself.

    `prose` also looks for flats and residents. `code` says that the text is a code, where a run of digits is no card.
    """
    if not prose and not _WORTH_A_LOOK.search(text):
        return ()
    plain = _SPOKEN.sub(lambda match: in_arabic(match[0]), narrow(text))
    return tuple(_found(plain, prose=prose, code=code))


def held_by(field: Field, text: str) -> tuple[Text, ...]:
    """What a text seems to hold that must not stand in this field, wherever it comes from: a cell, or a request."""
    found = red_lines(text, prose=field.prose, code=field.name == "code")
    return tuple(each for each in found if each is not MOBILE) if field.name == "mobile" else found


def holds_mobile(text: str) -> bool:
    """Whether it seems to hold a mobile number."""
    return MOBILE in red_lines(text)


def veiled(text: str, *, prose: bool = False) -> str:
    """The text for a message: itself, or only what it holds where it may not be repeated."""
    found = red_lines(text, prose=prose)
    return "、".join(f"（{each.zh}）" for each in found) or text


def _found(plain: str, *, prose: bool, code: bool) -> Iterator[Text]:
    if _WORTH_A_LOOK.search(plain):
        if _holds_identity(plain, code):
            yield IDENTITY
        elif not code and any(_is_card(match[0]) for match in _CARDS.finditer(plain)):
            yield CARD
        if _MOBILES.search(plain) or _MOBILE_APART.search(plain):
            yield MOBILE
        if _PLATES.search(plain.upper()):
            yield PLATE
    if prose and speaks_of_a_flat(plain):
        yield FLAT
    if prose and speaks_of_a_resident(plain):
        yield RESIDENT


def _holds_identity(plain: str, code: bool) -> bool:
    """By form and day of birth, or by its check character; one digit may be mistyped and it is still somebody's.

    GB 11643-1999: the weight of the i-th of 17 digits is 2 to the power of 18-i modulo 11; the check character is the
    one that makes the sum 1 modulo 11, X for ten. Before 1999 it had 15 digits, without the century and the check.
    """
    if any(not (code and is_credit_code(match[0])) for match in _OF_18.finditer(plain)):
        return True
    if any(_is_identity(match[0]) and not is_credit_code(match[0]) for match in _ANY_18.finditer(plain)):
        return True
    return not code and (_OF_15.search(plain) is not None or _STARRED.search(plain) is not None)


def _is_identity(digits: str) -> bool:
    weighed = sum(weight * int(each) for weight, each in zip(_WEIGHTS, digits, strict=False))
    return _CHECKS[weighed % 11] == digits[17].upper()


def _is_card(written: str) -> bool:
    """16 to 19 digits that begin as bank cards do, or have the check digit of one (ISO/IEC 7812, Luhn)."""
    digits = [int(each) for each in written if each.isdigit()]
    if not 16 <= len(digits) <= 19 or is_credit_code(written):
        return False
    doubled = (sum(divmod(2 * each, 10)) for each in digits[-2::-2])
    return written.startswith(("62", "4", "5")) or (
        written[0] in "369" and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
    )
