"""A time as people type it: 周六 or 6, from 14:00 to 16:30."""

from __future__ import annotations

import re

from graph.model.slots.slot import NAMES_OF_DAYS
from graph.paths.errors import InvalidPathQuery
from graph.paths.window import TimeWindow

_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CHINESE = re.compile(rf"(?:周|星期|礼拜)([{NAMES_OF_DAYS}天])")
_CLOCK = re.compile(r"(\d{1,2})[:：]([0-5]\d)")


def typed_window(weekday: str | None, begins: str | None, ends: str | None) -> TimeWindow | None:
    """The window of a weekday (1 Monday to 7, 周一, mon) and two times (14:00); None where nothing is typed.

    Raises InvalidPathQuery that names the parameter: all three belong together.
    """
    if weekday is None and begins is None and ends is None:
        return None
    for name, written in (("weekday", weekday), ("time_from", begins), ("time_to", ends)):
        if written is None:
            raise InvalidPathQuery(
                "星期、开始时间、结束时间应一并给出", "weekday, time_from and time_to belong together", field=name
            )
    return TimeWindow(
        _weekday(weekday or ""), _minutes("time_from", begins or "", 24 * 60 - 1), _minutes("time_to", ends or "")
    )


def _weekday(written: str) -> int:
    plain = written.strip().lower()
    if plain.isdecimal() and plain.isascii() and 1 <= int(plain) <= 7:
        return int(plain) - 1
    if (chinese := _CHINESE.fullmatch(plain)) is not None:
        return NAMES_OF_DAYS.index("日" if chinese[1] == "天" else chinese[1])
    if plain[:3] in _ENGLISH and plain.isalpha():
        return _ENGLISH.index(plain[:3])
    raise InvalidPathQuery(
        "星期应为 1—7、周一—周日或 mon—sun", "the weekday must be 1 to 7, 周一 to 周日, or mon to sun", field="weekday"
    )


def _minutes(name: str, written: str, most: int = 24 * 60) -> int:
    found = _CLOCK.fullmatch(written.strip())
    minutes = int(found[1]) * 60 + int(found[2]) if found else most + 1
    if minutes > most:
        raise InvalidPathQuery(f"{name} 应为时刻，如 14:00", f"{name} must be a time of day such as 14:00", field=name)
    return minutes
