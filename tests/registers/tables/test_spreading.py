"""Several facts in a cell become columns and rows of their own, at the place of the cell."""

from __future__ import annotations

import pytest

from graph.registers.cells.cell import Cell
from graph.registers.problem import Place
from graph.registers.reading.facts.listing import complete
from graph.registers.reading.facts.persons import Person, persons
from graph.registers.reading.facts.things import Thing, things
from tests.registers.tables.grids import cells, drawn, taken, told

PERSONS = [
    ("王某（书记）、李某（副书记）", [Person("王某", "书记"), Person("李某", "副书记")]),
    ("李某（党建办）", [Person("李某", office="党建办")]),
    ("王某某（兼）", [Person("王某某", standing="兼任")]),
    ("王某（书记、主任）", [Person("王某", "书记、主任")]),
    ("王　某", [Person("王某")]),
    ("王某 站长", [Person("王某", "站长")]),
    ("李某 0510-80001234", [Person("李某", phone="0510-80001234")]),
    ("李某（80001234）", [Person("李某", phone="80001234")]),
    ("王某13812345678", [Person("王某", mobile=True)]),
    ("王某（书记）138 1234 5678、李某", [Person("王某", "书记", mobile=True), Person("李某")]),
    ("书记：王某；委员：张某、陈某", [Person("王某", "书记"), Person("张某", "委员"), Person("陈某", "委员")]),
    ("Wang Mou (secretary)", [Person("Wang Mou", "secretary")]),
    ("5人", None), ("见附表2", None), ("", None), ("王某、5人", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), PERSONS)
def test_persons_are_read_with_what_stands_beside_them(text: str, found: list[Person] | None) -> None:
    assert persons(text) == found


THINGS = [
    ("会议室2间、停车位30个", [Thing("会议室", "2", "间"), Thing("停车位", "30", "个")]),
    ("三楼多功能厅（可容纳80人）", [Thing("三楼多功能厅", capacity="80")]),
    ("会议室2间，可容纳80人", [Thing("会议室", "2", "间", "80")]),
    ("两间会议室；志愿者约50名", [Thing("会议室", "2", "间"), Thing("志愿者", "约50", "名")]),
    ("党课师资", [Thing("党课师资")]),
    ("3号楼会议室", [Thing("3号楼会议室")]),
    ("共享车位30余个", [Thing("共享车位", "30余", "个")]),
    ("法律咨询每月2次\n1.2万元", [Thing("法律咨询每月", "2", "次"), Thing("1.2万元")]),
]


@pytest.mark.parametrize(("text", "found"), THINGS)
def test_things_are_read_with_how_many_there_are(text: str, found: list[Thing]) -> None:
    assert things(text) == found


LISTS = [
    ("甲公司、乙公司等12家", "甲公司、乙公司", "12"), ("甲公司、乙公司等12家单位", "甲公司、乙公司", "12"),
    ("甲公司等", "甲公司", "更多"), ("甲公司、乙公司等单位", "甲公司、乙公司", "更多"),
    ("甲公司、乙公司等2家", "甲公司、乙公司", None),
    ("某高等", "某高等", None), ("甲公司、公共事业公司", "甲公司、公共事业公司", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rest", "stated"), LISTS)
def test_a_list_that_names_only_some_is_told(text: str, rest: str, stated: str | None) -> None:
    cell, found = complete(Cell(text, Place("f")))
    assert cell.raw == rest
    assert (found is None) == (stated is None)
    if found is not None:
        assert f"写明 {stated} 家" in found.message.zh


def test_what_a_unit_offers_becomes_rows_of_resources() -> None:
    (units, resources), problems = taken(
        drawn(
            "社区|单位名称|单位性质|资源清单\n太二|甲公司|企业|会议室2间、停车位30个\n|乙公司|企业|\n|丙公司|企业|义诊"
        )
    )
    assert (units.register.key, resources.register.key) == ("units", "resources")
    assert cells(resources, "provider", "name", "quantity", "unit", "community") == [
        ("甲公司", "会议室", "2", "间", "太二"), ("甲公司", "停车位", "30", "个", "太二"),
        ("丙公司", "义诊", None, None, "太二"),
    ]  # fmt: skip
    assert [row.number for row in resources.rows] == [2, 2, 4]
    assert (resources.rows[1].cells["name"].place.row, resources.letters["name"], resources.letters["provider"]) == (
        2, "D", "B"
    )  # fmt: skip
    assert told(problems) == [("spread", 1, "D")]
    assert (
        problems[0].message.zh == "“资源清单”有 2 个单元格各含多项内容，已拆分为“资源清单”3 行，如“会议室 2 间”，请核对"
    )


def test_the_leadership_becomes_posts_and_no_message_names_it() -> None:
    text = "党组织名称|党组织类别|书记|副书记|班子成员\n甲党委|党委|王某（兼）|李某|张某（组织委员）、陈某"
    (bodies, *posts), problems = taken(drawn(text))
    assert cells(bodies, "secretary", "secretary_standing") == [("王某", "兼任")]
    assert [cells(each, "person", "post", "organization") for each in posts] == [
        [("李某", "副书记", "甲党委")], [("张某", "组织委员", "甲党委"), ("陈某", None, "甲党委")]
    ]  # fmt: skip
    assert [code for code, _, _ in told(problems)] == ["spread"] * 3
    assert not any(name in str(each.document()) for each in problems for name in ("王某", "李某", "张某", "陈某"))


def test_a_contact_is_split_into_the_columns_that_have_no_cell_of_their_own() -> None:
    text = "单位名称|单位性质|联系人|联络员职务\n甲公司|企业|李某（党建办）80001234|\n乙公司|企业|王某（站长）|主任"
    (units,), problems = taken(drawn(text))
    assert cells(units, "liaison_name", "liaison_post", "office", "liaison_phone") == [
        ("李某", None, "党建办", "80001234"), ("王某", "主任", None, None)
    ]  # fmt: skip
    assert told(problems) == [("spread", 1, "C")]


def test_an_office_stands_for_the_post_where_the_register_has_no_column_for_it() -> None:
    (pairings,), _ = taken(
        drawn("挂钩单位|挂钩社区|单位联络员\n甲局|春雷|李某（党建办）\n乙局|新光|王某（党建办、科长）")
    )
    assert cells(pairings, "liaison_name", "liaison_post") == [("李某", "党建办"), ("王某", "科长")]
    assert "office" not in pairings.letters


def test_a_mobile_number_beside_a_name_is_told_and_kept_nowhere() -> None:
    sheets, problems = taken(drawn("党组织名称|联系人|班子成员\n甲党委|王某13812345678|李某（委员）13912345678"))
    assert sorted(told(problems), key=str) == [
        ("mobile_number", 2, "B"), ("mobile_number", 2, "C"), ("spread", 1, "B"), ("spread", 1, "C")
    ]  # fmt: skip
    bodies, posts = sheets
    assert cells(bodies, "liaison_name") == [("王某",)]
    assert {str(cell.raw) for row in posts.rows for cell in row.cells.values()} == {"李某", "委员", "甲党委"}


def test_a_role_behind_a_unit_is_a_row_of_that_role() -> None:
    (pairings,), problems = taken(drawn("挂钩单位|挂钩社区\n甲局（牵头）、乙局、丙局|春雷\n丁公司（无锡）|新光"))
    assert cells(pairings, "unit", "role", "community") == [
        ("甲局", "牵头", "春雷"), ("乙局、丙局", None, "春雷"), ("丁公司（无锡）", None, "新光")
    ]  # fmt: skip
    assert told(problems) == [("spread", 1, "A")]


def test_the_values_tell_a_level_from_a_sector() -> None:
    (levels,), _ = taken(drawn("党组织名称|党组织类别\n甲|党委\n乙|党支部"))
    (sectors,), _ = taken(drawn("党组织名称|党组织类别\n甲|社区\n乙|机关"))
    assert (set(levels.letters), set(sectors.letters)) == ({"name", "level"}, {"name", "scope"})


def test_words_for_none_in_a_column_are_no_value() -> None:
    (bodies,), _ = taken(drawn("党组织名称|党组织类别|隶属关系\n甲|党委|区属\n乙|党支部|甲"))
    assert cells(bodies, "superior") == [(None,), ("甲",)]


def test_numbered_columns_are_one_list() -> None:
    (routes,), problems = taken(
        drawn("路线名称|主题|站点1|站点2|站点3\n甲线|红色|一站|二站|\n乙线|红色|一站|二站|三站")
    )
    assert problems == []
    assert cells(routes, "stops") == [("一站、二站",), ("一站、二站、三站",)]
    assert routes.letters["stops"] == "C"


def test_a_span_of_time_in_a_cell_is_its_two_ends() -> None:
    (pairings,), problems = taken(
        drawn("挂钩单位|挂钩社区|挂钩时间\n甲局|春雷|2023.5-2026.5\n乙局|新光|2023年起\n丙局|太二|")
    )
    assert problems == []
    assert cells(pairings, "since", "until") == [("2023.5", "2026.5"), ("2023年起", ".."), (None, None)]
    (years,), _ = taken(drawn("挂钩单位|挂钩社区|年度\n甲局|春雷|2024"))
    assert cells(years, "since", "until") == [("2024-01-01", "2024-12-31")]
    assert years.letters["until"] == "C"


def test_how_many_and_for_how_many_may_share_a_cell() -> None:
    (resources,), _ = taken(drawn("提供单位|资源名称|数量\n甲局|会议室|2间，可容纳80人"))
    assert cells(resources, "quantity", "capacity") == [("2间", "80人")]
