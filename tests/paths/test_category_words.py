"""The words of a question for a category: code, synonym, sentence; a word of several is asked about."""

from __future__ import annotations

import pytest

from api.filters import category_codes
from graph.paths.asking import category_code
from graph.paths.errors import InvalidPathQuery


@pytest.mark.parametrize(
    ("written", "code"),
    [("会议室", "venue.meeting_room"), ("开会的地方", "venue.meeting_room"),
     ("venue.meeting_room", "venue.meeting_room"), ("想找个开会的地方", "venue.meeting_room"),
     ("场地", "venue"), ("停车难", "venue.parking")],
)  # fmt: skip
def test_words_of_one_meaning_find_the_same(written: str, code: str) -> None:
    assert category_code(written) == code


def test_a_word_of_several_categories_is_asked_about_and_lists_all_of_them() -> None:
    with pytest.raises(InvalidPathQuery) as asked:
        category_code("一老一小")
    assert [each["code"] for each in asked.value.details["candidates"]] == ["service.elder", "service.child"]
    assert "为老服务" in asked.value.zh
    assert category_codes("一老一小") == {"service.elder", "service.child"}


def test_a_word_of_none_is_no_category() -> None:
    with pytest.raises(InvalidPathQuery):
        category_code("飞船")
