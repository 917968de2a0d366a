"""Closed lists of terms with their Chinese and English names, read from data files."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graph.model.names import normalise
from graph.model.own_words import InvalidWords, forgets, read_words, start_again

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_added: list[Mapping[str, Any]] = []


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
    return Vocabulary(name, MappingProxyType(_terms(name)))


@cache
def _terms(name: str) -> dict[str, Term]:
    return {code: _term(code, row) for code, row in _lists()[name].items()}


def extend(path: Path) -> None:
    """Add the words that a district writes for terms: a TOML file with a table a list, code = [words].

    They count for all that is read from now on; do it at the start. A file that was added before adds nothing.
    Raises InvalidWords for a list or code that there is not, and for a word that means another term of its list.
    """
    more = read_words(path)
    if more in _added:
        return
    for name, words in more.items():
        _check(name, words)
    _added.append(more)
    fill()


def fill() -> None:
    """Make the terms anew, of the data files and what was added to them."""
    for name in _lists():
        known = _terms(name)
        for code, row in _lists()[name].items():
            own = (word for more in _added for word in more.get(name, {}).get(code, ()))
            known[code] = replace(_term(code, row), synonyms=tuple(dict.fromkeys((*row.get("synonyms", ()), *own))))
    start_again()


def _check(name: str, words: Any) -> None:
    if name not in _lists() or not isinstance(words, dict):
        raise InvalidWords(
            f"没有词表“{name}”；可用：{'、'.join(_lists())}", f"there is no list {name}, only {', '.join(_lists())}"
        )
    for code, written in words.items():
        terms = vocabulary(name).terms
        if code not in terms:
            raise InvalidWords(
                f"词表 {name} 中没有“{code}”；可用：{'、'.join(terms)}",
                f"{name} has no {code}, only {', '.join(terms)}",
            )
        if not isinstance(written, list) or not all(isinstance(each, str) and each.strip() for each in written):
            raise InvalidWords(
                f'{name}.{code} 应写成词语列表，如 ["小会场"]', f'{name}.{code} is a list of words, such as ["hall"]'
            )
        for word in written:
            other = vocabulary(name).find(word)
            if other is not None and other.code != code:
                raise InvalidWords(
                    f"“{word}”在词表 {name} 中已指“{other.zh}”（{other.code}）",
                    f"{word} means {other.en} ({other.code}) in {name} already",
                )


forgets(Vocabulary._by_word.cache_clear)  # noqa: SLF001 - the cache is this file's own
