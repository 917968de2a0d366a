"""Two names are as alike as the weakest step between them, and every step is told in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.own_words import InvalidWords, start_again
from graph.search.matching import AUTOMATIC, DIFFERENT, NOTABLE, SAME, compare, extend
from graph.search.matching import words as words_room
from graph.search.matching.likeness import catalog

_DOCUMENT = Path(__file__).parents[3] / "docs" / "search.md"
_TEXT = st.text(
    st.sampled_from("太湖花园第一二三社区江溪街道党委支部总无锡新吴（）12有限公司南北村网格市a"), max_size=12
)


@pytest.mark.parametrize(
    ("written", "stored", "kind", "step"),
    [
        ("太湖花园 第二社区", "太湖花园第二社区", "community", "exact"),
        ("太湖花园二社区", "太湖花园第二社区", "community", "spelling"),
        ("江溪街道太湖花园第二社区", "太湖花园第二社区", "community", "region"),
        ("江溪", "江溪街道", "subdistrict", "ending_of_kind"),
        ("江溪", "江溪街道", None, "ending_missing"),
        ("太湖花园第二社区党总支", "太湖花园第二社区党委", "party_organization", "level_changed"),
        ("春雷社区委员会", "春雷社区党委", "party_organization", "committee_of_kind"),
        ("叙丰加园社区", "叙丰家园社区", "community", "homophone"),
        ("春蕾社区", "春雷社区", "community", "toneless_homophone"),
        ("甲联科技有限公司", "甲连科技有限公司", "enterprise", "brand_homophone"),
        ("一心社区", "义心社区", "community", "differs"),
        ("太二社区", "太湖花园第二社区", "community", "abbreviated"),
        ("太湖花花园社区", "太湖花园社区", "community", "repeated"),
        ("太湖园花社区", "太湖花园社区", "community", "swapped"),
        ("塘南社区", "南塘社区", "community", "differs"),
        ("锦园南区", "锦园北区", "estate", "contrast"),
        ("锦园小区联合党支部", "锦园小区党支部", "party_organization", "party_form"),
        ("春雷社区第一党支部", "春雷社区第一网格党支部", "party_organization", "counted"),
        ("春雷社区居委会", "春雷社区", "community", "place_for_body"),
        ("新吴水务集团", "新吴水务公司", "enterprise", "group_or_company"),
        ("市住建局", "区住房和城乡建设局", "organ", "level_of_government"),
    ],
)
def test_the_weakest_step_is_the_score(written: str, stored: str, kind: str | None, step: str) -> None:
    found = compare(written, stored, kind)

    assert found.steps[0].code == step
    assert found.score == min(each.score for each in found.steps)


def test_the_next_grid_and_the_next_phase_are_nothing_to_be_told_of() -> None:
    for written, stored in (("第三网格", "第二网格"), ("璞园二期", "璞园一期"), ("第二党支部", "第一党支部")):
        assert compare(written, stored).score < DIFFERENT < NOTABLE


def test_reasons_are_in_chinese_and_english() -> None:
    why = compare("市住建局", "区住建局", "organ").why[0]

    assert (why.zh, why.en) == (
        "不是同一级：市级／区级", "not of the same level of government: city / district"
    )  # fmt: skip


@given(_TEXT, _TEXT)
def test_a_likeness_is_a_number_that_does_not_hang_on_the_order(one: str, other: str) -> None:
    assert 0 <= compare(one, other).score <= 1
    assert compare(one, other).score == compare(other, one).score
    assert compare(one, one).score == 1


def test_every_step_stands_in_the_document_with_its_score() -> None:
    text = _DOCUMENT.read_text(encoding="utf-8")
    rows = [f"| `{code}` | {score:.2f} | {zh} | {en} |" for code, (score, zh, en) in catalog().items()]

    assert [row for row in rows if row not in text] == []
    assert text.count("| `") == len(rows) + 9  # and the nine ways in which a search meets a name
    assert all(f"{each:.2f}" in text for each in (SAME, AUTOMATIC, NOTABLE))


def test_a_district_may_add_its_own_words(tmp_path: Path) -> None:
    more = tmp_path / "words.toml"
    more.write_text(
        '[offices]\noffices = [["河长制办公室", "河长办"]]\n[spelling.synonyms]\n"老城" = "旧城社区"\n', "utf-8"
    )
    before = compare("区河长办", "区河长制办公室", "organ").score
    extend(more)
    try:
        assert before < SAME <= compare("区河长办", "区河长制办公室", "organ").score
        assert compare("老城", "旧城社区", "community").score >= SAME
        assert compare("区住建局", "区住房和城乡建设局", "organ").score >= SAME
    finally:
        words_room._added.clear()
        start_again()
    assert compare("区河长办", "区河长制办公室", "organ").score == before


def test_words_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("not toml", "utf-8")
    for path in (wrong, tmp_path / "none.toml"):
        with pytest.raises(InvalidWords):
            extend(path)
    assert words_room._added == []
