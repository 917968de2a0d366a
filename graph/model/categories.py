"""Resource categories in two levels: a group stands for all of its codes."""

from __future__ import annotations

from graph.model.vocabulary import Term, vocabulary

GROUPS = vocabulary("category_group")
CATEGORIES = vocabulary("category")


def find_category(written: str) -> Term | None:
    """The group or category that a code, name or synonym names; a group wins over a category of the same word."""
    code = written.strip()
    if "." not in code:
        for term in CATEGORIES.terms.values():
            if term.code.endswith(f".{code}") and code not in GROUPS:
                return term
    return GROUPS.find(code) or CATEGORIES.find(code)


def codes_of(term: Term) -> frozenset[str]:
    """The codes that a category or group covers."""
    if term.code in GROUPS:
        return frozenset(code for code, each in CATEGORIES.terms.items() if each.group == term.code)
    return frozenset((term.code,))
