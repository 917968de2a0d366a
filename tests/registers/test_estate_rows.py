"""Cross-appointments with one row an estate and the persons of each side in a column of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers import Workbook, plan
from tests.registers.builders import DISTRICT, Graph, book, codes, with_rows
from tests.registers.tables.grids import cells, drawn, taken, told

if TYPE_CHECKING:
    from pathlib import Path

    from graph.registers.problem import Problem

TITLES = "社区|小区|小区党支部|业委会|物业企业|党支部成员兼任业委会成员|物业负责人兼任党支部委员"
ROW = "太湖花园第二社区|璞园|璞园党支部|璞园业委会|某某物业|{branch}|{project}"

BODIES = with_rows({
    "estates": [{"name": "璞园", "community": "太湖花园第二社区", "committee": "璞园业委会", "company": "某某物业"}],
    "party_organizations": [*DISTRICT["party_organizations"], {
        "name": "璞园党支部", "level": "党支部", "superior": "太湖花园第二社区党委", "community": "太湖花园第二社区",
        "serves": "璞园",
    }],
})  # fmt: skip


def estates(branch: str = "", project: str = "") -> tuple[Workbook, list[Problem]]:
    sheets, problems = taken(drawn(f"{TITLES}\n{ROW.format(branch=branch, project=project)}"))
    return Workbook("book.xlsx", tuple(sheets), tuple(problems)), problems


def test_each_side_becomes_rows_of_one_person() -> None:
    (base, inner, outer) = estates("王某（副主任）、李某", "张某")[0].sheets
    assert {each.register.key for each in (base, inner, outer)} == {"cross_appointments"}
    assert cells(inner, "person", "branch", "branch_post", "committee", "committee_post", "project") == [
        ("王某", "璞园党支部", "支部委员", "璞园业委会", "副主任", None),
        ("李某", "璞园党支部", "支部委员", "璞园业委会", "委员", None),
    ]
    assert cells(outer, "person", "branch_post", "project", "committee") == [("张某", "支部委员", "某某物业", None)]


async def test_the_posts_of_both_bodies_are_planned_and_no_second_time(tmp_path: Path) -> None:
    graph = Graph()
    await graph.load(book(tmp_path, BODIES))
    workbook, _ = estates("王某（副主任）", "张某")
    loaded = await graph.load(workbook)
    assert [code for code, _, _ in codes(loaded)] == ["spread", "spread"]
    posts = {(tie.target, tie.values.get("post")) for tie in graph.ties("HOLDS_POST")}
    ids = {each: graph.named(each).id for each in ("璞园党支部", "璞园业委会", "某某物业")}
    assert posts == {
        (ids["璞园党支部"], "支部委员"), (ids["璞园业委会"], "副主任"), (ids["某某物业"], None)
    }  # fmt: skip
    assert (await plan(workbook, graph)).changes == ()


async def test_a_tick_in_place_of_a_name_is_told_and_left_out(tmp_path: Path) -> None:
    graph = Graph()
    await graph.load(book(tmp_path, BODIES))
    planned = await plan(estates("√", "是")[0], graph)
    assert [each for each in codes(planned) if each[0] != "spread"] == [
        ("claimed_without_name", 2, "F"), ("claimed_without_name", 2, "G")
    ]  # fmt: skip
    assert planned.changes == ()


def test_a_count_in_place_of_names_makes_no_row() -> None:
    workbook, problems = estates("2人", "")
    assert (len(workbook.sheets), told(problems)) == (1, [])


def test_blank_places_are_the_same_as_above_left_of_the_persons() -> None:
    text = f"{TITLES}\n{ROW.format(branch='王某', project='')}\n|春园|春园党支部|春园业委会||李某|"
    sheets, _ = taken(drawn(text))
    assert cells(sheets[1], "community", "estate") == [("太湖花园第二社区", "璞园"), ("太湖花园第二社区", "春园")]


def test_a_sheet_with_neither_a_name_nor_a_side_lacks_the_name() -> None:
    _, problems = taken(drawn("小区|业委会职务|党内职务\n璞园|委员|书记", "交叉任职"))
    assert [code for code, _, _ in told(problems)] == ["missing_column"]
