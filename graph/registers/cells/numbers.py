"""Numbers as people write them: with units, thousands separators and words of doubt."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.registers.workbook import Raw

_WRITTEN = re.compile(
    r"(?P<before>约|近|不少于)?(?P<low>-?\d+(?:\.\d+)?)(?:[-—~至](?P<high>\d+(?:\.\d+)?))?(?P<ten>万)?"
    r"(?P<after>余|多|左右|以上)?"
    r"(?:间|个|处|个车位|人|人次|户|㎡|m2|平方米|平米|场|次|场次|名|支|台|套|辆|座|份|元|课时|册|天|分)*(?P<late>左右|以上)?"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and whether the text only said about how much."""

    value: float
    approximate: bool = False


def as_number(raw: Raw) -> Number:
    """The number of a cell, of a range its lower bound; ValueError where it is none."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return Number(float(raw))
    text = re.sub(r"[\s,]", "", unicodedata.normalize("NFKC", str(raw)).replace("㎡", "m2"))
    match = _WRITTEN.fullmatch(text)
    if match is None:
        raise ValueError(raw)
    value = float(match["low"]) * (10_000 if match["ten"] else 1)
    return Number(value, any(match[part] for part in ("before", "high", "after", "late")))
