"""Rows are told from totals, sections, repeated titles, notes and signatures."""

from __future__ import annotations

import pytest

from tests.registers.tables.grids import cells, drawn, only, taken, told

TITLES = "序号|街道|单位名称|单位性质|职工数"


def names(text: str, merged: tuple[str, ...] = ()) -> list[object]:
    """The names of the rows below the titles."""
    return [name for (name,) in cells(only(drawn(f"{TITLES}\n{text}", "单位", merged)), "name")]


@pytest.mark.parametrize(
    "row",
    [
        "||||", "一、机关单位||||", "|（一）街道所属||||", "小 计||||3", "|街道合计|||3", "合计：||||3",
        "||合计（人）||3", "Total||||3", TITLES, "序 号|街道|单位名称|单位性质|职工数", "5||||",
        "|江溪街道|||", "注：以上均为企业||||", "备注：略||||", "填表说明：||||",
        "审核人：王某||填表人：李某||电话", "单位负责人：||||", "填表人（签字）：||||", "（盖章）||||",
        "Checked by: someone||||", "3|旺庄街道|无||",
    ],
)  # fmt: skip
def test_what_is_no_row_is_passed_over(row: str) -> None:
    assert names(f"1|江溪|甲公司|企业|3\n{row}\n2|江溪|乙公司|企业|0") == ["甲公司", "乙公司"]


def test_a_row_with_a_name_alone_is_one() -> None:
    assert names("||甲公司||\n||乙公司||") == ["甲公司", "乙公司"]


def test_notes_run_to_the_end_or_to_the_next_full_row() -> None:
    notes = "填表说明：\n||1.单位名称填全称||\n||2.职工数填总数||"
    assert names(f"||甲公司||\n{notes}") == ["甲公司"]
    assert names(f"||甲公司||\n{notes}\n3|江溪|乙公司|企业|1") == ["甲公司", "乙公司"]


def test_a_merged_or_long_text_is_a_remark() -> None:
    assert names("||甲公司||\n||以下为企业||", merged=("C3:E3",)) == ["甲公司"]
    assert names("||甲公司||\n||本表由各街道填写，每季度末报送。||") == ["甲公司"]


def test_a_row_without_its_own_name_stays_to_be_told() -> None:
    assert names("1|江溪|甲公司|企业|3\n2|江溪||企业|4") == ["甲公司", None]


def test_hidden_rows_are_read_with_one_warning() -> None:
    sheets, problems = taken(
        drawn("单位名称|单位性质\n甲公司|企业\n乙公司|企业\n丙公司|企业", hidden=frozenset((2, 4, 9)))
    )
    assert len(sheets[0].rows) == 3
    assert told(problems) == [("hidden_rows", None, None)]
    assert "2" in problems[0].message.zh


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ("|江溪|甲|企业|3\n|江溪|乙|企业|4\n合计||||7", []),
        ("|江溪|甲|企业|3\n|江溪|乙|企业|4\n合计||||8", [("total_differs", 4, "E")]),
        ("合计||||7\n|江溪|甲|企业|3\n|江溪|乙|企业|4", []),
        ("合计||||9\n|江溪|甲|企业|3\n|江溪|乙|企业|4", [("total_differs", 2, "E")]),
        ("|江溪|甲|企业|3\n小计||||3\n|旺庄|乙|企业|4\n小计||||4\n总计||||7", []),
        ("|江溪|甲|企业|3\n小计||||3\n|旺庄|乙|企业|4\n小计||||5\n总计||||7", [("total_differs", 5, "E")]),
        ("|江溪|甲|企业|3\n江溪街道合计||||3\n|旺庄|乙|企业|4\n旺庄街道合计||||4\n合计||||7", []),
        ("|江溪|甲|企业|约3\n合计||||8", []),
        ("|江溪|甲|企业|3人\n|江溪|乙|企业|\n合计||||3", []),
    ],
)  # fmt: skip
def test_stated_totals_are_compared_with_the_rows(rows: str, wrong: list[tuple[str, int, str]]) -> None:
    _, problems = taken(drawn(f"{TITLES}\n{rows}", "单位"))
    assert told(problems) == wrong


def test_a_difference_says_both_numbers() -> None:
    _, problems = taken(drawn(f"{TITLES}\n|江溪|甲|企业|3\n合计||||8", "单位"))
    assert problems[0].message.en == "the stated total is 8, the rows come to 3"


def test_an_example_is_no_row_and_nothing_below_is_the_same_as_it() -> None:
    text = "序号|提供单位|资源名称|数量\n示例|某公司|会议室|1\n1||停车位|同上"
    (resources,), problems = taken(drawn(text))
    assert cells(resources, "provider", "name", "quantity") == [(None, "停车位", None)]
    assert told(problems) == [("nothing_above", 3, "D"), ("example_row", 2, "A")]
