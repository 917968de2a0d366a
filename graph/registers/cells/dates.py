"""Dates as people write them, to EDTF; what is partial stays partial."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from graph.model.dates import OPEN, is_date

if TYPE_CHECKING:
    from graph.registers.workbook import Raw

_OPEN = frozenset(("至今", "长期", "在任", "长期有效", OPEN, "open", "present"))
_PARTED = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[日月年]?(?:起|止|前)?")
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SERIALS = range(20_000, 80_000)
"""Numbers that a spreadsheet may mean as days: 1954 to 2119."""
_SERIAL_EPOCH = dt.date(1899, 12, 30)


class AmbiguousDateError(ValueError):
    """2023.1 as a number: January, or October without its zero."""


def as_date(raw: Raw) -> str:
    """EDTF of a cell; ValueError where it is no date."""
    if isinstance(raw, dt.datetime):
        return raw.date().isoformat()
    if isinstance(raw, dt.date):
        return raw.isoformat()
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _from_number(float(raw))
    return _from_text(str(raw).strip())


def _from_number(number: float) -> str:
    if number.is_integer():
        if int(number) in _SERIALS:
            return (_SERIAL_EPOCH + dt.timedelta(days=int(number))).isoformat()
        return _from_text(str(int(number)))
    if round(number % 1, 6) == 0.1:
        raise AmbiguousDateError(number)
    return _from_text(f"{number:.2f}".rstrip("0"))


def _from_text(text: str) -> str:
    if text.casefold() in _OPEN:
        return OPEN
    match = _SOLID.fullmatch(text) or _PARTED.fullmatch(re.sub(r"\s|00:00:00", "", text))
    if match is None:
        raise ValueError(text)
    year, *rest = (part for part in match.groups() if part)
    written = "-".join((year, *(part.zfill(2) for part in rest)))
    if not is_date(written):
        raise ValueError(text)
    return written
