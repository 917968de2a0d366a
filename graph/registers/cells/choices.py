"""Words of closed lists. A word outside its list is an error with the terms that it may have meant, never a guess."""

from __future__ import annotations

from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process

from graph.model.categories import CATEGORIES, category_in, codes_of, named_categories, spoken_of
from graph.model.names import normalise
from graph.model.own_words import forgets
from graph.model.vocabulary import vocabulary
from graph.registers.cells.red_lines import red_lines
from graph.registers.problem import Problem, Text, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.model.fields import Field
    from graph.model.vocabulary import Term
    from graph.registers.problem import Place

_NEAR = 50.0
_MOST = 5
_YES_OR_NO = Text("是、否", "yes, no")


def term_of(written: str, field: Field, place: Place, beside: str = "") -> tuple[str | None, list[Problem]]:
    """The code of a word, or None and why. `beside`: the name in the row, which says more than a broad category."""
    if field.vocabulary is None:
        return None, [unknown_term(written, field, place)]
    if field.vocabulary.name == CATEGORIES.name:
        return _category(written, field, place, beside)
    term = field.vocabulary.find(written)
    return (term.code, []) if term else (None, [unknown_term(written, field, place)])


def unknown_term(written: str, field: Field, place: Place) -> Problem:
    """That a word is none of the field's list, with the terms that it may have meant."""
    terms = field.vocabulary
    words = {
        "value": written,
        "title": Text(field.zh, field.en),
        "terms": Text(terms.expected, terms.expected_en) if terms else _YES_OR_NO,
    }
    return problem(place, "unknown_term", **words).among(
        [] if terms is None or red_lines(written, prose=True) else _near(written, terms.name)
    )


def _category(written: str, field: Field, place: Place, beside: str) -> tuple[str | None, list[Problem]]:
    # what a template's list offers means itself, although 物资 is also what people call the whole group
    terms = _titled().get(normalise(written)) or named_categories(written)
    codes = sorted(code for term in terms for code in codes_of(term))
    if not codes:
        return None, [unknown_term(written, field, place)]
    if len(codes) == 1:
        return codes[0], []
    if (finer := category_in(beside, frozenset(codes))) is not None:
        return finer.code, [problem(place, "refined_category", value=written, taken=Text(finer.zh, finer.en))]
    meant = [CATEGORIES.terms[code] for code in codes]
    words = {"value": written, "terms": _listed(meant)}
    return None, [problem(place, "broad_category", **words).among([_candidate(term, 1.0) for term in meant])]


@cache
def _titled() -> Mapping[str, tuple[Term, ...]]:
    return {normalise(title): (term,) for term in CATEGORIES.terms.values() for title in (term.zh, term.en)}


@lru_cache(maxsize=1024)
def _near(written: str, name: str) -> Sequence[dict[str, Any]]:
    """The terms with the most similar word, the nearest first; a category that the words speak of comes before them."""
    words = _words(name)
    found = process.extract(normalise(written), words.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_MOST)
    spoken = [(term, 1.0) for term in spoken_of(written)] if name == CATEGORIES.name else []
    best: dict[str, tuple[Term, float]] = {}
    for term, score in (*spoken, *((words[word], score / 100) for word, score, _ in found)):
        best.setdefault(term.code, (term, score))
    return [_candidate(term, score) for term, score in best.values()]


@cache
def _words(name: str) -> Mapping[str, Term]:
    terms = vocabulary(name).terms.values()
    return MappingProxyType({normalise(word): term for term in terms for word in (*term.synonyms, term.zh)})


def _candidate(term: Term, score: float) -> dict[str, Any]:
    return {"code": term.code, "name": term.zh, "name_en": term.en, "score": round(score, 2)}


def _listed(terms: Iterable[Term]) -> Text:
    terms = tuple(terms)
    return Text("、".join(term.zh for term in terms), ", ".join(term.en for term in terms))


for each in (_titled, _near, _words):
    forgets(each.cache_clear)
