"""The closed lists of terms that answers use codes of, and the words that mean a category."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import Field

from api.schemas.shapes import Shape, Words
from graph.model.catalog import ENTITIES, TIES
from graph.model.categories import CATEGORIES, GROUPS
from graph.model.vocabulary import Term, vocabularies
from graph.search.matching.sounds import syllables, toneless

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.model.fields import Field as ModelField


class Named(Words):
    """A code of a list and what it is called."""

    code: str = Field(title="代码 Code", examples=["party_organization"])


class NamedField(Words):
    """What a field is called, and which list its codes are of."""

    list: str | None = Field(title="词表 List of its codes; null where it holds none", examples=["party_level"])
    unit: str | None = Field(title="单位 Unit of a number", examples=["㎡"])


class VocabulariesDocument(Shape):
    """What labels, tie types, their fields and the codes of each list are called."""

    labels: dict[str, Words] = Field(title="类 Labels")
    ties: dict[str, Words] = Field(title="关系 Tie types")
    lists: dict[str, list[Named]] = Field(title="词表 Lists by name, in their order")
    fields: dict[str, dict[str, NamedField]] = Field(title="字段 Fields by label or tie type, in their order")


class CategoryWord(Shape):
    """A word for a category, and how it may be typed in letters."""

    text: str = Field(title="词 Word", examples=["会议室"])
    pinyin: str = Field(title="拼音 Pinyin", examples=["huiyishi"])
    initials: str = Field(title="首字母 First letters", examples=["hys"])


class Category(Named):
    """A category of resources and needs, or a group of them."""

    group: str | None = Field(title="所属大类 Group; null for a group", examples=["venue"])
    unit: str | None = Field(title="单位 Unit", examples=["间"])
    words: list[CategoryWord] = Field(title="说法 What people call it, the name first")


class CategoriesDocument(Shape):
    """Groups, each followed by its categories."""

    categories: list[Category] = Field(title="类别 Categories")


@cache
def vocabularies_document() -> dict[str, Any]:
    """The names of all codes as JSON."""
    return {
        "labels": {each.label: {"zh": each.zh, "en": each.en} for each in ENTITIES.values()},
        "ties": {each.type: {"zh": each.zh, "en": each.en} for each in TIES.values()},
        "lists": {each.name: [_named(term) for term in each.terms.values()] for each in vocabularies()},
        "fields": {each.label: _fields(each.fields) for each in ENTITIES.values()}
        | {each.type: _fields(each.fields) for each in TIES.values()},
    }


@cache
def categories_document() -> dict[str, Any]:
    """The categories and their words as JSON."""
    of_groups: list[Iterable[Term]] = [
        (group, *(each for each in CATEGORIES.terms.values() if each.group == group.code))
        for group in GROUPS.terms.values()
    ]
    return {"categories": [_category(term) for terms in of_groups for term in terms]}


def _category(term: Term) -> dict[str, Any]:
    words = [_word(each) for each in (term.zh, *term.synonyms)]
    return {**_named(term), "group": term.group, "unit": term.unit, "words": words}


def _fields(fields: Mapping[str, ModelField]) -> dict[str, dict[str, str | None]]:
    return {
        name: {
            "zh": each.zh, "en": each.en, "list": each.vocabulary.name if each.vocabulary else None, "unit": each.unit,
        }
        for name, each in fields.items()
    }  # fmt: skip


def _named(term: Term) -> dict[str, str]:
    return {"code": term.code, "zh": term.zh, "en": term.en}


def _word(text: str) -> dict[str, str]:
    sounds = [toneless(each).lower() for each in syllables(text)]
    return {"text": text, "pinyin": "".join(sounds), "initials": "".join(each[:1] for each in sounds)}
