"""Which providers come first: those that fit by their paths, then those by arrangement; those that miss are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.paths.offers import ASK, FITS, MISSES, then, wanted_of

if TYPE_CHECKING:
    from graph.paths.found import Found, Reached
    from graph.paths.kernel.search import Search
    from graph.paths.kernel.terms import Wanted
    from graph.paths.queries import SharingQuery
    from graph.projection import Projection

_MORE = 4


@dataclass(frozen=True)
class Ranked:
    """The best paths to providers, best first; `missed` were met that have other times only.

    `complete`: there are no more that could be reached.
    """

    paths: list[Found]
    missed: int
    complete: bool


def ranked(projection: Projection, query: SharingQuery, search: Search, wanted: Wanted, start: int) -> Ranked:
    """At least one more than asked for, if there are so many.

    The search knows categories, capacities and times; an audience is words, so where one is asked for the search is
    asked for more until enough of what it finds suits.
    """
    count = query.k + 1
    while True:
        reached = search.providers(wanted, start, count)
        complete = sum(not (each.asks or each.misses) for each in reached) < count
        ways: dict[str, list[Found]] = {FITS: [], ASK: [], MISSES: []}
        for each in reached:
            way = _way(projection, query, each)
            if way is not None:
                ways[way].append(each.path)
        if complete or len(ways[FITS]) > query.k:
            return Ranked(ways[FITS] + ways[ASK], len(ways[MISSES]), complete)
        count *= _MORE


def _way(projection: Projection, query: SharingQuery, reached: Reached) -> str | None:
    """How the best of a provider's resources can be had; None where none suits the audience."""
    if query.audience is None:
        return ASK if reached.asks else MISSES if reached.misses else FITS
    resources = wanted_of(projection, projection.id_at(reached.path.nodes[-1]), query)
    found = {then(each, query) or FITS for each in resources}
    return next((way for way in (FITS, ASK, MISSES) if way in found), None)
