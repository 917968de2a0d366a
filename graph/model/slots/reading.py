"""Slots from what people write. What cannot be read is said to be so, and nothing is guessed from a part of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.model.numerals import number_of
from graph.model.slots import days, hours
from graph.model.slots.days import ANY, Days
from graph.model.slots.slot import EVERY_MONTH, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SPACE = re.compile(r"(?<!\d)\s+|\s+(?!\d)")
_SPOKEN_HOUR = re.compile("[一二两三四五六七八九十]+(?=[点时])")
_LEAD = r"(?:提前\d*(?:个?工作日|天|日|周|小时)?)"
_ASIDE = re.compile(
    "(?:寒暑假|寒假|暑假|暑期|春节|特殊情况|重大活动|会议)(?:期间)?(?:除外|不开放|暂停开放|暂停)"
    "|遇[^,;。、)]*(?:暂停|除外|关闭|调整|顺延|不开放)(?:开放|使用)?"
    "|(?:时间)?(?:面议|另议|待定|待议|协商确定|协商|商定)|视情况(?:而定)?"
    f"|(?:可|需|须|请|电话|微信)*{_LEAD}?(?:电话|微信)?(?:预约|联系|申请)(?:使用|开放|后使用)?|{_LEAD}"
)
"""What qualifies a time and is none: exceptions that have no date of their own, and that one has to ask."""
_STILL = re.compile("(?:均|也|都|亦)?(?:照常|不休|正常|不打烊)(?:开放|营业|使用)?")
_NOT = re.compile("(?:除外|不开放|不营业|休息|闭馆|闭园|闭店|不可用|暂停开放)")
_EXCEPT = re.compile("除(?=[^,;。]*外)")
_FILLER = re.compile(r"[\s每逢的可供开放使用期间和与或及为时段均空闲其余他它外前后在()、,;。:/ ]|时间")


@dataclass(slots=True)
class _Group:
    """Days and months with their hours."""

    named: Days | None = None
    months: frozenset[int] = EVERY_MONTH
    times: list[hours.Hours] = field(default_factory=list)


class _Unreadable(ValueError):
    """A word that says something about time that we do not understand."""


class _Reader:
    """Goes over a text word by word. Days after hours begin a new group; months do too, and keep the days."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        self._closed = Days(frozenset())
        self._said: Days | None = None
        self._excepting = False

    def days(self, found: Days) -> None:
        if self._excepting:
            self._close(found)
            return
        self._flush()
        self._said = found

    def still(self) -> None:
        """周末照常: also these days, at the hours before."""
        if self._said is not None and self.groups:
            group = self.groups[-1]
            group.named = (group.named or ANY) | self._said
        elif self._said is not None:
            self._flush()
        self._said = None

    def closed(self) -> None:
        """周一闭馆, 节假日除外: not on these days."""
        if self._said is None:
            raise _Unreadable
        self._close(self._said)
        self._said = None

    def excepting(self) -> None:
        """除周一外: the days that follow are the closed ones."""
        self._excepting = True

    def months(self, found: frozenset[int]) -> None:
        self._flush()
        last = self.groups[-1] if self.groups else _Group()
        if self.groups and not last.times and last.months == EVERY_MONTH:
            last.months = found
        else:
            self.groups.append(_Group(last.named, found))

    def times(self, found: hours.Hours | None) -> None:
        self._flush()
        if found is None:
            raise _Unreadable
        if not self.groups:
            self.groups.append(_Group())
        self.groups[-1].times.append(found)

    def slots(self, text: str) -> tuple[Slot, ...]:
        self._flush()
        return tuple(
            Slot(left.weekdays, left.holidays, start, end, group.months, text)
            for group in self.groups
            for start, end in group.times or [hours.PARTS["全天"]]
            for left in [(group.named or ANY) - self._closed]
        )

    def _close(self, found: Days) -> None:
        self._closed = self._closed | found
        self._excepting = False

    def _flush(self) -> None:
        """Days that nothing was said of open a group of their own, or widen one that has no hours yet."""
        if self._said is None:
            return
        last = self.groups[-1] if self.groups else None
        if last is not None and not last.times:
            last.named = self._said if last.named is None else last.named | self._said
        else:
            self.groups.append(_Group(self._said, last.months if last else EVERY_MONTH))
        self._said = None


@lru_cache(maxsize=4096)
def parse_slots(text: str) -> tuple[Slot, ...] | None:
    """The slots of a text: none for 面议 or an exception alone (ask), None where it cannot be read."""
    plain = _SPOKEN_HOUR.sub(_in_arabic, _SPACE.sub("", unicodedata.normalize("NFKC", text)))
    reader = _Reader()
    try:
        at = 0
        while at < len(plain):
            at = _step(reader, plain, at)
        return reader.slots(text.strip())
    except ValueError:
        return None


def parse_slot(text: str) -> Slot | None:
    """The slot of a text that says exactly one, else None: 面议, an exception, several, or nothing that can be read."""
    found = parse_slots(text)
    return found[0] if found and len(found) == 1 else None


def slots_of(texts: Iterable[str]) -> tuple[Slot, ...]:
    """All slots that a resource's texts say; none means by arrangement: ask."""
    return tuple(slot for text in texts for slot in parse_slots(text) or ())


def slot_texts(text: str) -> list[str]:
    """The parts of a cell of several times: split at ； and line ends, at 、 and ， only between a day and hours each."""
    found: list[str] = []
    for line in re.split(r"[；;\n]", text):
        pieces = re.split("[、，,]", line)
        whole = len(pieces) > 1 and all(_says_day_and_hour(each) for each in pieces)
        found += pieces if whole else [line]
    return [each.strip() for each in found if each.strip()]


def _says_day_and_hour(text: str) -> bool:
    plain = unicodedata.normalize("NFKC", text)
    has_day = days.WEEKDAYS.search(plain) or days.NAME.search(plain)
    has_hour = hours.RANGE.search(plain) or hours.AFTER.search(plain) or hours.PART.search(plain)
    return bool(has_day and has_hour and parse_slots(text))


def _step(reader: _Reader, text: str, at: int) -> int:
    for word, take in _WORDS:
        if (match := word.match(text, at)) is not None:
            take(reader, match)
            return match.end()
    raise _Unreadable(text)


def _in_arabic(match: re.Match[str]) -> str:
    return str(number_of(match[0]))


_WORDS: tuple[tuple[re.Pattern[str], Callable[[_Reader, re.Match[str]], None]], ...] = (
    (_ASIDE, lambda _reader, _match: None),
    (days.WEEKDAYS, lambda reader, match: reader.days(days.of_weekdays(match[0]))),
    (days.NAME, lambda reader, match: reader.days(days.NAMED[match[0]])),
    (hours.RANGE, lambda reader, match: reader.times(hours.of_range(match))),
    (hours.AFTER, lambda reader, match: reader.times(hours.of_after(match))),
    (days.MONTHS, lambda reader, match: reader.months(days.of_months(match[0]))),
    (hours.PART, lambda reader, match: reader.times(hours.PARTS[match[0]])),
    (_STILL, lambda reader, _match: reader.still()),
    (_NOT, lambda reader, _match: reader.closed()),
    (_EXCEPT, lambda reader, _match: reader.excepting()),
    (_FILLER, lambda _reader, _match: None),
)
"""What a word says to the reader; the first that fits where it stands is meant."""
