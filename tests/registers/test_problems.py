"""What is wrong is told at its cell, with its code, and nothing is planned to be written past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.registers import plan, read
from graph.registers.problem import kinds
from tests.registers.builders import DISTRICT, Graph, book, codes, with_rows

if TYPE_CHECKING:
    from pathlib import Path

    from graph.registers import Plan


@pytest.fixture
async def graph(tmp_path: Path) -> Graph:
    made = Graph()
    await made.load(book(tmp_path, DISTRICT))
    return made


async def planned(graph: Graph, title: str, table: str) -> Plan:
    """The plan of a CSV file: lines of cells between commas."""
    return await plan(read((f"{title}.csv", table.encode())), graph)


CELLS = [
    ("单位", "单位名称,单位性质\n,机关", ("missing_value", 2, "A")),
    ("单位", "编号ID,单位名称\norg-zjj,", ("missing_value", 2, "B")),
    ("单位", "单位名称\n无名公司", ("guessed_kind", 2, "A")), ("单位", "单位名称\n无名之家", ("missing_value", 2, "A")),
    ("单位", "编号ID,单位名称,单位性质\nres-1,乙公司,企业", ("invalid_id", 2, "A")),
    ("单位", "单位名称,单位性质,职工数\n乙公司,企业,若干", ("unknown_number", 2, "C")),
    ("单位", "单位名称,单位性质,职工数\n乙公司,企业,约50余人", ("approximate_number", 2, "C")),
    ("单位", "单位名称,单位性质\n乙公司,合伙", ("unknown_term", 2, "B")),
    ("单位", "单位名称,单位性质\n乙公司,党组织", ("unknown_term", 2, "B")),
    ("单位", "单位名称,单位性质,社区\n乙公司,企业,太二社区", ("unknown_reference", 2, "C")),
    ("单位", "单位名称,单位性质,状态\n乙公司,企业,停用", ("ended_without_date", 2, "C")),
    ("单位", "单位名称,单位性质,备注\n乙公司,企业,找王某13812345678", ("personal_data", 2, "C")),
    ("单位", "单位名称,单位性质,备注\n乙公司,企业,320214199001011234", ("personal_data", 2, "C")),
    ("单位", "单位名称,单位性质,办公电话\n乙公司,企业,138 1234 5678", ("mobile_number", 2, "C")),
    ("单位", "单位名称,单位性质,成立时间,撤销时间\n乙公司,企业,2020-05,2019", ("interval_reversed", 2, "D")),
    ("单位", "单位名称,单位性质,社区,起始时间,结束时间\n乙公司,企业,春雷社区,2020,2019", ("interval_reversed", 2, "E")),
    ("单位", "单位名称,单位性质,状态\n乙公司,企业,好", ("unknown_status", 2, "C")),
    ("单位", "单位名称,单位性质,起始时间\n乙公司,企业,5月", ("date_without_year", 2, "C")),
    ("单位", "单位名称,单位性质,血型\n乙公司,企业,A", ("unknown_column", 1, "C")),
    ("单位", "单位名称,单位性质,单位类型\n乙公司,企业,企业", ("duplicate_column", 1, "C")),
    ("单位", "单位名称,单位性质,身份证号\n乙公司,企业,1", ("forbidden_column", 1, "C")),
    ("挂钩联系", "挂钩单位,起始时间\n区住建局,2023", ("missing_column", 1, None)),
    ("挂钩联系", "挂钩单位,社区\n区住建局,江溪社区；春雷社区", ("unknown_reference", 2, "B")),
    ("行政区划", "名称,类型,经度\n甲村,村,-999", ("out_of_range", 2, "C")),
    ("资源清单", "提供单位,资源名称\n甲科技有限公司,三楼多功能厅", ("guessed_category", 2, "B")),
    ("资源清单", "提供单位,资源名称\n甲科技有限公司,惊喜", ("missing_value", 2, "B")),
    ("资源清单", "提供单位,资源名称,资源类别\n甲科技有限公司,厅,飞船", ("unknown_term", 2, "C")),
    ("分片联系", "姓名,联系对象\n王某,春雷社区", ("unknown_reference", 2, "A")),
    ("需求清单", "需求单位,需求内容,需求类别\n春雷社区,请联系13812345678,会议室", ("personal_data", 2, "B")),
    ("交叉任职", "姓名,业委会\n√,春雷苑业委会", ("claimed_without_name", 2, "A")),
    ("交叉任职", "姓名,小区党支部,党内职务\n王某,,支部委员", ("missing_value", 2, "B")),
    ("不知道", "甲,乙\n1,2", ("unknown_sheet", None, None)),
    ("单位", "甲,乙\n1,2", ("missing_titles", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("title", "table", "expected"), CELLS)
async def test_each_mistake_is_told_at_its_cell(
    graph: Graph, title: str, table: str, expected: tuple[str, int | None, str | None]
) -> None:
    found = await planned(graph, title, table)
    assert expected in codes(found)
    errors = [each for each in found.problems if each.is_error]
    assert len(errors) <= 1 or {each.code for each in errors} <= {expected[0], "empty_workbook"}
    assert all(each.message.zh and each.message.en for each in found.problems)


async def test_two_rows_that_differ_are_told_at_the_second(graph: Graph) -> None:
    table = "单位名称,单位性质,职工数\n乙公司,企业,5\n乙公司,企业,6"
    assert codes(await planned(graph, "单位", table)) == [("conflicting_values", 3, "C")]


async def test_an_ambiguous_name_lists_who_may_be_meant(graph: Graph) -> None:
    table = "单位名称,单位性质,社区\n同名公司,企业,春雷社区\n同名公司,企业,太湖花园第二社区"
    await graph.take(await planned(graph, "单位", table))
    found = await planned(graph, "资源清单", "提供单位,资源名称,资源类别\n同名公司,会议室,会议室")
    assert codes(found) == [("ambiguous_reference", 2, "A")]
    assert [each["name"] for each in found.problems[0].candidates] == ["同名公司", "同名公司"]
    near = await planned(graph, "资源清单", "提供单位,资源名称,资源类别,社区\n同名公司,会议室,会议室,春雷社区")
    assert near.problems == ()


async def test_a_message_about_personal_data_does_not_repeat_it(graph: Graph) -> None:
    found = await planned(
        graph, "单位", "单位名称,单位性质,备注,身份证号\n乙公司,企业,找王某13812345678,320214199001011234"
    )
    told = str([each.document() for each in found.problems])
    assert "13812345678" not in told
    assert "320214199001011234" not in told


@pytest.mark.parametrize("column", ["社区", "状态", "单位性质", "职工数", "起始时间", "上级单位"])
async def test_no_message_repeats_a_number_of_a_person_whatever_its_column(graph: Graph, column: str) -> None:
    header = "单位名称,单位性质" if column != "单位性质" else "单位名称"
    cells = "乙公司,企业" if column != "单位性质" else "乙公司"
    found = await planned(graph, "单位", f"{header},{column}\n{cells},王某13812345678")
    assert found.has_errors
    assert "13812345678" not in str([each.document() for each in found.problems])


async def test_cells_of_a_refused_column_never_become_values(graph: Graph) -> None:
    workbook = read(("单位.csv", "单位名称,单位性质,家庭住址\n乙公司,企业,某路1号".encode()))
    assert [set(row.cells) for row in workbook.sheets[0].rows] == [{"name", "kind"}]
    assert (await plan(workbook, graph)).has_errors


async def test_a_reference_may_be_brought_by_the_same_file(graph: Graph, tmp_path: Path) -> None:
    rows = with_rows({"resources": [{"provider": "丙公司", "name": "会议室", "category": "会议室"}]})
    assert "unknown_reference" in {code for code, _, _ in codes(await plan(book(tmp_path, rows), graph))}
    rows["units"].append({"name": "丙公司", "kind": "企业"})
    assert (await plan(book(tmp_path, rows), graph)).problems == ()


async def test_a_problem_is_a_document(graph: Graph) -> None:
    found = await planned(graph, "单位", "单位名称,单位性质\n乙公司,合伙")
    document = found.problems[0].document()
    assert document.keys() == {
        "file", "sheet", "row", "column", "code", "severity", "message", "expected", "candidates"
    }  # fmt: skip
    assert (document["file"], document["sheet"], document["severity"]) == ("单位.csv", "单位", "error")
    assert "企业" in document["expected"]["zh"]


def test_every_code_has_both_languages() -> None:
    for kind in kinds().values():
        assert kind.message.zh
        assert kind.message.en
