"""A synthetic country as registers of any size, written row by row: nothing of it is held in memory.

Communities of the country's shape (8 organizations each: the country has 5 million over 620,000), each organization a
unit with a place, and a community, street and district to be in. Every id is written out, as an export of a national
register would have it, since names alone are not unique in a country.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_PER_COMMUNITY = 8
_PER_STREET = 15
_PER_DISTRICT = 14
_AREAS = ("编号ID", "名称", "类型", "上级区域")
_UNITS = ("编号ID", "单位名称", "单位性质", "所属社区", "服务区域", "职工数")
_TONES = "春夏秋冬梅兰竹菊江河湖海山川云雨金银铜铁玉石珠翠松柏桐枫桃李杏桂"


def write_country(folder: Path, organizations: int) -> int:
    """Write areas.csv and units.csv into the folder; how many rows they have together."""
    communities = max(1, organizations // _PER_COMMUNITY)
    return sum((
        _write(folder / "areas.csv", _AREAS, _areas(communities)),
        _write(folder / "units.csv", _UNITS, _units(organizations, communities)),
    ))  # fmt: skip


def _write(out: Path, titles: Sequence[str], rows: Iterator[Sequence[str]]) -> int:
    count = 0
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        written = csv.writer(file)
        written.writerow(titles)
        for row in rows:
            written.writerow(row)
            count += 1
    return count


def _areas(communities: int) -> Iterator[Sequence[str]]:
    streets = -(-communities // _PER_STREET)
    for at in range(-(-streets // _PER_DISTRICT)):
        yield f"area-d{at}", f"{_name(at)}区", "区", ""
    for at in range(streets):
        yield f"area-s{at}", f"{_name(at)}街道", "街道", f"area-d{at // _PER_DISTRICT}"
    for at in range(communities):
        yield f"area-c{at}", f"{_name(at)}社区", "社区", f"area-s{at // _PER_STREET}"


def _units(organizations: int, communities: int) -> Iterator[Sequence[str]]:
    for at in range(organizations):
        place = f"area-c{at % communities}"
        yield f"org-u{at}", f"{_name(at)}有限公司", "企业", place, place, str(5 + at % 200)


def _name(at: int) -> str:
    """A name of its own for every number."""
    name = ""
    while True:
        at, rest = divmod(at, len(_TONES))
        name = _TONES[rest] + name
        if not at:
            return name.rjust(3, "大")
