"""What a cell can only mean is moved into the columns that it is of, and nobody is asked to check it."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.registers.cells.elections import Elections, elections
from tests.registers.tables.grids import cells, drawn, only

BODIES = "党组织名称|党组织类别|换届时间\n甲组织|{level}|{election}"
POSTS = "姓名|任职单位|职务|是否兼任\n王某|甲单位|主任|{concurrent}"

LEVELS = [
    ("联合党支部", "联合党支部", "联合党支部"), ("临时党支部", "临时党支部", "临时党支部"),
    ("功能型党支部", "功能型党支部", "功能型党支部"), ("党支部", "党支部", None), ("党委", "党委", None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "level", "form"), LEVELS)
def test_a_level_that_also_says_the_form_fills_both(written: str, level: str, form: str | None) -> None:
    sheet = only(drawn(BODIES.format(level=written, election="")))
    assert cells(sheet, "level", "form") == [(level, form)]


def test_a_form_that_also_says_the_level_fills_both_and_what_is_written_stays() -> None:
    text = "党组织名称|党组织类别|组织形式\n甲组织||联合党支部\n乙组织|联合党支部|临时\n丙组织|党支部|联合"
    sheet = only(drawn(text))
    assert cells(sheet, "level", "form") == [
        ("联合党支部", "联合党支部"), ("联合党支部", "临时"), ("党支部", "联合")
    ]  # fmt: skip


DAY = "2024-06-30"
ELECTIONS = [
    ("2021.1（应2026.1）", Elections("2021.1", "2026.1")),
    ("2021年1月，应换届2026年1月", Elections("2021年1月", "2026年1月")),
    ("应2026.1换届", Elections(None, "2026.1")), ("2021.01（下次换届时间：2026.01）", Elections("2021.01", "2026.01")),
    ("2021.5", Elections("2021.5")), ("2026.5", Elections(None, "2026.5")), ("2024.6", Elections("2024.6")),
    ("2024", Elections("2024")), ("2025", Elections(None, "2025")), ("上周", Elections("上周")),
    (2021.5, Elections(2021.5)), (dt.date(2026, 1, 5), Elections(None, dt.date(2026, 1, 5))),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "found"), ELECTIONS)
def test_an_election_has_been_or_is_due(raw: str | float | dt.date, found: Elections) -> None:
    assert elections(raw, DAY) == found


@pytest.mark.parametrize(("written", "last", "due"), [("2022.3", "2022.3", None), ("2023.3", None, "2023.3")])
def test_whether_an_election_is_due_is_as_of_the_day_of_the_sheet(
    written: str, last: str | None, due: str | None
) -> None:
    sheet = only(drawn("截至2022年6月30日\n" + BODIES.format(level="党委", election=written)))
    assert cells(sheet, "elected", "election_due") == [(last, due)]


def test_without_a_day_of_its_own_a_sheet_is_of_today() -> None:
    sheet = only(drawn(BODIES.format(level="党委", election="2199.1") + "\n乙组织|党委|2001.1"))
    assert cells(sheet, "elected", "election_due") == [(None, "2199.1"), ("2001.1", None)]


@pytest.mark.parametrize(
    ("written", "standing"), [("是", "concurrent"), ("√", "concurrent"), ("否", "main"), ("兼职", "兼职")]
)
def test_whether_a_post_is_held_beside_another(written: str, standing: str) -> None:
    sheet = only(drawn(POSTS.format(concurrent=written)))
    assert cells(sheet, "standing") == [(standing,)]
