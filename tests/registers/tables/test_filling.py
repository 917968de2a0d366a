"""Blank means the same as above in the columns of where and whom, and nothing elsewhere."""

from __future__ import annotations

import pytest

from tests.registers.tables.grids import cells, drawn, only, taken, told


def test_where_and_whom_go_down_and_begin_anew_with_a_new_group() -> None:
    text = """
    街道 | 社区 | 单位名称 | 单位性质 | 备注
    江溪 | 太二 | 甲公司 | 企业 | 新
    | | 乙公司 | | 旧
    | 春雷 | 丙公司 | 企业 |
    旺庄 | | 丁公司 | 企业 |
    | | 戊公司 | 企业 |
    """
    assert cells(only(drawn(text)), "subdistrict", "community", "name", "kind", "note") == [
        ("江溪", "太二", "甲公司", "企业", "新"), ("江溪", "太二", "乙公司", None, "旧"),
        ("江溪", "春雷", "丙公司", "企业", None), ("旺庄", None, "丁公司", "企业", None),
        ("旺庄", None, "戊公司", "企业", None),
    ]  # fmt: skip


def test_a_filled_cell_is_at_its_own_row() -> None:
    sheet = only(drawn("社区|单位名称|单位性质\n太二|甲公司|企业\n|乙公司|企业"))
    place = sheet.rows[1].cells["community"].place
    assert (place.row, place.column) == (3, "A")


def test_a_column_right_of_the_name_may_just_be_blank() -> None:
    sheet = only(drawn("单位名称|单位性质|社区\n甲公司|企业|太二\n乙公司|企业|"))
    assert cells(sheet, "community") == [("太二",), (None,)]


def test_a_column_that_spells_itself_out_does_not_go_down() -> None:
    sheet = only(drawn("社区|单位名称|单位性质\n太二|甲|企业\n太二|乙|企业\n太二|丙|企业\n|丁局|机关"))
    assert cells(sheet, "community")[-1] == (None,)


def test_an_explicit_none_is_not_blank() -> None:
    sheet = only(drawn("社区|单位名称|单位性质\n太二|甲|企业\n无|乙|企业\n|丙|企业"))
    assert cells(sheet, "community") == [("太二",), (None,), (None,)]


def test_the_provider_of_resources_is_named_once() -> None:
    sheet = only(drawn("提供单位|资源名称|数量\n甲公司|会议室|1\n|停车位|20\n乙公司|教室|2"))
    assert cells(sheet, "provider") == [("甲公司",), ("甲公司",), ("乙公司",)]


def test_a_merged_cell_fills_its_rows_in_any_column_but_the_own_name_and_counts() -> None:
    text = """
    单位名称 | 单位性质 | 职工数 | 联络员
    甲公司 | 企业 | 10 | 王某
    | | | 李某
    """
    sheet = only(drawn(text, merged=("A2:A3", "B2:B3", "C2:C3")))
    assert cells(sheet, "name", "kind", "staff") == [("甲公司", "企业", 10.0), (None, "企业", None)]


def test_a_merged_alliance_is_the_alliance_of_each_member() -> None:
    text = "联盟名称|成员单位\n甲联盟|甲公司\n|乙公司\n乙联盟|丙公司"
    assert cells(only(drawn(text, merged=("A2:A3",))), "name") == [("甲联盟",), ("甲联盟",), ("乙联盟",)]
    assert cells(only(drawn(text)), "name") == [("甲联盟",), (None,), ("乙联盟",)]


@pytest.mark.parametrize("mark", ["同上", "〃", "“", "″", '"', "与上同", "Ditto"])
def test_the_same_as_above_is_in_any_column(mark: str) -> None:
    sheet = only(drawn(f"单位名称|单位性质|地址\n甲公司|企业|某路\n乙公司|{mark}|{mark}\n丙公司|{mark}|"))
    assert cells(sheet, "kind", "address") == [("企业", "某路"), ("企业", "某路"), ("企业", None)]


def test_the_same_as_nothing_is_told_at_its_cell() -> None:
    sheets, problems = taken(drawn("单位名称|单位性质|地址\n甲公司|企业|\n乙公司|企业|同上"))
    assert told(problems) == [("nothing_above", 3, "C")]
    assert cells(sheets[0], "address") == [(None,), (None,)]


def test_a_row_of_an_outer_value_alone_names_the_group_below() -> None:
    sheet = only(drawn("街道|单位名称|单位性质\n江溪街道||\n|甲公司|企业\n旺庄街道||\n|乙公司|企业"))
    assert cells(sheet, "subdistrict", "name") == [("江溪街道", "甲公司"), ("旺庄街道", "乙公司")]


def test_pairings_list_communities_below_a_unit() -> None:
    sheet = only(drawn("挂钩单位|挂钩村（社区）\n甲局|春雷社区\n|新光社区\n乙局|"))
    assert cells(sheet, "unit", "community") == [("甲局", "春雷社区"), ("甲局", "新光社区")]


def test_a_place_merged_across_names_the_group_below() -> None:
    text = "街道|单位名称|单位性质\n江溪街道||\n|甲公司|企业\n企业单位||\n|乙公司|企业"
    sheet = only(drawn(text, merged=("A2:C2", "A4:C4")))
    assert cells(sheet, "subdistrict", "name") == [("江溪街道", "甲公司"), ("江溪街道", "乙公司")]
