"""What the comment on a column's title tells the person who fills it in."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES
from graph.registers.meaning import Role, meaning_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.vocabulary import Term
    from graph.registers.definition import Column, Register
    from graph.registers.meaning import Meaning

_MOST_TERMS = 15
_ENDS = frozenset(("until", "closed"))
_PROSE = frozenset(("note", "when", "exceptions"))
"""Columns in which people write sentences, and forget whom these are about."""


def hint(register: Register, column: Column, language: str) -> str:
    """The comment on a column of a register, in a language."""
    meaning = meaning_of(register, column.key)
    parts = [_kind(column, meaning)]
    if column.required:
        parts.insert(0, "required")
    if column.key in _PROSE or meaning.labels == ("Need",):
        parts.append("no_person")
    if column.key in _ENDS or column.key.endswith("_until"):
        parts.append("last_day")
    if column.listed:
        parts.append("several")
    words = _words(meaning, language)
    return "".join(_texts()[part][language].format(**words) for part in parts)


def term(of: Term, language: str) -> str:
    """The name of a term in a language."""
    return of.zh if language == "zh" else of.en


def _kind(column: Column, meaning: Meaning) -> str:
    if column.key == "serial":
        return "serial"
    if meaning.role is Role.REFERENCE:
        return "brought" if meaning.creates else "reference"
    if meaning.role is Role.TEXT:
        if column.key == "mobile":
            return "mobile"
        return "phone" if column.key.endswith("phone") else "text"
    return meaning.role.value


def _words(meaning: Meaning, language: str) -> dict[str, str]:
    terms = [term(each, language) for each in meaning.terms[:_MOST_TERMS]]
    more = {"zh": "等", "en": " …"}[language] if len(meaning.terms) > _MOST_TERMS else ""
    # units are Chinese words
    unit = meaning.field.unit if meaning.field and language == "zh" else None
    definitions = [ENTITIES[each] for each in meaning.labels]
    names = [each.zh if language == "zh" else each.en for each in definitions]
    return {
        "terms": {"zh": "、", "en": "; "}[language].join(terms) + more,
        "unit": f"（{unit}）" if unit else "",
        "what": {"zh": "、", "en": ", "}[language].join(names),
    }


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("graph.registers.writing").joinpath("hints.toml").read_text("utf-8"))
