"""Partial dates (EDTF) and the integer days derived from them.

A day is counted from 1970-01-01. Intervals are half-open: `until` as written is the last day included,
the derived `until_*` are the first days after. Source of the notation: Library of Congress, EDTF level 0/1.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

OPEN = ".."
DAY_MIN = -(2**31)
DAY_MAX = 2**31 - 1
_EPOCH = dt.date(1970, 1, 1).toordinal()
_KNOWN = 65_536
"""Dates kept parsed: a district's registers have some thousands of them, over and over."""
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Certainty(StrEnum):
    """Whether something is so whatever the unknown parts of its dates are; the surest first."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Days:
    """The derived days of a tie, int32: earliest and latest first day, earliest and latest day after the last."""

    since_min: int
    since_max: int
    until_min: int
    until_max: int

    def possible(self, day: int) -> bool:
        """Whether the tie may be valid on the day."""
        return self.since_min <= day < self.until_max

    def certain(self, day: int) -> bool:
        """Whether the tie is valid on the day whatever the unknown parts are."""
        return self.since_max <= day < self.until_min

    def certainty(self, day: int) -> Certainty:
        """How sure it is that a tie which may be valid on the day is valid."""
        if self.certain(day):
            return Certainty.CERTAIN
        return Certainty.UNDATED if self.undated else Certainty.POSSIBLE

    @property
    def undated(self) -> bool:
        """Whether neither end is known."""
        return self.since_min == DAY_MIN and self.since_max == DAY_MAX and self.until_max == DAY_MAX

    def overlaps_or_touches(self, other: Days) -> bool:
        """Whether the possible intervals share or adjoin a day."""
        return self.since_min <= other.until_max and other.since_min <= self.until_max


def day_of(date: dt.date) -> int:
    """Days from 1970-01-01 to `date`."""
    return date.toordinal() - _EPOCH


def date_of(day: int) -> dt.date | None:
    """The date of a day, None where it is unbounded."""
    return None if day in (DAY_MIN, DAY_MAX) else dt.date.fromordinal(day + _EPOCH)


@lru_cache(_KNOWN)
def span(written: str) -> tuple[int, int]:
    """First and last day that an EDTF date may mean; ValueError says what is wrong."""
    match = _FORM.fullmatch(written)
    if match is None:
        raise ValueError(written)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # noqa: S101 - the pattern requires it
    if month is None:
        return day_of(dt.date(year, 1, 1)), day_of(dt.date(year, 12, 31))
    if day is None:
        last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
        return day_of(dt.date(year, month, 1)), day_of(dt.date(year, month, last))
    exact = day_of(dt.date(year, month, day))
    return exact, exact


def is_date(written: str) -> bool:
    """Whether it is `..` or a valid EDTF year, month or day."""
    try:
        return written == OPEN or bool(span(written))
    except ValueError:
        return False


@lru_cache(_KNOWN)
def days_of(since: str | None, until: str | None) -> Days:
    """Derived days of an interval as written; absent is unknown, `..` is open. ValueError if reversed or malformed."""
    since_min, since_max = _first_day(since)
    until_min, until_max = _day_after(until)
    if until_max != DAY_MAX and since_min != DAY_MIN and since_min >= until_max:
        message = f"{since}/{until}"
        raise ValueError(message)
    if since is None:
        # an interval is at least a day, so an unknown start lies before a known end
        since_max = DAY_MAX if until_max == DAY_MAX else until_max - 1
    if until is None:
        until_min = since_min + 1 if since_min != DAY_MIN else DAY_MIN
    return Days(since_min, since_max, until_min, until_max)


def _first_day(since: str | None) -> tuple[int, int]:
    if since is None:
        return DAY_MIN, DAY_MAX
    return (DAY_MIN, DAY_MIN) if since == OPEN else span(since)


def _day_after(until: str | None) -> tuple[int, int]:
    if until is None:
        return DAY_MIN, DAY_MAX
    if until == OPEN:
        return DAY_MAX, DAY_MAX
    first, last = span(until)
    return first + 1, last + 1
