"""Closed lists of terms with their Chinese and English names, read from data files."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graph.model.names import normalise

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Term:
    """One code of a list, its names, the words that people write for it and the group it belongs to."""

    code: str
    zh: str
    en: str
    synonyms: tuple[str, ...] = ()
    group: str | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of terms."""

    name: str
    terms: Mapping[str, Term]

    def __contains__(self, code: object) -> bool:
        """Whether `code` is a term of the list."""
        return code in self.terms

    def find(self, written: str) -> Term | None:
        """The term with this code, name or synonym, or None."""
        return self.terms.get(written) or self._by_word().get(normalise(written))

    @property
    def expected(self) -> str:
        """The Chinese names of the terms, for messages."""
        return "、".join(term.zh for term in self.terms.values())

    @property
    def expected_en(self) -> str:
        """The English names of the terms, for messages."""
        return ", ".join(term.en for term in self.terms.values())

    @cache  # noqa: B019 - vocabularies live as long as the process
    def _by_word(self) -> Mapping[str, Term]:
        return {
            normalise(word): term
            for term in reversed(list(self.terms.values()))
            for word in (*term.synonyms, term.code, term.en, term.zh)
        }

    def __hash__(self) -> int:
        """By name: a vocabulary is loaded once."""
        return hash(self.name)


def _term(code: str, row: Mapping[str, Any]) -> Term:
    return Term(code, row["zh"], row["en"], tuple(row.get("synonyms", ())), row.get("group"), row.get("unit"))


@cache
def _lists() -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for name in ("vocabularies.toml", "categories.toml"):
        found |= tomllib.loads(files("graph.model").joinpath("data", name).read_text("utf-8"))
    return found


@cache
def vocabularies() -> tuple[Vocabulary, ...]:
    """All lists there are."""
    return tuple(vocabulary(name) for name in _lists())


@cache
def vocabulary(name: str) -> Vocabulary:
    """The list called `name` in graph/model/data; KeyError if there is none."""
    rows = _lists()[name]
    return Vocabulary(name, MappingProxyType({code: _term(code, row) for code, row in rows.items()}))
