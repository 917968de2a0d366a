"""Hours of a day as people write them: 9:00-17:00, 晚上7点至9点半, 18:30至次日7:30, 18:00后, 下午."""

from __future__ import annotations

import re
from typing import TypeAlias

from graph.model.slots.slot import DAY

Hours: TypeAlias = tuple[int, int]
"""From and to, in minutes from midnight; to is the next day's where it is not later."""

_NOON = 12 * 60
PARTS: dict[str, Hours] = {
    **dict.fromkeys(("全天", "全日", "24小时", "不限时段"), (0, DAY)),
    **dict.fromkeys(("早上", "早晨", "清晨"), (7 * 60, 8 * 60 + 30)),
    "上午": (8 * 60 + 30, 11 * 60 + 30),
    **dict.fromkeys(("中午", "午间"), (11 * 60 + 30, 13 * 60 + 30)),
    "下午": (13 * 60 + 30, 17 * 60 + 30),
    **dict.fromkeys(("晚上", "晚间", "夜间", "傍晚"), (18 * 60, 21 * 60)),
    **dict.fromkeys(("白天", "工作时间", "上班时间", "办公时间"), (8 * 60 + 30, 17 * 60 + 30)),
}
"""What is taken where only the part of the day is written: the usual hours of an office, and of an evening event."""

_PART = "(上午|早上|早|凌晨|中午|下午|傍晚|晚上|晚间|晚|夜间)?"
_CLOCK = r"(\d{1,2})(?::(\d{2})(?::00)?|[点时](?:(半)|(\d{1,2})分?)?(?!间))"
_CLOCK_OR_HOUR = r"(\d{1,2})(?::(\d{2})(?::00)?|[点时](?:(半)|(\d{1,2})分?)?(?!间))?"
_TO = "(?:至|到|-|—|–|~)+"
_NEXT_DAY = "(次日|翌日|第二天|隔天)?(?:的)?"
RANGE = re.compile(f"{_PART}{_CLOCK_OR_HOUR}{_TO}{_NEXT_DAY}{_PART}{_CLOCK}")
AFTER = re.compile(f"{_PART}{_CLOCK}(?:以|之)?(后|起|前)")
PART = re.compile("|".join(sorted(PARTS, key=len, reverse=True)))


def of_range(match: re.Match[str]) -> Hours | None:
    """The hours of a RANGE, None where the clock has no such time."""
    part, next_day, other_part = match[1], match[6], match[7]
    start = _minute(part, *match.group(2, 3, 4, 5))
    end = _minute(other_part or part, *match.group(8, 9, 10, 11))
    if start is None or end is None or start == DAY:
        return None
    is_spoken = match[3] is None
    if is_spoken and not next_day and end <= start and end + _NOON > start and end < _NOON:
        # 上午9点到5点 is a day's work, 18:30-7:30 is a night
        end += _NOON
    return (start, end or DAY) if not next_day or end <= start else None


def of_after(match: re.Match[str]) -> Hours | None:
    """The hours of an AFTER: to midnight, or from it."""
    minute = _minute(match[1], *match.group(2, 3, 4, 5))
    if minute is None or minute in (0, DAY):
        return None
    return (0, minute) if match[6] == "前" else (minute, DAY)


def _minute(part: str | None, hour: str, minutes: str | None, half: str | None, spoken: str | None) -> int | None:
    of_clock = int(hour)
    if part in ("下午", "傍晚", "晚上", "晚间", "晚", "夜间") and of_clock < 12:
        of_clock += 12
    if part == "中午" and of_clock < 3:
        of_clock += 12
    rest = 30 if half else int(minutes or spoken or 0)
    minute = of_clock * 60 + rest
    return minute if rest < 60 and minute <= DAY else None
