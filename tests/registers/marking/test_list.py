"""The added sheet lists every problem and leads to its cell."""

from __future__ import annotations

import pytest

from graph.registers.problem import Place, Problem, Severity, Text
from tests.registers.marking.builders import FILE, marked, opened, parts, plain, rich, wrong

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported.*:UserWarning")


def _rows(content: bytes, title: str = "问题清单") -> list[list[object]]:
    return [[cell.value for cell in row] for row in opened(content)[title].iter_rows()]


def _links(content: bytes, title: str = "问题清单") -> dict[str, str]:
    cells = (cell for row in opened(content)[title].iter_rows() for cell in row)
    return {cell.coordinate: str(cell.hyperlink.location) for cell in cells if cell.hyperlink}


def test_the_list_has_a_row_for_each_problem_in_the_order_of_the_workbook() -> None:
    unread = Problem(Place(FILE), "unreadable_file", Severity.ERROR, Text("无法读取", "not readable"))
    near: list[dict[str, object]] = [{"name": "甲公司", "score": 0.9}, {"name": "乙公司"}]
    problems = (
        wrong(5),
        wrong(3, "C").among(near),
        wrong(3, "AA"),
        wrong(),
        wrong(3, "B", "约数", Severity.WARNING),
        unread,
    )
    head, titles, *rows = _rows(marked(plain(), *problems))
    assert str(head[0]).startswith("5 个错误（红色），1 个提醒（黄色）。")
    assert titles == ["工作表", "位置", "级别", "问题", "应为", "可能是", "代码"]
    assert rows == [
        [None, None, "错误", "无法读取", None, None, "unreadable_file"],
        ["单位", None, "错误", "不是日期", "2023-05", None, "invalid_date"],
        ["单位", "B3", "提醒", "约数", "2023-05", None, "invalid_date"],
        ["单位", "C3", "错误", "不是日期", "2023-05", "甲公司 (90%)、乙公司", "invalid_date"],
        ["单位", "AA3", "错误", "不是日期", "2023-05", None, "invalid_date"],
        ["单位", "第 5 行", "错误", "不是日期", "2023-05", None, "invalid_date"],
    ]


def test_a_row_leads_to_the_cell_that_is_marked() -> None:
    copy = marked(rich(), wrong(), wrong(3, "C"), wrong(9, "A"), wrong(4), wrong(2, "A", sheet="没有"))
    assert _links(copy) == {"A4": "'单位'!A1", "B5": "'单位'!C3", "B6": "'单位'!A4", "B7": "'单位'!A8"}


def test_links_to_a_sheet_with_signs_in_its_title_are_quoted() -> None:
    title = "O'Neil & <a>!"
    assert _links(marked(plain(title), wrong(3, "C", sheet=title))) == {"B3": "'O''Neil & <a>!'!C3"}


def test_without_errors_the_list_says_that_the_file_can_be_loaded() -> None:
    copy = marked(plain(), wrong(3, "C", severity=Severity.WARNING), language="en")
    head, titles, row = _rows(copy, "Problems")
    assert str(head[0]).startswith("No errors, 1 warnings")
    assert titles[:3] == ["Sheet", "Place", "Severity"]
    assert row[:4] == ["单位", "C3", "Warning", "no date"]


def test_the_title_of_the_list_is_one_that_no_sheet_has() -> None:
    assert opened(marked(plain("问题清单"))).sheetnames == ["问题清单", "问题清单 (2)"]
    assert opened(marked(plain("PROBLEMS"), language="en")).sheetnames == ["PROBLEMS", "Problems (2)"]


def test_a_sheet_whose_problems_have_no_cell_stays_as_it_is() -> None:
    name = "xl/worksheets/sheet1.xml"
    assert parts(marked(plain(), wrong()))[name] == parts(plain())[name]


def test_a_long_message_gets_a_row_that_is_high_but_not_too_high() -> None:
    sheet = opened(marked(plain(), wrong(2, "A", "短"), wrong(3, "A", "长" * 100), wrong(4, "A", "长" * 5000)))[
        "问题清单"
    ]
    assert [sheet.row_dimensions[row].height for row in (3, 4, 5)] == [15, 45, 405]


def test_a_message_that_looks_like_a_formula_is_text() -> None:
    cell = opened(marked(plain(), wrong(3, "C", "=1+1")))["问题清单"]["D3"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
