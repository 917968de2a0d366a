"""Titles are found wherever they stand and however many rows they take."""

from __future__ import annotations

import pytest

from graph.registers.reading.settled import Settled
from tests.registers.tables.grids import cells, drawn, only, taken, told


def test_titles_are_found_below_a_heading_and_beside_blank_columns() -> None:
    sheet = only(
        drawn(
            """
            | 附件2 | | | |
            | 关于驻区单位的一览表 | | | |
            | 填报单位（盖章）： | | | |
            | | | | |
            | 1.单位名称* | 单位 性质 | | 职工数（人） |
            | 甲公司 | 企业 | | 10 |
            """,
            merged=("B2:E2",),
        )
    )
    assert (sheet.register.key, sheet.title_rows) == ("units", range(5, 6))
    assert sheet.letters == {"name": "B", "kind": "C", "staff": "E"}
    assert cells(sheet, "name", "kind", "staff") == [("甲公司", "企业", 10.0)]


@pytest.mark.parametrize(
    "title",
    [
        "姓  名",
        "1.姓名",
        "（1）姓名",
        "①姓名",
        "一、姓名",
        "*姓名",
        "★姓名",
        "姓\n名",
        "姓名：",
        "姓名（必填）",
        "Name",
    ],
)
def test_a_title_is_known_with_what_people_add_to_it(title: str) -> None:
    grid = drawn("姓名|职务|任职单位\n王某|主任|甲局")
    grid.rows[0][0] = title  # type: ignore[index]
    assert only(grid).letters["person"] == "A"


@pytest.mark.parametrize("merged", [("A1:A2", "B1:C1", "D1:D2"), ()])
def test_two_rows_of_titles_are_joined_with_or_without_the_merging(merged: tuple[str, ...]) -> None:
    text = """
    单位名称 | 联络员 | | 备注
    | 姓名 | 电话 |
    甲公司 | 王某 | 0510-80001234 | 新
    """
    sheet = only(drawn(text, merged=merged))
    assert (sheet.register.key, sheet.title_rows) == ("units", range(1, 3))
    assert sheet.letters == {"name": "A", "liaison_name": "B", "liaison_phone": "C", "note": "D"}
    assert cells(sheet, "liaison_name") == [("王某",)]


def test_a_lower_title_alone_means_nothing_under_two_groups() -> None:
    text = """
    单位名称 | 单位性质 | 行政 | | 党务 |
    | | 人数 | 编码 | 人数 | 编码
    甲公司 | 企业 | 1 | 2 | 3 | 4
    """
    _, problems = taken(drawn(text, "单位", merged=("A1:A2", "B1:B2", "C1:D1", "E1:F1")))
    assert told(problems) == [("unknown_column", 2, each) for each in "CDEF"]
    assert problems[0].message.zh == "列“行政/人数”不在该台账中，未导入"


def test_three_rows_of_titles_are_joined() -> None:
    text = """
    单位名称 | 人员情况 | |
    | 联络员 | | 职工
    | 姓名 | 职务 | 人数
    甲公司 | 王某 | 主任 | 12
    """
    sheet = only(drawn(text, "单位", merged=("A1:A3", "B1:D1", "B2:C2")))
    assert sheet.letters == {"name": "A", "liaison_name": "B", "liaison_post": "C", "staff": "D"}
    assert cells(sheet, "staff") == [(12.0,)]


def test_a_row_of_data_under_a_merged_title_is_no_title() -> None:
    sheet = only(drawn("单位名称|单位性质|备注|\n甲公司|企业|新|", "单位", merged=("C1:D1", "C2:D2")))
    assert cells(sheet, "name", "note") == [("甲公司", "新")]


def test_a_refused_level_refuses_its_columns_and_what_they_reach_over() -> None:
    text = """
    单位名称 | 单位性质 | 家庭住址 | | 备注
    | | 幢 | 室 |
    甲公司 | 企业 | 3 | 101 | 新
    """
    sheets, problems = taken(drawn(text, "单位", merged=("A1:A2", "B1:B2", "C1:D1", "E1:E2")))
    assert told(problems) == [("forbidden_column", 2, "C"), ("forbidden_column", 2, "D")]
    assert [set(row.cells) for row in sheets[0].rows] == [{"name", "kind", "note"}]


def test_a_row_that_numbers_the_columns_is_passed_over() -> None:
    sheet = only(drawn("序号|单位名称|单位性质|职工数\n1|2|3|4\n1|甲公司|企业|5"))
    assert cells(sheet, "name", "staff") == [("甲公司", 5.0)]


def test_the_language_is_that_of_most_titles() -> None:
    assert only(drawn("Name|Kind|备注\n甲公司|企业|新", "Units")).language == "en"
    assert only(drawn("单位名称|单位性质|Note\n甲公司|企业|新")).language == "zh"


def test_a_column_that_was_settled_is_read_and_one_to_skip_is_not_reported() -> None:
    settled = Settled.of_toml('[columns.units]\n"单位联系方式" = "office_phone"\n"血型" = "skip"')
    sheet = only(drawn("单位名称|单位性质|单位联系方式|血型\n甲公司|企业|80001234|A", "单位"), settled)
    assert set(sheet.letters) == {"name", "kind", "office_phone"}


def test_a_cell_merged_into_the_rows_makes_no_titles_of_them() -> None:
    text = "单位名称|单位性质|联系人|身份证号\n|企业|王某|320214199001011234\n乙公司|企业|李某|1"
    sheets, problems = taken(drawn(text, "单位", merged=("A1:A2",)))
    assert told(problems) == [("forbidden_column", 1, "D")]
    assert "320214" not in str([each.document() for each in problems])
    assert cells(sheets[0], "name", "liaison_name") == [(None, "王某"), ("乙公司", "李某")]
