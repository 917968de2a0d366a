"""A name comes apart into the places before it, what is its own, and what its ending tells."""

from __future__ import annotations

import pytest

from graph.search.matching import parts_of
from graph.search.matching.numbers import numbered, readable


@pytest.mark.parametrize(
    ("name", "core", "endings"),
    [
        ("太湖花园第二社区", "太湖花园第2", ["community"]),
        ("太湖花园Ⅱ社区", "太湖花园第2", ["community"]),
        ("江苏省无锡市新吴区江溪街道太湖花园二社区居委会", "太湖花园第2", ["residents_committee", "community"]),
        ("中共无锡市新吴区江溪街道工作委员会", "江溪", ["party_working_committee", "subdistrict"]),
        ("中共太湖花园第二社区第一支部委员会", "太湖花园第2社区第1", ["party_branch"]),
        ("江溪街道太湖花园第二社区第三网格党支部", "太湖花园第2社区第3", ["party_branch", "grid"]),
        ("无锡芯联智能装备（集团）有限公司", "芯联智能装备", ["group"]),
        ("甲科技有限公司苏州分公司", "甲科技有限公司苏州", ["branch_company"]),
        ("无锡惠民物业服务有限公司", "惠民", ["property_service_company"]),
        ("璞园（一期）", "璞园第1期", []),
        ("七房桥村", "七房桥", ["village"]),  # a numeral in a word is no ordinal
        ("梅村", "梅村", []),  # nothing would be left of it
        ("尚城新村", "尚城新村", []),
        ("永新村", "永新", ["village"]),
        ("市民中心", "市民中心", []),
        ("江苏银行", "江苏银行", []),
        ("無錫高新區", "新吴区", []),
        ("高新区（新吴区）", "新吴区", []),
        ("高浪小区（新吴区）", "高浪", ["estate"]),
        ("高新区（新吴区）住建局", "", ["office0"]),
    ],
)
def test_a_name_comes_apart(name: str, core: str, endings: list[str]) -> None:
    parts = parts_of(name)

    assert (readable(parts.core), [each.code for each in parts.endings]) == (core, endings)


@pytest.mark.parametrize(
    ("name", "level", "subdistrict"),
    [
        ("市住建局", "city", None),
        ("无锡市新吴区住房和城乡建设局", "district", None),
        ("住建局", None, None),
        ("江溪街道太湖花园第二社区", None, "江溪街道"),
        ("江溪街道党工委", None, None),  # it is the subdistrict's own
    ],
)
def test_the_places_before_a_name_are_known(name: str, level: str | None, subdistrict: str | None) -> None:
    assert (parts_of(name).level, parts_of(name).subdistrict) == (level, subdistrict)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("第十二网格", "第12网格"),
        ("二十三组", "第23组"),
        ("3号楼", "第3楼"),
        ("2024年第7场", "第2024年第7场"),
        ("热线12345678", "热线12345678"),
        ("第一百零二届", "第102届"),
        ("太湖二", "太湖第2"),
        ("三联", "三联"),
    ],
)
def test_numbers_are_read_in_any_writing(text: str, told: str) -> None:
    assert readable(numbered(text)) == told
