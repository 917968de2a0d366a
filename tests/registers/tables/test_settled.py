"""What a person settled is kept in a file, checked when it is read, and can be suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.registers.errors import InvalidMapping
from graph.registers.reading import NOTHING_SETTLED, Settled, read, suggest
from tests.registers.tables.grids import cells, drawn, only, taken

if TYPE_CHECKING:
    from pathlib import Path

MAPPING = """
[sheets]
"江溪*" = "units"
"汇总" = "skip"

[columns.units]
"单位联系方式（座机）" = "office_phone"
"党务/人员" = "liaison_name"
"血型" = "skip"

[synonyms.sheets]
units = ["驻地单位台账"]

[synonyms.columns.units]
name = ["机构名称"]
"""


def test_a_mapping_names_sheets_and_columns() -> None:
    settled = Settled.of_toml(MAPPING)
    text = "单位名称|单位联系方式（座机）|党务|血型\n||人员|\n甲公司|80001234|王某|A"
    sheet = only(drawn(text, "江溪2024", merged=("A1:A2", "B1:B2", "D1:D2", "C1:C1")), settled)
    assert cells(sheet, "name", "office_phone", "liaison_name") == [("甲公司", 80001234.0, "王某")]
    assert taken(drawn("单位名称|单位性质\n甲公司|企业", "汇总"), settled) == ([], [])


def test_a_districts_own_titles_are_known() -> None:
    settled = Settled.of_toml(MAPPING)
    assert cells(only(drawn("机构名称|单位性质\n甲公司|企业", "驻地单位台账"), settled), "name") == [("甲公司",)]
    assert only(drawn("机构名称|单位性质|排序\n甲公司|企业|1"), settled).register.key == "units"


def test_a_refused_column_stays_refused_whatever_is_settled() -> None:
    settled = Settled.of_toml('[columns.units]\n"家庭住址" = "address"')
    sheets, problems = taken(drawn("单位名称|单位性质|家庭住址\n甲公司|企业|某路", "单位"), settled)
    assert [each.code for each in problems] == ["forbidden_column"]
    assert [set(row.cells) for row in sheets[0].rows] == [{"name", "kind"}]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[sheets]\nSheet1 = 'unit'", "unit"), ("[columns.unit]\n'甲' = 'name'", "unit"),
        ("[columns.units]\n'甲' = 'nome'", "nome"), ("[synonyms.columns.units]\nname = '机构'", "同义标题"),
        ("[synonyms.sheets]\nskip = ['甲']", "skip"), ("[sheet]\na = 'units'", "sheet"), ("sheets = 1", "sheets"),
        ("[[sheets]]", "sheets"), ("[synonyms.terms]\na = 1", "terms"), ("not toml", "TOML"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_mapping_is_said(text: str, named: str) -> None:
    with pytest.raises(InvalidMapping) as raised:
        Settled.of_toml(text)
    assert named in raised.value.zh
    assert raised.value.en


def test_a_sheet_that_is_named_on_the_command_line_is_checked_and_comes_first() -> None:
    with pytest.raises(InvalidMapping):
        NOTHING_SETTLED.with_sheets({"Sheet1": "nothing"})
    settled = Settled.of_toml('[sheets]\n"Sheet*" = "units"').with_sheets({"Sheet1": "skip"})
    assert taken(drawn("单位名称|单位性质\n甲公司|企业"), settled) == ([], [])


def test_a_mapping_is_read_from_a_file_and_given_to_a_reading(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_text(MAPPING, "utf-8")
    workbook = read(("江溪台账.csv", "机构名称\n甲公司\n".encode()), settled=Settled.read(path))
    assert [each.register.key for each in workbook.sheets] == ["units"]
    with pytest.raises(InvalidMapping):
        Settled.read(tmp_path / "none.toml")


def test_a_suggestion_says_what_is_sure_and_what_is_a_guess() -> None:
    units = drawn("单位名称|单位性质|单位办公电话|血型|身份证号\n甲公司|企业|80001234|A|1", "江溪")
    stations = drawn("名称|类型|地址|责任单位|开放时间\n甲站|红色共享|某路|甲局|周末", "表1")
    text = suggest([units, stations, drawn("日期|天气\n1|晴", "其他")])
    assert '\n"江溪" = "units"\n' in text
    assert '\n# "单位办公电话" = "office_phone"\n' in text
    assert '\n# "血型" = "skip"\n' in text
    assert '\n# "身份证号" 不得录入' in text
    assert "stations（驿站阵地" in text
    assert '\n# "其他" = "skip"\n' in text
    assert "甲公司" not in text


def test_a_suggestion_is_a_mapping_with_and_without_its_guesses() -> None:
    text = suggest([drawn('单位名称|单位性质|单位"办公电话|备注说明\n甲公司|企业|80001234|无', "江溪")])
    assert dict(Settled.of_toml(text).sheets) == {"江溪": "units"}
    lines = [line.removeprefix("# ") if line.startswith('# "') else line for line in text.splitlines()]
    assert Settled.of_toml("\n".join(lines)).columns["units"]['单位"办公电话'] == "office_phone"


def test_a_sheet_that_was_named_and_is_not_there_is_told() -> None:
    file = ("江溪.csv", "单位名称\n甲公司\n".encode())
    settled = NOTHING_SETTLED.with_sheets({"江*": "units", "旺庄": "units"})
    found = read(file, settled=settled).problems
    assert [(each.code, each.place.sheet) for each in found] == [("no_such_sheet", None)]
    assert found[0].expected is not None
    assert "江溪" in found[0].expected.zh
