"""Matching, measured on labelled pairs; `pytest -s` shows the figures and every error."""

from __future__ import annotations

from collections import Counter

from graph.search.matching import AUTOMATIC, DIFFERENT, NOTABLE, SAME, compare
from tests.search.names.labelled import Figures, best, figures, pairs

_HARD = {
    "first and second", "direction", "branch and company", "community and its committee", "Party committee and centre",
    "committee and its branches", "phase", "names alike",
}  # fmt: skip


def test_the_set_is_large_and_half_of_it_are_hard_negatives() -> None:
    different = Counter(each.note for each in pairs() if not each.same)

    assert len(pairs()) >= 400
    assert different.total() * 2 >= len(pairs())
    assert min(different[note] for note in _HARD) >= 8
    assert len({(each.written, each.stored, each.kind) for each in pairs()}) == len(pairs())


def test_what_is_taken_without_a_person_is_right() -> None:
    automatic = _told(figures(AUTOMATIC), "accepted automatically")

    assert automatic.precision >= 0.995
    assert automatic.f1 >= 0.90
    assert figures(SAME).wrong == 0


def test_what_a_person_is_asked_about_holds_nearly_all_that_is_the_same() -> None:
    near = _told(figures(NOTABLE), "told as near")
    _told(best(), "best")

    assert near.recall >= 0.95
    assert near.precision >= 0.95
    assert best().f1 >= 0.97


def test_what_contradicts_scores_low() -> None:
    notes = _HARD - {"names alike", "branch and company", "committee and its branches"}
    high = [each for each in pairs() if not each.same and each.note in notes and each.score >= DIFFERENT]

    assert high == []


def test_the_order_of_two_names_does_not_matter() -> None:
    turned = {each: compare(each.stored, each.written, each.kind).score for each in pairs()}

    assert {each: score for each, score in turned.items() if score != each.score} == {}


def _told(told: Figures, what: str) -> Figures:
    print(f"\n{what} {told}")  # noqa: T201 - the figures are what this test is for
    for each in pairs():
        if (each.score >= told.threshold) is not each.same:
            why = "；".join(reason.zh for reason in compare(each.written, each.stored, each.kind).why)
            wrong = "missed" if each.same else "wrong"
            print(f"  {wrong} {each.score:.3f} {each.written} | {each.stored} ({each.note}): {why}")  # noqa: T201 - same
    return told
