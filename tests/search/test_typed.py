"""A search ranks what was typed: exact, in another spelling, a part, pinyin, first letters, alike."""

from __future__ import annotations

import pytest

from graph.search import How, NameIndex, NameRow

_ROWS = (
    NameRow("area-d", "Area", "district", "新吴区"),
    NameRow("area-th2", "Area", "community", "太湖花园第二社区"),
    NameRow("area-cj", "Area", "community", "长江社区"),
    NameRow("org-th2", "Organization", "party_organization", "太湖花园第二社区党委"),
    NameRow("org-yh", "Organization", "enterprise", "古运河银行"),
    NameRow("org-zjj", "Organization", "organ", "区住房和城乡建设局"),
    NameRow("org-xa", "Organization", "enterprise", "西安科技", former_names=("Abc电子",)),
)
_INDEX = NameIndex(_ROWS)


@pytest.mark.parametrize(
    ("typed", "found", "how"),
    [
        ("太湖花园第二社区", "area-th2", How.CURRENT),
        ("太湖花园二社区", "area-th2", How.SAME),
        ("無錫高新區", "area-d", How.SAME),
        ("住建局", "org-zjj", How.SAME),
        ("太湖花園", "area-th2", How.PARTIAL),
        ("太湖花园二", "area-th2", How.PARTIAL),
        ("taihuhuayuan", "area-th2", How.PINYIN),
        ("tài hú huā yuán", "area-th2", How.PINYIN),
        ("ＴＡＩＨＵ", "area-th2", How.PINYIN),
        ("taihuhuay", "area-th2", How.PINYIN),
        ("huayuan", "area-th2", How.PINYIN),
        ("taihu hy", "area-th2", How.PINYIN),
        ("th花园2社区", "area-th2", How.PINYIN),
        ("changjiang", "area-cj", How.PINYIN),  # 长 as it sounds in 长江
        ("yinhang", "org-yh", How.PINYIN),
        ("xi'an", "org-xa", How.PINYIN),
        ("xian", "org-xa", How.PINYIN),
        ("abc", "org-xa", How.PARTIAL),
        ("thhydesq", "area-th2", How.INITIALS),
        ("thhyesq", "area-th2", How.INITIALS),
        ("zjj", None, None),  # of a whole name these are not the first letters
        ("太湖花园第二舍区", "area-th2", How.NEAR),
        ("qqqq", None, None),
        ("-", None, None),
    ],
)
def test_what_is_typed_finds_what_is_meant(typed: str, found: str | None, how: How | None) -> None:
    hits = _INDEX.search(typed)

    assert [(hit.row.id, hit.how) for hit in hits[:1]] == ([(found, how)] if found else [])


def test_each_is_told_once_communities_first_and_no_more_than_asked_for() -> None:
    assert [hit.row.id for hit in _INDEX.search("taihu")] == ["area-th2", "org-th2"]
    assert [hit.row.id for hit in _INDEX.search("taihu", limit=1)] == ["area-th2"]
    assert [hit.row.id for hit in _INDEX.search("taihu", ("Organization",))] == ["org-th2"]


def test_a_name_that_is_compared_has_a_score_and_says_why() -> None:
    hit = _INDEX.search("太湖花园二社区")[0]

    assert hit.score == 0.99
    assert [each.zh for each in hit.why] == ["写法不同，名称相同"]
    assert _INDEX.search("太湖花园第二社区")[0].score is None
