"""Columns that hold persons never enter; columns that count them do."""

from __future__ import annotations

import pytest

from graph.registers import registers
from graph.registers.titles import is_forbidden
from tests.registers.tables.grids import drawn, taken, told

REFUSED = [
    "身份证号", "公民身份号码", "证件号码", "出生年月", "出生日期", "民族", "家庭住址", "房号", "门牌号", "健康",
    "健康状况", "低保", "低保户", "残疾", "残疾情况", "入党时间", "入党年月", "转正时间", "政治面貌", "组织关系",
    "组织关系所在地", "党费", "党费缴纳情况", "党龄", "信访", "信访事项", "重点人员", "重点人员类别", "民情日志",
    "户籍地址", "籍贯", "年龄", "车牌号", "宗教信仰", "监护人电话", "银行卡号", "微信号", "QQ号", "社区矫正对象",
    "户主", "居民姓名", "志愿者姓名",
]  # fmt: skip
LET_IN = [
    "居民组长数", "村民户数", "居民人数", "党员数", "党员人数", "户籍人口", "低保户数", "残疾人数量",
    "重点人员数", "走访户数", "骑手服务人次", "入党积极分子数", "健康讲座", "健康小屋", "办公室号码",
    "家属院名称", "户数", "人口", "楼长数", "党小组数", "在职党员数", "组织名称", "组织形式", "微信公众号",
    "报到率", "年度",
]  # fmt: skip


@pytest.mark.parametrize("title", REFUSED)
def test_a_title_that_holds_persons_is_refused_in_every_register(title: str) -> None:
    assert is_forbidden(title)
    _, problems = taken(drawn(f"单位名称|单位性质|{title}\n甲公司|企业|某", "单位"))
    assert told(problems) == [("forbidden_column", 1, "C")]


@pytest.mark.parametrize("title", LET_IN)
def test_a_title_that_counts_or_names_no_person_is_not(title: str) -> None:
    assert not is_forbidden(title)


def test_a_register_that_only_counts_people_refuses_their_names() -> None:
    text = "所属党小组|党员中心户数|姓名|住址\n第一党小组|3|王某|某路"
    sheets, problems = taken(drawn(text, "党员中心户"))
    assert told(problems) == [("forbidden_column", 1, "C"), ("forbidden_column", 1, "D")]
    assert [set(row.cells) for row in sheets[0].rows] == [{"party_organization", "hub_households"}]


def test_no_register_refuses_a_title_of_its_own() -> None:
    for register in registers().values():
        titles = {title for column in register.columns.values() if not column.aside for title in column.titles}
        assert not titles & set(register.refused)


def test_a_refused_column_is_refused_where_it_is_hidden_or_written_otherwise() -> None:
    for title in ("*身 份 证 号", "1.身份证号码（18位）", "ID number", "身份证\n号码"):
        grid = drawn("单位名称|单位性质|?\n甲公司|企业|320214199001011234", "单位")
        grid.rows[0][2] = title  # type: ignore[index]
        sheets, problems = taken(grid)
        assert told(problems) == [("forbidden_column", 1, "C")]
        assert "320214" not in str([each.document() for each in problems]) + str(sheets[0].rows)


def test_hub_households_by_name_are_refused_and_told_to_be_counted() -> None:
    _, problems = taken(drawn("所属党小组|党员中心户数|姓名|住址\n第一党小组|3|王某|某路", "党员中心户"))
    assert [(each.code, each.place.column) for each in problems] == [
        ("forbidden_column", "C"),
        ("forbidden_column", "D"),
    ]
    assert all(each.expected is not None and "党员中心户数" in each.expected.zh for each in problems)
    assert not any("王某" in str(each.document()) or "某路" in str(each.document()) for each in problems)
