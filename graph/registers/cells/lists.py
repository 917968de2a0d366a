"""List cells: split where people split them, never inside brackets or a number, without their numbering."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.model.numerals import number_of

_NESTED = re.compile(r"[（(][^（()）]*[)）]|【[^【】]*】|《[^《》]*》|\[[^\[\]]*\]")
_BETWEEN = re.compile(r"[、；;\n，]|,(?!\s*(?:Ltd|Inc|LLC|Corp)\b)(?!(?<=\d,)\d{3}(?!\d))")
_BETWEEN_STOPS = re.compile(r"\s*(?:—+|→|-{1,2}>|[、；;\n])\s*")
_NUMBERED = re.compile(
    r"(?:(?:^|(?<=[\s、；;，,。]))"
    r"(?:(\d{1,2})(?:[.．、](?!\d)|[)）])|[（(](\d{1,2})[)）]|([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]))"
    r"|([①-⑳]))\s*"
)
_OF_WHAT = "(?:单位|企业|党组织|组织|成员单位|成员|社区)"
_TRAILING_COUNT = re.compile(
    r"[ ，,]?等(?:共|合计|总计)?\s*(\d+|[一二两三四五六七八九十百]+)\s*(?:余|多)?(?:家|个|名|人|支|处|所|户|位|项|条)"
    f"{_OF_WHAT}?$"
)
_TRAILING = re.compile(f"(?<=[^高平中初同均优特一二三头])等{_OF_WHAT}?$")


def parts(text: str, *, stops: bool = False) -> list[str]:
    """The values of a list cell, each once; `stops` also splits a route's arrows and dashes."""
    if stops:
        return [each.strip() for each in _BETWEEN_STOPS.split(text) if each.strip()]
    return list(listed(text)[0])


@lru_cache(maxsize=4096)
def listed(text: str) -> tuple[tuple[str, ...], int | None]:
    """The values of a list cell, each once, and how many it says there are (甲、乙等12家), None where it does not."""
    stated: int | None = None
    if (match := _TRAILING_COUNT.search(text)) is not None:
        stated = int(match[1]) if match[1].isdecimal() else number_of(match[1])
        text = text[: match.start()]
    text = _TRAILING.sub("", _unnumbered(text))
    return tuple(dict.fromkeys(each for part in _split(text) if (each := part.strip()))), stated


def is_open_ended(text: str) -> bool:
    """Whether a list says that it names only some: 甲、乙等, 甲、乙等12家."""
    return _TRAILING_COUNT.search(text) is not None or _TRAILING.search(text) is not None


def _split(text: str) -> list[str]:
    """At each separator outside brackets."""
    spans = [match.span() for match in _NESTED.finditer(text)]
    found: list[str] = []
    start = 0
    for match in _BETWEEN.finditer(text):
        if not any(first < match.start() < last for first, last in spans):
            found.append(text[start : match.start()])
            start = match.end()
    return [*found, text[start:]]


def _unnumbered(text: str) -> str:
    """A line for each item where the items are numbered from 1, else the text as it is."""
    marks = list(_NUMBERED.finditer(text))
    if not marks or marks[0].start() != 0 or [_rank(each) for each in marks] != list(range(1, len(marks) + 1)):
        return text
    return _NUMBERED.sub("\n", text)


def _rank(match: re.Match[str]) -> int | None:
    digits, bracketed, chinese, circled = match.groups()
    if circled:
        return ord(circled) - ord("①") + 1
    return number_of(chinese) if chinese else int(digits or bracketed)
