"""When something is needed: a day of the week and hours, in the month of the day that is asked about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from graph.model.slots.slot import DAY
from graph.paths.errors import InvalidPathQuery

_WEEK = 7


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """Hours of a weekday (0 Monday to 6 Sunday), no holiday: from 0 to 1439, to 1 to 1440 minutes from midnight.

    A `to_minute` that is not later is of the next day, as in a slot. InvalidPathQuery where it is out of bounds.
    """

    weekday: int
    from_minute: int
    to_minute: int

    def __post_init__(self) -> None:
        """Refuse what is out of bounds."""
        if not (0 <= self.weekday < _WEEK and 0 <= self.from_minute < DAY and 0 < self.to_minute <= DAY):
            raise InvalidPathQuery(
                "时间应为星期（0—6，0 为周一）与当天的起止分钟（0—1439、1—1440）",
                "the time must be a weekday (0 to 6, 0 Monday), from (0 to 1439) and to (1 to 1440) in minutes",
                field="time",
            )

    @property
    def end(self) -> int:
        """The minute it ends, counted from the midnight before it begins."""
        return self.to_minute if self.to_minute > self.from_minute else self.to_minute + DAY

    def day_in(self, month: dt.date) -> dt.date:
        """A day of this weekday in the month of a date, with the day before it in the same month."""
        second = month.replace(day=2)
        return second + dt.timedelta(days=(self.weekday - second.weekday()) % _WEEK)
