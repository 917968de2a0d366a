"""Dates as people write them, to EDTF; what is partial stays partial."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.model.dates import OPEN, is_date
from graph.model.numerals import in_arabic
from graph.registers.cells.text import folded

if TYPE_CHECKING:
    from graph.registers.cells.cell import Raw

_OPEN = frozenset(("至今", "长期", "在任", "长期有效", "永久", "现任", OPEN, "open", "present"))
_PARTED = re.compile(
    r"(?P<year>\d{4}|\d{2}(?=[-/.年]))"
    r"(?:(?P<between>[-/.年])(?P<month>\d{1,2})(?:(?:(?P=between)|月)(?P<day>\d{1,2}))?)?"
    r"(?:[日号月年]|年度)?(?:起|止|前|以来|开始)?"
)
_SOLID = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})?")
_VAGUE = re.compile(
    r"(?P<year>\d{4}|\d{2}(?=年))(?:年度?)?-?"
    r"(?:上半年?|下半年?|[初中末底]|年[初中末底]|第?[1-4]季度?|Q[1-4]|[春夏秋冬]季?|换届|成立|建立|签约|改选|挂牌)"
)
_NO_YEAR = re.compile(r"\d{1,2}月(?:\d{1,2}[日号]?)?|[上下]半年|第?[1-4]季度|年[初中末底]")
_REMARK = re.compile(r"\(([^()]*)\)$")
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$")
_SERIALS = range(20_000, 80_000)
"""Numbers that a spreadsheet may mean as days: 1954 to 2119."""
_SERIAL_EPOCH = dt.date(1899, 12, 30)
_YEARS = range(1900, 2200)
"""Years that a register speaks of; 3023 and 1023 are slips of the finger."""
_AHEAD = 10
"""A year of two digits is of this century up to so many years from now."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An EDTF date. `doubt`: the code of a warning about how it was read; `remark`: what was in brackets behind it."""

    written: str
    doubt: str | None = None
    remark: str = ""


class NoDateError(ValueError):
    """What is no date; `code` is the problem that says why."""

    def __init__(self, written: object, code: str = "invalid_date") -> None:
        super().__init__(written)
        self.code = code


def as_date(raw: Raw) -> str:
    """EDTF of a cell; NoDateError where it is no date."""
    return read_date(raw).written


def read_date(raw: Raw) -> Dated:
    """EDTF of a cell and what is doubtful about it; NoDateError where it is no date."""
    if isinstance(raw, dt.date):  # a datetime is one too, and its day is kept
        return Dated(_checked(raw, f"{raw.year:04}-{raw.month:02}-{raw.day:02}"))
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _from_number(float(raw))
    return _from_text(str(raw).strip())


def _from_number(number: float) -> Dated:
    if not math.isfinite(number):
        raise NoDateError(number)
    if int(number) in _SERIALS:
        return Dated((_SERIAL_EPOCH + dt.timedelta(days=int(number))).isoformat())
    if number.is_integer():
        return _from_text(str(int(number)))
    if round(number % 1, 6) == 0.1:
        # 2023.1 is January, or October without its zero
        raise NoDateError(number, "ambiguous_date")
    return _from_text(f"{number:.2f}".rstrip("0"))


def _from_text(text: str) -> Dated:
    if text.casefold() in _OPEN:
        return Dated(OPEN)
    written = folded(_TIME.sub("", text))
    remark = _REMARK.search(written)
    found = _bare(written[: remark.start()] if remark else written)
    return replace(found, remark=remark[1]) if remark else found


@lru_cache(maxsize=16384)
def _bare(text: str) -> Dated:
    """Of a date and nothing else; only such a text is kept in the cache."""
    written = in_arabic(text)
    if (match := _SOLID.fullmatch(written) or _PARTED.fullmatch(written)) is not None:
        year, is_short = _year(match["year"])
        rest = (match[part].zfill(2) for part in ("month", "day") if match[part])
        return Dated(_checked(text, "-".join((year, *rest))), "short_year" if is_short else None)
    if (vague := _VAGUE.fullmatch(written)) is not None:
        year, _ = _year(vague["year"])
        return Dated(_checked(text, year), "vague_date")
    raise NoDateError(text, "date_without_year" if _NO_YEAR.fullmatch(written) else "invalid_date")


def _checked(said: object, written: str) -> str:
    if not is_date(written):
        raise NoDateError(said)
    if int(written[:4]) not in _YEARS:
        raise NoDateError(said, "unlikely_date")
    return written


def _year(digits: str) -> tuple[str, bool]:
    if len(digits) == 4:
        return digits, False
    this_year = dt.datetime.now(tz=dt.UTC).year
    century = 2000 if 2000 + int(digits) <= this_year + _AHEAD else 1900
    return str(century + int(digits)), True
