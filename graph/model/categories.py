"""Resource categories in two levels: a group stands for all of its codes."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.model.own_words import forgets
from graph.model.vocabulary import Term, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

GROUPS = vocabulary("category_group")
CATEGORIES = vocabulary("category")


def find_category(written: str) -> Term | None:
    """The one group or category that words mean (`find_categories`), None where they mean none or several."""
    found = find_categories(written)
    return found[0] if len(found) == 1 else None


def find_categories(written: str) -> tuple[Term, ...]:
    """The groups or categories that a code, name or synonym names; else what a sentence speaks of (`spoken_of`)."""
    return named_categories(written) or spoken_of(written)


def named_categories(written: str) -> tuple[Term, ...]:
    """What the whole text is the code, name or synonym of; a group wins over a category of the same word.

    Several terms where the word means several (一老一小); none where it is no word of the lists.
    """
    found = GROUPS.find(written) or _by_short_code().get(written.strip()) or CATEGORIES.find(written)
    return _several().get(normalise(written), ()) if found is None else (found,)


def spoken_of(text: str, within: frozenset[str] = frozenset(CATEGORIES.terms)) -> tuple[Term, ...]:
    """The categories of the longest word in a text (想找个开会的地方), of two as long the later; none without a word.

    Only categories with a code in `within`. A group counts where no category has a word in the text.
    """
    found = [each for each in _found_in(text, _words()) if within.issuperset(term.code for term in each[1])]
    if not found and within.issuperset(CATEGORIES.terms):
        found = _found_in(text, _words_of_groups())
    return max(found, key=lambda each: each[0])[1] if found else ()


def category_in(name: str, within: frozenset[str] = frozenset(CATEGORIES.terms)) -> Term | None:
    """The one category, no group, that a name speaks of."""
    found = spoken_of(name, within)
    return found[0] if len(found) == 1 and found[0].code in CATEGORIES else None


@cache
def codes_of(term: Term) -> frozenset[str]:
    """The codes that a category or group covers."""
    if term.code in GROUPS:
        return frozenset(code for code, each in CATEGORIES.terms.items() if each.group == term.code)
    return frozenset((term.code,))


def _found_in(text: str, words: Mapping[str, tuple[Term, ...]]) -> list[tuple[tuple[int, int], tuple[Term, ...]]]:
    """The words that are in a text, each by its length and place. English words count only where they stand alone."""
    plain, spaced = normalise(text), text.casefold()
    return [
        ((len(word), max(plain.rfind(word), 0)), terms)
        for word, terms in words.items()
        if (word in plain if not word.isascii() else word in spaced and _stands_alone(word, spaced))
    ]


def _stands_alone(word: str, text: str) -> bool:
    return re.search(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])", text) is not None


@cache
def _by_short_code() -> Mapping[str, Term]:
    """meeting_room -> the category venue.meeting_room."""
    return MappingProxyType({code.partition(".")[2]: term for code, term in CATEGORIES.terms.items()})


@cache
def _several() -> Mapping[str, tuple[Term, ...]]:
    table = tomllib.loads(files("graph.model").joinpath("data", "category_words.toml").read_text("utf-8"))
    return MappingProxyType(
        {normalise(word): tuple(_term(code) for code in codes) for word, codes in table["several"].items()}
    )


def _term(code: str) -> Term:
    return GROUPS.terms[code] if code in GROUPS else CATEGORIES.terms[code]


@cache
def _words() -> Mapping[str, tuple[Term, ...]]:
    return MappingProxyType({**_by_word(CATEGORIES.terms.values()), **_several()})


@cache
def _words_of_groups() -> Mapping[str, tuple[Term, ...]]:
    return MappingProxyType(_by_word(GROUPS.terms.values()))


def _by_word(terms: Iterable[Term]) -> dict[str, tuple[Term, ...]]:
    return {
        word.casefold() if word.isascii() else normalise(word): (term,)
        for term in terms
        for word in (term.zh, term.en, *term.synonyms)
    }


for each in (_by_short_code, _several, _words, _words_of_groups, codes_of):
    forgets(each.cache_clear)
