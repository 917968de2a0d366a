"""A district's own words for terms: they are understood everywhere, and what is no term is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.model import vocabulary as lists
from graph.model.categories import find_categories
from graph.model.fields import Field, FieldType
from graph.model.own_words import InvalidWords
from graph.model.vocabulary import extend, vocabulary
from graph.registers.cells.choices import term_of
from graph.registers.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CATEGORY = Field("category", "类别", "category", FieldType.CHOICE, vocabulary=vocabulary("category"))
_PLACE = Place("a.xlsx", "资源", 2, "B")


@pytest.fixture
def words(tmp_path: Path) -> Iterator[Path]:
    """A file of words; the lists are as they were when the test ends."""
    yield tmp_path / "words.toml"
    lists._added.clear()
    lists.fill()


def test_a_word_of_the_district_is_understood_in_questions_and_in_registers(words: Path) -> None:
    assert term_of("圆桌间", _CATEGORY, _PLACE)[0] is None
    assert find_categories("想借圆桌间") == ()
    words.write_text('[category]\n"venue.meeting_room" = ["圆桌间"]\n', "utf-8")
    extend(words)
    assert term_of("圆桌间", _CATEGORY, _PLACE) == ("venue.meeting_room", [])
    assert [each.code for each in find_categories("想借圆桌间")] == ["venue.meeting_room"]


def test_the_same_file_twice_adds_nothing(words: Path) -> None:
    words.write_text('[category]\n"venue.meeting_room" = ["圆桌间"]\n', "utf-8")
    extend(words)
    extend(words)
    assert vocabulary("category").terms["venue.meeting_room"].synonyms.count("圆桌间") == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[colour]\nred = ["红"]\n', "colour"),
        ('[category]\n"venue.castle" = ["城堡"]\n', "venue.castle"),
        ('[category]\n"venue.meeting_room" = "圆桌间"\n', "venue.meeting_room"),
        ('[category]\n"venue.meeting_room" = ["停车位"]\n', "停车位"),
        ("no toml", "words.toml"),
    ],
    ids=["a list that there is not", "a code that there is not", "no list of words", "another term's word", "no TOML"],
)
def test_what_cannot_be_understood_is_told_and_changes_nothing(words: Path, text: str, told: str) -> None:
    words.write_text(text, "utf-8")
    before = vocabulary("category").terms["venue.meeting_room"]
    with pytest.raises(InvalidWords) as refused:
        extend(words)
    assert told in refused.value.zh
    assert told in str(refused.value)
    assert vocabulary("category").terms["venue.meeting_room"] == before
