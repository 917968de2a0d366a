"""`python -m bench.kernel --size N`: every kind of question to the compiled searches, with no peer beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.alone import alone
from bench.asking import BUDGET, ask
from bench.questions import between, nearest, pairs, terms_of, wanted_of
from bench.results import Result
from bench.synthetic_walk import country
from graph.paths.kernel import warm

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.peers.questions import Pair
    from bench.synthetic_walk import Country

_QUESTIONS = 300


def measure(size: int, questions: int = _QUESTIONS, budget: float = BUDGET) -> Result:
    """Measure at a size."""
    found = country(size)
    warm()
    asked = pairs(found, questions)
    sides = tuple(ask(name, answer, asked, budget).side() for name, answer in _kinds(found).items())
    facts = f"{found.walk.nodes:,} nodes, {len(found.walk.base.target) // 2:,} ties"
    return Result("kernel", size, facts, sides, ())


def _kinds(found: Country) -> dict[str, Callable[[Pair], list[int]]]:
    """The kinds of question by name; those about providers start where a pair does."""
    balanced, limited = terms_of("balanced"), terms_of("balanced", 8, 20_000_000)
    formal, direct = terms_of("formal"), terms_of("direct")
    free, venue, timed = wanted_of(None), wanted_of("venue"), wanted_of("venue", timed=True)
    return {
        "nearest 5, any offer": lambda each: nearest(found, balanced, free, each.start),
        "nearest 5, venue of 20": lambda each: nearest(found, balanced, venue, each.start),
        "the same at a time": lambda each: nearest(found, balanced, timed, each.start),
        "the same, 2 alternatives each": lambda each: nearest(found, balanced, venue, each.start, 2),
        "the same, at most 8 steps and 20": lambda each: nearest(found, limited, venue, each.start),
        "nearest 5, formal": lambda each: nearest(found, formal, venue, each.start),
        "nearest 5, direct": lambda each: nearest(found, direct, venue, each.start),
        "best path between two": lambda each: between(found, balanced, *each, 1),
        "5 best paths between two": lambda each: between(found, balanced, *each, 5),
    }


if __name__ == "__main__":
    alone("kernel")
