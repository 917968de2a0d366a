"""A table is recognised by its sheet's title, by its columns, or asked about."""

from __future__ import annotations

import pytest

from graph.registers.reading.settled import NOTHING_SETTLED, Settled
from tests.registers.tables.grids import cells, drawn, only, taken, told

TABLES = [
    ("单位名称|联系人|联系电话\n甲公司|王某|80001234", "units"),
    ("序号|街道|社区|单位名称|单位性质\n1|江溪|太二|甲公司|企业", "units"),
    ("党组织名称|书记|党员人数\n甲党委|王某|12", "party_organizations"),
    ("联盟名称|牵头单位|成员单位\n甲联盟|甲局|乙局", "alliances"),
    ("挂钩单位|挂钩社区|挂钩领导\n甲局|春雷|王某", "pairings"),
    ("姓名|职务|任职单位\n王某|主任|甲局", "posts"),
    ("姓名|派出单位|派驻单位|专职/兼职\n王某|甲局|乙公司|专职", "instructors"),
    ("提供单位|资源名称|数量|可用时间\n甲局|会议室|1|工作日", "resources"),
    ("需求单位|需求内容|紧急程度\n春雷社区|会议室|一般", "needs"),
    ("项目名称|牵头单位|认领单位|进展\n甲项目|甲局|乙局|已认领", "projects"),
    ("网格名称|社区|专职网格员|户数\n第一网格|太二|1|300", "grids"),
    ("小区名称|社区|物业企业|业委会状态\n璞园|太二|甲物业|已成立", "estates"),
    ("路线名称|主题|途经点位\n甲线|红色|甲—乙", "routes"),
    ("队伍名称|隶属党组织|人数\n甲队|甲党委|8", "service_teams"),
    ("单位|报到社区|在职党员数|已报到人数\n甲局|太二|12|10", "duty_reports"),
    ("名称|标准|面积（㎡）|驻点党员数\n甲站|示范型|120|3", "stations"),
]


@pytest.mark.parametrize("title", ["Sheet1", "江溪街道"])
@pytest.mark.parametrize(("table", "key"), TABLES)
def test_a_sheet_whose_name_says_nothing_is_recognised_by_its_columns(title: str, table: str, key: str) -> None:
    sheets, problems = taken(drawn(table, title))
    assert [each.register.key for each in sheets] == [key]
    assert problems == []


def test_a_table_of_something_else_is_left_out() -> None:
    assert taken(drawn("日期|天气|风力\n1|晴|3"))[0] == []
    assert told(taken(drawn("序号|街道|社区|备注\n1|江溪|太二|无"))[1]) == [("unknown_sheet", None, None)]


STATIONS = "名称|类型|地址|责任单位|开放时间\n甲站|红色共享|某路|甲局|周末"


def test_two_registers_that_fit_equally_are_asked_about() -> None:
    sheets, (found,) = taken(drawn(STATIONS))
    assert sheets == []
    assert (found.code, found.is_error) == ("unclear_register", True)
    assert found.expected is not None
    assert "--sheet Sheet1=" in found.expected.zh
    assert {each["register"] for each in found.candidates} >= {"stations", "new_employment_sites"}
    assert found.candidates[0].keys() == {"register", "title", "matched", "score"}


@pytest.mark.parametrize("heading", ["红色驿站一览表", "关于2024年党建阵地的情况表"])
def test_the_heading_decides_between_them(heading: str) -> None:
    assert only(drawn(f"{heading}||||\n{STATIONS}")).register.key == "stations"
    assert only(drawn(STATIONS, f"江溪{heading}")).register.key == "stations"


def test_a_person_decides_between_them() -> None:
    settled = NOTHING_SETTLED.with_sheets({"Sheet1": "new_employment_sites"})
    assert only(drawn(STATIONS), settled).register.key == "new_employment_sites"
    assert taken(drawn(STATIONS), Settled.of_toml('[sheets]\n"Sheet*" = "skip"')) == ([], [])


def test_a_title_that_the_columns_belie_does_not_count() -> None:
    assert only(drawn("姓名|职务|任职单位\n王某|主任|甲局", "单位")).register.key == "posts"


def test_a_title_counts_where_a_column_is_missing() -> None:
    sheets, problems = taken(drawn("挂钩单位|起始时间\n甲局|2023", "挂钩联系"))
    assert [each.register.key for each in sheets] == ["pairings"]
    assert told(problems) == [("missing_column", 1, None)]


def test_a_list_of_projects_that_is_one_of_offers_is_asked_about() -> None:
    offers = "项目名称|责任单位|服务对象\n义诊|甲医院|居民"
    assert [each.code for each in taken(drawn(offers, "项目清单"))[1]] == ["unclear_register"]
    done = "项目名称|责任单位|服务对象|进展\n义诊|甲医院|居民|已完成"
    assert only(drawn(done, "项目清单")).register.key == "projects"
    told_by_columns = "项目名称|责任单位|服务对象|可用时间|数量|预约方式\n义诊|甲医院|居民|周末|1|电话"
    assert only(drawn(told_by_columns, "项目清单")).register.key == "resources"


def test_tables_below_one_another_are_sheets_of_their_own() -> None:
    text = """
    一、单位 | | |
    单位名称 | 单位性质 | 备注 |
    甲公司 | 企业 | 新 |
    乙公司 | 企业 | |
    | | |
    二、资源（截至2024年5月） | | |
    提供单位 | 资源名称 | 数量 | 楼层
    甲公司 | 会议室 | 1 | 80001234
    """
    (units, resources), problems = taken(drawn(text))
    assert (cells(units, "name"), cells(resources, "name")) == ([("甲公司",), ("乙公司",)], [("会议室",)])
    assert (resources.letters["name"], resources.title_rows, resources.as_of) == ("B", range(7, 8), "2024-05")
    assert told(problems) == [("unknown_column", 7, "D")]


def test_the_same_register_with_other_columns_is_another_table() -> None:
    text = "单位名称|单位性质|备注\n甲公司|企业|新\n单位性质|单位名称|职工数\n机关|乙局|7"
    first, second = taken(drawn(text))[0]
    assert (cells(first, "name"), cells(second, "name", "staff")) == ([("甲公司",)], [("乙局", 7.0)])


def test_tables_side_by_side_are_sheets_of_their_own() -> None:
    text = "单位名称|单位性质||提供单位|资源名称|数量\n甲公司|企业||甲公司|会议室|1\n乙公司|企业||||"
    (units, resources), problems = taken(drawn(text))
    assert problems == []
    assert (cells(units, "name"), cells(resources, "name")) == ([("甲公司",), ("乙公司",)], [("会议室",)])


def test_a_blank_column_in_the_middle_parts_nothing() -> None:
    assert set(only(drawn("名称|标准|驻点党员数||小区名称\n甲站|示范型|3||璞园")).letters) == {
        "name", "standard", "posted_members", "estate"
    }  # fmt: skip
