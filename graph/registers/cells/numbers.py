"""Numbers as people write them: with units, thousands separators, Chinese numerals and words of doubt."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.numerals import in_arabic
from graph.registers.cells.text import folded

if TYPE_CHECKING:
    from graph.registers.cells.cell import Raw

_TIMES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
UNITS = (
    "个工作日", "工作日", "个车位", "平方米", "平米", "平方", "m2", "人次", "场次", "课时", "小时", "公斤",
    "千克", "间", "个", "处", "人", "户", "家", "场", "次", "名", "位", "座", "席", "支", "台", "套", "辆",
    "份", "元", "册", "天", "日", "分", "条", "张", "件", "批", "组", "队", "桌", "年", "月", "斤", "箱", "袋",
    "本", "盒", "把", "岁", "°", "度",
)  # fmt: skip
"""What a number may count; the longer first."""
_BEFORE = "约|大约|大概|近|将近|接近|不少于|不低于|至少|逾|超过|超|达|共|总计|合计|提前|东经|北纬"
_AT_MOST = "最多|至多|不超过|限|上限"
_HOLDS = "可?(?:同时)?(?:容纳|接待)|可坐|可供|容量"
_AFTER = "余|多|来|几|以上|左右|上下|许"
_WITHIN = "以内|以下|之内"
PATTERN = (
    rf"(?P<holds>{_HOLDS})?(?P<at_most>{_AT_MOST})?(?P<before>{_BEFORE})?(?P<low>-?\d+(?:\.\d+)?)"
    rf"(?:(?:-|—|–|~|至|到)(?P<high>\d+(?:\.\d+)?))?(?P<after>{_AFTER})?(?P<times>[百千万亿])?(?P<late>{_AFTER})?"
    rf"(?P<unit>{'|'.join(UNITS)})?(?P<doubt>{_AFTER})?(?P<within>{_WITHIN})?"
)
"""One number in words; group names say what each part is."""
_WRITTEN = re.compile(PATTERN)
_REMARK = re.compile(r"\(([^()]*)\)$")
_EXACT = frozenset(("共", "总计", "合计", "提前", "东经", "北纬", "达"))
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NEIGHBOURS = re.compile("([一二两三四五六七八])、?([二三四五六七八九])(?=[间个处人名场次户支台辆天])")
_UNKNOWN = re.compile(
    "若干|不详|不清楚?|不定|不限|未知|未统计|待统计|待核|适量|按需|充足|(?:较|很|许)?多|(?:多|数|几)(?:10+|[十百千])?"
    f"(?:{'|'.join(UNITS)})?|[大少]量|(?:不足|不到|少于).*"
)
_SEVERAL = re.compile(r"\d[^\d.]*[/+、和及与,;:][^\d]*\d")


@dataclass(frozen=True, slots=True)
class Number:
    """A number: of a range its lower end. `at_most`: it is only an upper bound; `remark`: what was in brackets."""

    value: float
    approximate: bool = False
    unit: str | None = None
    at_most: bool = False
    remark: str = ""


class NoNumberError(ValueError):
    """Text that is no number; `code` is the problem that says why."""

    def __init__(self, written: object, code: str = "invalid_number") -> None:
        super().__init__(written)
        self.code = code


def as_number(raw: Raw) -> Number:
    """The number of a cell, of a range its lower end; NoNumberError where it is none."""
    if isinstance(raw, int | float) and not isinstance(raw, bool) and math.isfinite(raw):
        return Number(float(raw))
    if not isinstance(raw, str):
        raise NoNumberError(raw)
    return _from_text(raw)


def plain(text: str) -> str:
    """The text with narrow characters, Arabic digits, and no spaces or thousands separators."""
    return in_arabic(_NEIGHBOURS.sub(r"\1-\2", _THOUSANDS.sub("", folded(text))))


def number_in(match: re.Match[str], remark: str = "") -> Number:
    """The number that PATTERN found."""
    value = float(match["low"]) * _TIMES.get(match["times"] or "", 1)
    at_most = bool(match["at_most"] or match["within"])
    doubts = [match["high"], match["after"], match["late"], match["doubt"]]
    is_about = match["before"] is not None and match["before"] not in _EXACT
    return Number(value, is_about or any(doubts), match["unit"], at_most, remark)


def _from_text(text: str) -> Number:
    written = plain(text)
    remark = _REMARK.search(written)
    match = _WRITTEN.fullmatch(written[: remark.start()] if remark else written)
    if match is not None:
        return number_in(match, remark[1] if remark else "")
    if _UNKNOWN.fullmatch(written):
        raise NoNumberError(text, "unknown_number")
    if re.fullmatch(r"(?:\d+(?:\.\d+)?%|100分之.*)", written):
        raise NoNumberError(text, "percentage")
    raise NoNumberError(text, "several_numbers" if _SEVERAL.search(written) else "invalid_number")
