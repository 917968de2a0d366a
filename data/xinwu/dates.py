"""Dates as registers write them: whole, partial, open or unknown; nothing changes after the reference day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

REFERENCE_DAY = dt.date(2026, 6, 30)
"""After this day no tie of the sample changes state, but for those of ending_soon.toml."""

OPEN = "至今"
_FIRST = dt.date(2020, 1, 1)
_LAST = dt.date(2025, 6, 20)
_CUT_OFFS = ("2024-06-30", "2025-06-30", "2026-06-30")


def day_between(rng: random.Random, first: dt.date, last: dt.date) -> dt.date:
    """A day from first to last."""
    return first + dt.timedelta(days=rng.randrange((last - first).days + 1))


def begun(rng: random.Random, first: dt.date = _FIRST) -> str | None:
    """When something that still is began: mostly a day, sometimes a month or a year, seldom unknown."""
    day = day_between(rng, first, _LAST)
    form = rng.random()
    if form < 0.04:
        return None
    return day.isoformat()[: 4 if form < 0.12 else 7 if form < 0.27 else 10]


def earlier(written: str, years: int) -> str:
    """The same date so many years before; a multiple of four keeps 29 February."""
    return f"{int(written[:4]) - years}{written[4:]}"


def formed(rng: random.Random) -> str | None:
    """When a body that has long been there was formed: before whoever holds its posts now took office."""
    day = begun(rng)
    return day and earlier(day, 8)


def still(rng: random.Random) -> str | None:
    """The end of something that still is: open as a rule, unknown in a few rows."""
    return OPEN if rng.random() < 0.92 else None


def past(rng: random.Random) -> tuple[str, str]:
    """The interval of something that is over."""
    since = day_between(rng, dt.date(2017, 1, 1), dt.date(2020, 12, 31))
    until = day_between(rng, dt.date(2021, 6, 30), dt.date(2024, 12, 31))
    cut = 7 if rng.random() < 0.25 else 10
    return since.isoformat()[:cut], until.isoformat()[:cut]


def cut_off(*written: str | None) -> str:
    """The day of the register in which these dates stand: the first cut-off that is not before any of them."""
    latest = max((each for each in written if each and each[0].isdecimal()), default="")
    return next((each for each in _CUT_OFFS if latest <= each), _CUT_OFFS[-1])
