"""Residents in words, as prose speaks of them: a flat (12幢301室), 王奶奶, 独居老人李某, 业主张某, 王某某，女，82岁."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMERAL = "[一二三四五六七八九十零〇两]"
_BUILDING = rf"(?:\d{{1,4}}|{_NUMERAL}{{1,3}}|[甲乙丙丁A-Ha-h])\s?(?:幢|栋|号楼|#楼?)"
_UNIT = rf"(?:\d{{1,2}}|{_NUMERAL}{{1,2}}|[甲乙丙丁])\s?(?:单元|门(?=\s?\d))"
_ROOM = rf"(?:\d{{3,4}}|{_NUMERAL}{{3,4}})"
_COUNTED = r"(?![\d年月日.℃㎡户余多名个间次元万份盏部辆张米层楼人]|平方|单元)"
"""What makes the number behind a building a count: 3幢120户."""
_DASH = "[-–—]"
_IN_A_UNIT = re.compile(
    rf"{_BUILDING}\s?{_UNIT}|{_UNIT}\s?{_ROOM}|(?<![\d./年-])\d{{1,3}}{_DASH}\d{{1,2}}{_DASH}"
    rf"(?!(?:19|20)\d{{2}}(?!室))\d{{3,4}}(?![\d/-])"
)
_ROOMS = re.compile(
    rf"{_BUILDING}\s?-?\s?{_ROOM}(?:室|号房?|房)?{_COUNTED}"
    rf"|(?:\d{{1,4}}号|[\dA-Ha-h]{{1,2}}座)\s?-?\s?{_ROOM}\s?室"
    rf"|(?<![\d./-])(?:\d{{1,3}}[#–—-])?{_ROOM}\s?(?:室|号房|房间)"
)
_NEAR = 10
"""How many characters before and behind a room may say that it is one of work."""


def speaks_of_a_flat(text: str) -> bool:
    """Whether a text in narrow characters says in which flat somebody lives; a room of work (三楼305会议室) is none."""
    return _IN_A_UNIT.search(text) is not None or any(not _is_of_work(text, each) for each in _ROOMS.finditer(text))


def speaks_of_a_resident(text: str) -> bool:
    """Whether a text names a resident, be it by a surname alone."""
    return _resident().search(text) is not None


def _is_of_work(text: str, room: re.Match[str]) -> bool:
    return _of_work().search(text[max(room.start() - _NEAR, 0) : room.end() + _NEAR]) is not None


@cache
def _words() -> Mapping[str, list[str]]:
    return tomllib.loads(files("graph.registers").joinpath("residents.toml").read_text("utf-8"))


@cache
def _of_work() -> re.Pattern[str]:
    return re.compile(_any("work"))


@cache
def _resident() -> re.Pattern[str]:
    """A form of address with a surname; somebody called a resident by surname or name; a name with an age."""
    sure = f"[{''.join(_words()['surnames'])}]"
    surname = f"[{''.join(_words()['surnames'] + _words()['surnames_that_are_words'])}]"
    kin, stands = _any("kin"), f"{_any('residents')}[: (]?"
    # a word must not run on into what looks like a surname, and not every pair of characters is a name
    begins = "(?:(?<![\u4e00-\u9fff])|(?<=[望问帮为给和及请由助访民人户员的室]))"
    name = f"(?!{_any('no_names')}){sure}[\u4e00-\u9fff]{{1,2}}"
    return re.compile(
        f"{sure}某{{0,2}}{kin}|{begins}(?:{surname}某{{0,2}}|{name}){kin}|{stands}{surname}某"
        f"|{stands}{name}(?=[,。;、!()\\s]|$|反映|家中|家里|需要|希望|申请|家的|患)"
        f"|(?:{surname}某{{1,2}}|{begins}{name})[,、( ]*(?:[男女][,、 ]*)?(?:今年)?\\d{{1,3}}岁"
    )


def _any(key: str) -> str:
    return f"(?:{'|'.join(_words()[key])})"
