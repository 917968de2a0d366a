"""Registers of an invented district of any size: rows as coordinators would have them, the same ones each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_COMMUNITIES = 120
_LETTERS = (
    "春夏秋冬梅兰竹菊江河湖海山川云雨",
    "金银铜铁玉石珠翠松柏桐枫桃李杏桂",
    "东岳泰华衡恒嵩庐峨眉黄武昆仑祁连",
    "风雷电雪霜露虹霞",
)


def registers_of(rows: int) -> Mapping[str, Sequence[Mapping[str, str]]]:
    """About `rows` rows of units, Party organizations and resources; some 100,000 changes from 30,000 rows.

    A unit is an entity and two ties, its Party branch an entity and three ties, a resource an entity and a tie.
    """
    units = rows // 3
    areas = [{"name": "新区", "kind": "区"}]
    areas += [{"name": f"{_numeral(at)}街道", "kind": "街道", "parent": "新区"} for at in range(6)]
    areas += [
        {"name": f"{_numeral(at)}里社区", "kind": "社区", "parent": f"{_numeral(at % 6)}街道"}
        for at in range(_COMMUNITIES)
    ]
    committees = [
        {"name": f"{_numeral(at)}里社区党委", "level": "党委", "scope": "社区", "serves": f"{_numeral(at)}里社区"}
        for at in range(_COMMUNITIES)
    ]
    return {
        "areas": areas,
        "units": [_unit(at) for at in range(units)],
        "party_organizations": committees + [_branch(at) for at in range(units)],
        "resources": [_resource(at) for at in range(units)],
    }


def _unit(at: int) -> Mapping[str, str]:
    place = f"{_numeral(at % _COMMUNITIES)}里社区"
    return {
        "name": _company(at), "kind": "企业", "community": place, "serves": place, "staff": str(10 + at % 90),
        "office_phone": f"0510-8{at:07d}", "source": "驻区单位一览表", "source_date": "2026-06-30",
    }  # fmt: skip


def _branch(at: int) -> Mapping[str, str]:
    place = f"{_numeral(at % _COMMUNITIES)}里社区"
    return {
        "name": f"{_company(at)}党支部", "level": "党支部", "scope": "单位", "superior": f"{place}党委",
        "unit": _company(at), "formation": "单独组建", "serves": place, "members": str(3 + at % 40),
        "since": f"20{10 + at % 15}-05",
        "until": "至今",
    }  # fmt: skip


def _resource(at: int) -> Mapping[str, str]:
    return {
        "provider": _company(at), "name": f"{_company(at)}会议室", "category": "会议室", "quantity": "1",
        "capacity": str(20 + at % 200), "slots": "工作日18:00后", "community": f"{_numeral(at % _COMMUNITIES)}里社区",
    }  # fmt: skip


def _company(at: int) -> str:
    return f"{_numeral(at)}科技有限公司"


def _numeral(at: int) -> str:
    """A name of its own for every number: four characters, each from a list of its own, so that no two are alike."""
    name = ""
    for letters in _LETTERS:
        at, rest = divmod(at, len(letters))
        name = letters[rest] + name
    return name
