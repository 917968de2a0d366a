"""Days of the week and months of the year as people write them: 每周二、四, 双休日及法定节假日, 夏季（5—10月）."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.model.slots.slot import EVERY_DAY, EVERY_MONTH, NAMES_OF_DAYS, WEEKEND, WORKING_DAYS


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week, and whether statutory holidays are meant as well."""

    weekdays: frozenset[int]
    holidays: bool = False

    def __or__(self, other: Days) -> Days:
        """The days of both."""
        return Days(self.weekdays | other.weekdays, self.holidays or other.holidays)

    def __sub__(self, other: Days) -> Days:
        """The days of this that are not the other's."""
        return Days(self.weekdays - other.weekdays, self.holidays and not other.holidays)


ANY = Days(EVERY_DAY)
NAMED: dict[str, Days] = {
    **dict.fromkeys(("工作日", "上班日", "平时"), Days(WORKING_DAYS)),
    **dict.fromkeys(("双休日", "周末", "休息日", "双休"), Days(WEEKEND)),
    **dict.fromkeys(("国家法定节假日", "法定节假日", "法定假日", "法定节日", "节日"), Days(frozenset(), holidays=True)),
    **dict.fromkeys(("节假日", "假日"), Days(frozenset(), holidays=True)),
    **dict.fromkeys(("每天", "每日", "天天", "全年", "全周", "常年"), Days(EVERY_DAY, holidays=True)),
}
_SEASONS: dict[str, frozenset[int]] = {
    "夏季": frozenset(range(5, 11)),
    "冬季": EVERY_MONTH - frozenset(range(5, 11)),
    **dict.fromkeys(("暑期", "暑假"), frozenset((7, 8))),
}
"""Summer and winter as offices keep their hours: 5 to 10 and 11 to 4. A winter holiday has no months of its own."""

_WEEK = "(?:周|星期|礼拜)"
_NAME = "[一二三四五六日天]"
_DIGIT = r"[1-7](?![\d:点时月])"
_ALONG = "至|到|-|—|–|~"
_BESIDE = "[、,，和及/]"
NAME = re.compile("|".join(sorted(NAMED, key=len, reverse=True)))
WEEKDAYS = re.compile(
    f"{_WEEK}(?:{_NAME}|{_DIGIT})(?:(?:{_ALONG}|{_BESIDE})?{_WEEK}?{_NAME}|(?:{_ALONG}|{_BESIDE}){_WEEK}?{_DIGIT})*"
)
_MONTH = r"(?:1[0-2]|[1-9])"
_MONTHS = f"{_MONTH}(?:月?(?:(?:{_ALONG}|、)次?年?{_MONTH}(?!\\d)))*月"
MONTHS = re.compile(f"(?:{'|'.join(_SEASONS)})(?:\\({_MONTHS}(?:份|期间)?\\))?|{_MONTHS}(?:份|期间)?")
_STEP = re.compile(f"({_ALONG})?{_BESIDE}?{_WEEK}?({_NAME}|[1-7])")
_MONTH_STEP = re.compile(f"({_ALONG})?、?次?年?({_MONTH})")


def of_weekdays(written: str) -> Days:
    """The days that WEEKDAYS found."""
    steps = [(along, _number(name)) for along, name in _STEP.findall(written)]
    return Days(_walked(steps, 7, first=0))


def of_months(written: str) -> frozenset[int]:
    """The months that MONTHS found; those in brackets say what a season means."""
    steps = [(along, int(month)) for along, month in _MONTH_STEP.findall(written)]
    return _walked(steps, 12, first=1) if steps else _SEASONS[written]


def _walked(steps: list[tuple[str, int]], size: int, *, first: int) -> frozenset[int]:
    """Each step, and all between two that are joined by 至, round the end of the week or year where need be."""
    found: list[int] = []
    for along, number in steps:
        if along and found:
            while found[-1] != number:
                found.append((found[-1] - first + 1) % size + first)
        else:
            found.append(number)
    return frozenset(found)


def _number(name: str) -> int:
    if name.isascii():
        return int(name) - 1
    return NAMES_OF_DAYS.index("日" if name == "天" else name)
