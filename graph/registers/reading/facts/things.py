"""Things that a cell lists with how many there are: 会议室2间、停车位30个、多功能厅（可容纳80人）."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.model.numerals import number_of
from graph.registers.cells import parts

_UNITS = "个车位|平方米|课时|场次|人次|万元|间|个|处|名|人|场|次|支|台|套|辆|座|份|元|块|张|件|把|顶|册|位|项|组|条|只"
_MANY = r"(?:约|近)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)[余多]?"
_BEHIND = re.compile(rf"(?P<name>.*?[^\d约近.一二两三四五六七八九十百第])(?P<many>{_MANY})(?P<unit>{_UNITS})")
_BEFORE = re.compile(rf"(?P<many>{_MANY})(?P<unit>{_UNITS})(?P<name>[^\d].*)")
_BRACKET = re.compile(r"[（(]([^（）()]*)[）)]")
_HOLDS = re.compile(rf"(?:每[间个处场])?(?:可|能)?(?:同时)?(?:容纳|坐|供)\s*(?P<many>{_MANY})\s*(?:人|座|位)?")
_COUNTED = re.compile(r"[一二两三四五六七八九十百]+")


@dataclass(frozen=True, slots=True)
class Thing:
    """What there is, how many of which unit, and how many people one of them holds, as written."""

    name: str
    quantity: str | None = None
    unit: str | None = None
    capacity: str | None = None


def things(text: str) -> list[Thing]:
    """The things of a cell; what says no number is a thing too."""
    found: list[Thing] = []
    for part in parts(text):
        holds = _HOLDS.fullmatch(part)
        if holds and found:
            found[-1] = replace(found[-1], capacity=_digits(holds["many"]))
        else:
            found.append(_thing(part))
    return found


def _thing(part: str) -> Thing:
    inside = [_HOLDS.search(each) for each in _BRACKET.findall(part)]
    holds = next((each for each in inside if each), None)
    text = _BRACKET.sub(lambda match: "" if _HOLDS.search(match[1]) else match[0], part).strip()
    capacity = _digits(holds["many"]) if holds else None
    match = _BEHIND.fullmatch(text) or _BEFORE.fullmatch(text)
    if match is None:
        return Thing(text, capacity=capacity)
    return Thing(match["name"].strip(" ：:"), _digits(match["many"]), match["unit"], capacity)


def _digits(many: str) -> str:
    return _COUNTED.sub(lambda match: str(number_of(match[0])), many)
