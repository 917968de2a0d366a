"""When something can be used: days of the week, hours, months. No slot at all is by arrangement, never always."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

DAY = 24 * 60
"""Minutes of a day."""
EVERY_DAY = frozenset(range(7))
WORKING_DAYS = frozenset(range(5))
WEEKEND = frozenset((5, 6))
EVERY_MONTH = frozenset(range(1, 13))
NAMES_OF_DAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Slot:
    """A time that comes back every week. `weekdays`: 0 Monday to 6 Sunday; `holidays`: on statutory holidays too.

    `from_minute` 0 to 1439 and `to_minute` 1 to 1440 count from midnight; one that is not later is of the next day.
    `months` are 1 to 12. `text` is what people wrote, and no part of what makes two slots equal.
    """

    weekdays: frozenset[int] = EVERY_DAY
    holidays: bool = False
    from_minute: int = 0
    to_minute: int = DAY
    months: frozenset[int] = EVERY_MONTH
    text: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """ValueError for days, minutes or months that there are not, or for no day or month at all."""
        if not (self.weekdays <= EVERY_DAY and (self.weekdays or self.holidays)):
            raise ValueError(self.weekdays)
        if not (0 <= self.from_minute < DAY and 0 < self.to_minute <= DAY):
            raise ValueError(self.from_minute, self.to_minute)
        if not (self.months and self.months <= EVERY_MONTH):
            raise ValueError(self.months)

    @property
    def over_midnight(self) -> bool:
        """Whether it ends on the day after the one it begins on."""
        return self.to_minute <= self.from_minute

    def covers(self, day: dt.date, from_minute: int, to_minute: int, *, holiday: bool = False) -> bool:
        """Whether the whole time from `from_minute` to `to_minute` of a day (to > from, at most two days) is in it.

        `holiday` says that the day is a statutory holiday; then its weekday does not count. The morning after a slot
        over midnight belongs to the day on which the slot began, which is taken for no holiday.
        """
        end = self.to_minute + DAY if self.over_midnight else self.to_minute
        if (
            self._is_on(day.weekday(), day.month, holiday=holiday)
            and self.from_minute <= from_minute < to_minute <= end
        ):
            return True
        before = day.fromordinal(day.toordinal() - 1)
        return self.over_midnight and to_minute <= self.to_minute and self._is_on(before.weekday(), before.month)

    def _is_on(self, weekday: int, month: int, *, holiday: bool = False) -> bool:
        return month in self.months and (self.holidays if holiday else weekday in self.weekdays)

    def __str__(self) -> str:
        """As people write it; `parse_slot` reads it back."""
        return f"{self._days()} {self._hours()}{self._season()}"

    def _days(self) -> str:
        if self.weekdays == EVERY_DAY:
            return "每天" if self.holidays else "周一至周日"
        named = {WORKING_DAYS: "工作日", WEEKEND: "双休日", frozenset(): ""}
        days = named.get(self.weekdays, "周" + "、".join(NAMES_OF_DAYS[each] for each in sorted(self.weekdays)))
        return "及".join(filter(None, (days, "法定节假日" if self.holidays else "")))

    def _hours(self) -> str:
        if (self.from_minute, self.to_minute) == (0, DAY):
            return "全天"
        return f"{_clock(self.from_minute)}{'至次日' if self.over_midnight else '-'}{_clock(self.to_minute)}"

    def _season(self) -> str:
        if self.months == EVERY_MONTH:
            return ""
        return f"（{'、'.join(str(each) for each in sorted(self.months))}月）"


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
