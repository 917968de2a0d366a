"""List cells and texts as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.registers.cells import as_text, parts
from graph.registers.cells.lists import is_open_ended, listed
from graph.registers.cells.text import is_formula_error, one_line


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("甲、乙；丙;丁\n戊、", ["甲", "乙", "丙", "丁", "戊"]), ("甲，乙,丙", ["甲", "乙", "丙"]),
        ("甲公司（住建、城管），乙", ["甲公司（住建、城管）", "乙"]), ("甲(乙、丙)；丁", ["甲(乙、丙)", "丁"]),
        ("甲(乙、丙", ["甲(乙", "丙"]), ("《甲、乙》读本、丙", ["《甲、乙》读本", "丙"]),
        ("1,200人、3人", ["1,200人", "3人"]),
        ("1.甲 2.乙 3.丙", ["甲", "乙", "丙"]), ("1、甲公司；2、乙公司", ["甲公司", "乙公司"]),
        ("1、2号楼", ["1", "2号楼"]),
        ("①甲②乙", ["甲", "乙"]), ("（1）甲（2）乙", ["甲", "乙"]), ("一、甲；二、乙", ["甲", "乙"]),
        ("一、二社区", ["一", "二社区"]),
        ("2.甲 3.乙", ["2.甲 3.乙"]), ("甲、乙、甲", ["甲", "乙"]), ("ABC Co., Ltd.、乙", ["ABC Co., Ltd.", "乙"]),
        ("甲公司", ["甲公司"]), ("2.5、3", ["2.5", "3"]), ("", []),
    ],
)  # fmt: skip
def test_lists_are_split_where_people_split_them(text: str, values: list[str]) -> None:
    assert parts(text) == values


def test_a_route_is_also_split_at_its_arrows() -> None:
    assert parts("甲—乙→丙-->丁、戊", stops=True) == ["甲", "乙", "丙", "丁", "戊"]


@pytest.mark.parametrize(
    ("text", "values", "stated"),
    [
        ("甲党委、乙支部等12家", ("甲党委", "乙支部"), 12), ("甲、乙等十二家单位", ("甲", "乙"), 12),
        ("甲、乙等共5个", ("甲", "乙"), 5),
        ("甲、乙等", ("甲", "乙"), None), ("甲、乙等单位", ("甲", "乙"), None),
    ],
)  # fmt: skip
def test_a_list_that_names_only_some_says_so(text: str, values: tuple[str, ...], stated: int | None) -> None:
    assert listed(text) == (values, stated)
    assert is_open_ended(text)


@pytest.mark.parametrize("text", ["甲、乙", "甲高等", "星级评定优等"])
def test_a_name_that_ends_in_the_same_character_is_whole(text: str) -> None:
    assert not is_open_ended(text)
    assert listed(text)[0] == tuple(text.split("、"))


@given(st.lists(st.text("甲乙丙丁ab", min_size=1, max_size=5), unique=True), st.sampled_from("、；;\n，"))
def test_what_was_joined_is_split_again(values: list[str], between: str) -> None:
    assert parts(between.join(values)) == values


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (5.0, "5"), (5.5, "5.5"), (" 甲 ", "甲"), (dt.datetime(2024, 1, 2, tzinfo=dt.UTC), "2024-01-02"),
        (dt.date(2024, 1, 2), "2024-01-02"), (dt.time(9, 0), "09:00"), ("王　明", "王明"), ("姓  名", "姓名"),
        ("甲\u00a0公司 A", "甲 公司 A"), ("甲\u200b公司\ufeff", "甲公司"), ("“暖新”（一期）", "“暖新”（一期）"),
        ("甲\r\n乙", "甲\n乙"),
        ('="0510"', "0510"), ("ABC  Co", "ABC Co"), ("江溪街道 第二社区", "江溪街道 第二社区"), (0.1, "0.1"),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_is_seen(raw: object, text: str) -> None:
    assert as_text(raw) == text  # type: ignore[arg-type]


def test_a_line_break_is_nothing_in_chinese_and_else_a_space() -> None:
    assert one_line("太湖花园\n第二社区（一期）\n党委") == "太湖花园第二社区（一期）党委"
    assert one_line("ABC\nCo") == "ABC Co"


def test_errors_of_formulas_are_known() -> None:
    assert all(is_formula_error(each) for each in ("#REF!", "#N/A", "#VALUE!", " #DIV/0! ", "#NAME?", "Err:502"))
    assert not any(is_formula_error(each) for each in ("#1楼", "N/A", 5.0))
