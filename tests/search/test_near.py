"""What is near is found with how near and why, within labels, kinds and places; people never are."""

from __future__ import annotations

import pytest

from graph.search import How, NameIndex, NameRow
from graph.search.matching import AUTOMATIC, NOTABLE, SAME

_ROWS = (
    NameRow("area-jx", "Area", "subdistrict", "江溪街道"),
    NameRow("area-wz", "Area", "subdistrict", "旺庄街道"),
    NameRow("area-th2", "Area", "community", "太湖花园第二社区", areas=("area-jx",)),
    NameRow("area-cl", "Area", "community", "春雷社区", areas=("area-wz",)),
    NameRow("area-g1", "Area", "grid", "第一网格", areas=("area-th2",)),
    NameRow("area-g2", "Area", "grid", "第一网格", areas=("area-cl",)),
    NameRow("org-th2", "Organization", "party_organization", "太湖花园第二社区党总支", areas=("area-th2",)),
    NameRow("org-jia", "Organization", "enterprise", "甲联科技有限公司", None, ("旭日电子有限公司",), ("area-cl",)),
    NameRow("org-yi", "Organization", "enterprise", "乙成商贸有限公司"),
    NameRow("person-1", "Person", None, "王小明"),
)  # fmt: skip
_INDEX = NameIndex(_ROWS)


def near(written: str, **asked: tuple[str, ...]) -> list[str]:
    wanted = {name: asked.get(name, ()) for name in ("labels", "kinds", "near")}
    found = _INDEX.near(written, wanted["labels"], wanted["kinds"], wanted["near"], floor=NOTABLE)
    return [each.row.id for each in found]


@pytest.mark.parametrize(
    ("written", "asked", "found"),
    [
        ("太湖花园二社区", {}, ["area-th2"]),
        ("太二社区", {"kinds": ("community", "village")}, ["area-th2"]),
        ("江溪", {"kinds": ("subdistrict",)}, ["area-jx"]),
        ("春蕾社区", {"labels": ("Area",)}, ["area-cl"]),
        ("春蕾社区", {"labels": ("Organization",)}, []),
        ("一网格", {}, ["area-g1", "area-g2"]),
        ("1号网格", {"near": ("area-wz",)}, ["area-g2"]),  # placed in it through its community
        ("第二网格", {}, []),
        ("王小名", {}, []),
        ("王小明", {}, []),
        ("", {}, []),
    ],
)
def test_the_near_are_found(written: str, asked: dict[str, tuple[str, ...]], found: list[str]) -> None:
    assert near(written, **asked) == found


def test_a_former_name_counts_and_is_told() -> None:
    met = _INDEX.near("旭日电子公司")[0]

    assert (met.row.id, met.name, met.how) == ("org-jia", "旭日电子有限公司", How.SAME)
    assert met.score >= SAME


def test_a_body_of_no_known_place_is_never_taken_without_a_person() -> None:
    met = _INDEX.near("乙成商贸", near=("area-cl",))[0]

    assert NOTABLE <= met.score < AUTOMATIC
    assert "没有登记所在地" in [each.zh for each in met.why]


def test_a_branch_that_was_raised_is_one_body() -> None:
    met = _INDEX.near("中共太湖花园第二社区委员会", kinds=("party_organization",))[0]

    assert (met.row.id, met.how) == ("org-th2", How.SAME)


def test_names_that_are_added_later_are_near_too_and_replaced_ones_are_not() -> None:
    index = NameIndex(_ROWS)
    assert index.near("丙园社区") == []
    index.add(NameRow("area-new", "Area", "community", "丙园第三社区"))
    assert [each.row.id for each in index.near("丙园三社区")] == ["area-new"]
    index.add(NameRow("area-new", "Area", "community", "丁湖社区"))
    assert index.near("丙园三社区") == []


def test_the_order_is_by_score_and_then_always_the_same() -> None:
    turned = NameIndex(reversed(_ROWS))

    assert [each.row.id for each in turned.near("一网格", limit=9)] == ["area-g1", "area-g2"]
