"""The shares by kind of middle that docs/paths.md prints."""

from __future__ import annotations

from graph.paths.shares import middle_of, replaced, shares, table
from tests.paths.district import HOME, District
from tests.paths.graphs import TODAY


def test_shares_count_the_best_answers_by_their_middle() -> None:
    district = District()
    district.graph.tie("PAIRED_WITH", district.unit("a", "甲"), HOME)
    district.graph.tie("LOCATED_IN", district.unit("b", "乙"), HOME)
    found = shares(district.graph.project(), TODAY, ("venue",))
    assert (found.questions, found.best, found.top) == (1, {"pairing": 1}, {"pairing": 1, "location": 1})
    assert "| pairing | 100% | 50% |" in table(found, TODAY)


def test_the_middle_is_named_after_what_is_farthest() -> None:
    district = District()
    district.community("sib", "新光社区", "jx")
    district.community("far", "春阳社区", "wz")
    for end, middle in (
        ("org-jx", "superior"),
        ("org-sib", "subdistrict"),
        ("org-far", "district"),
        ("org-home", "other"),
    ):
        assert middle_of(district.between(HOME, end).paths[0].steps) == middle


def test_only_the_generated_section_of_the_document_is_replaced() -> None:
    document = "before\n<!-- shares -->\nold\n<!-- /shares -->\nafter\n"
    assert replaced(document, "new") == "before\n<!-- shares -->\nnew\n<!-- /shares -->\nafter\n"
