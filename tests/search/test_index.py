"""Names as people type them find what they mean, and nothing is guessed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.search import How, NameIndex, NameRow

DISTRICT = NameRow("area-d", "Area", "district", "新吴区")
JIANGXI = NameRow("area-jx", "Area", "subdistrict", "江溪街道", areas=("area-d",))
TAIHU = NameRow("area-th2", "Area", "community", "太湖花园第二社区", areas=("area-jx",))
SPRING = NameRow("area-cl", "Area", "community", "春雷社区", areas=("area-jx",))
COMMITTEE = NameRow("org-dw", "Organization", "party_organization", "太湖花园第二社区党委", areas=("area-th2",))
NAMESAKE = NameRow("org-x", "Organization", "enterprise", "太湖花园第二社区", areas=("area-cl",))
BUREAU = NameRow("org-zjj", "Organization", "organ", "区住房和城乡建设局", "区住建局", ("区建设局",))
GRIDS = [
    NameRow(f"area-g{at}", "Area", "grid", "第一网格", areas=(each.id,)) for at, each in enumerate((TAIHU, SPRING))
]
ROWS = [DISTRICT, JIANGXI, TAIHU, SPRING, COMMITTEE, NAMESAKE, BUREAU, *GRIDS]


def found(written: str, *labels: str) -> list[str]:
    return [hit.row.id for hit in NameIndex(ROWS).find(written, labels)]


def test_a_community_comes_before_an_organization_of_its_name() -> None:
    assert found("太湖花园第二社区") == ["area-th2"]
    assert found("太湖花园第二社区", "Organization") == ["org-x"]


def test_current_short_and_former_names_and_ids_are_known() -> None:
    index = NameIndex(ROWS)
    how = {name: index.find(name)[0].how for name in ("区住房和城乡建设局", "区住建局", "区建设局", "org-zjj")}
    assert list(how.values()) == [How.CURRENT, How.SHORT, How.FORMER, How.ID]


def test_a_current_name_beats_anothers_former_one() -> None:
    index = NameIndex([*ROWS, NameRow("org-new", "Organization", "enterprise", "区建设局")])
    assert [hit.row.id for hit in index.find("区建设局")] == ["org-new"]


def test_ambiguity_keeps_the_candidates() -> None:
    assert found("第一网格") == ["area-g0", "area-g1"]


def test_quotes_brackets_width_and_spaces_do_not_count() -> None:
    index = NameIndex([NameRow("org-1", "Organization", "enterprise", "“甲”（新吴）公司")])
    assert [hit.row.id for hit in index.find(" 甲 (新吴)公司")] == ["org-1"]


def test_search_ranks_exact_before_partial() -> None:
    hits = NameIndex(ROWS).search("太湖花园第二社区")
    assert [(hit.row.id, hit.how) for hit in hits] == [
        ("area-th2", How.CURRENT), ("org-x", How.CURRENT), ("org-dw", How.PARTIAL)
    ]  # fmt: skip
    assert [hit.row.id for hit in NameIndex(ROWS).search("社区", limit=2)] == ["area-cl", "area-th2"]
    assert NameIndex(ROWS).search(" ") == []


def test_a_row_that_is_added_again_replaces_its_names() -> None:
    index = NameIndex(ROWS)
    index.add(NameRow("org-zjj", "Organization", "organ", "区住建委", former_names=("区住房和城乡建设局",)))
    assert index.find("区住建局") == []
    assert index.find("区住房和城乡建设局")[0].how is How.FORMER
    assert [hit.row.id for hit in index.search("建", limit=100)] == ["org-zjj"]


def test_places_reach_up_to_the_district() -> None:
    index = NameIndex(ROWS)
    assert index.around("area-g0") == ["area-g0", "area-th2", "area-jx", "area-d"]
    assert index.is_placed(COMMITTEE, "area-jx")
    assert not index.is_placed(COMMITTEE, "area-cl")


@given(st.sampled_from(ROWS), st.integers(0, 2), st.integers(1, 8))
def test_any_part_of_a_name_is_found(row: NameRow, start: int, length: int) -> None:
    part = row.name[start : start + length]
    assert row.id in {hit.row.id for hit in NameIndex(ROWS).search(part, limit=100)}
