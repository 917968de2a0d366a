"""A question in the form that compiled searches take: numbers for ids, tables for sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.model.categories import codes_of, find_category
from graph.paths.cost import step_cost
from graph.paths.kernel import searching
from graph.paths.kernel.terms import NO_COST_LIMIT, NO_HOP_LIMIT, Terms, Wanted
from graph.paths.orders import order_table
from graph.projection.walk.codes import CATEGORY_CODES, CODES, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.paths.profiles import Profile
    from graph.paths.queries import Question, SharingQuery
    from graph.projection import Projection
    from graph.projection.walk.rows import Int32s

_NOT_WALKED = -1


def terms_of(projection: Projection, question: Question) -> Terms:
    """The prices and limits of a question."""
    open_terms = _prices(question)._replace(avoided=_numbers(projection, question.avoid))
    ties = [id_ for id_ in question.forbidden if id_ not in CODES]
    return open_terms._replace(forbidden=_tie_numbers(projection, open_terms, ties)) if ties else open_terms


def without_limits(terms: Terms) -> Terms:
    """The same without a limit to steps and cost."""
    return terms._replace(max_hops=NO_HOP_LIMIT, cost_limit=NO_COST_LIMIT)


def is_limited(terms: Terms) -> bool:
    """Whether steps or cost are limited."""
    return terms.max_hops != NO_HOP_LIMIT or terms.cost_limit < NO_COST_LIMIT


def wanted_of(projection: Projection, query: SharingQuery, excluded: Iterable[str]) -> Wanted:
    """What a provider must offer, and who is none."""
    term = find_category(query.category)
    categories = np.zeros(len(CATEGORY_CODES), np.bool_)
    categories[[CATEGORY_CODES[code] for code in (codes_of(term) if term else ())]] = True
    time, size = query.time, query.capacity_at_least
    return Wanted(
        categories=categories,
        sized=size is not None,
        capacity=size or 0,
        windowed=time is not None,
        days=1 << time.weekday if time else 0,
        days_before=1 << (time.weekday - 1) % 7 if time else 0,
        from_minute=time.from_minute if time else 0,
        to_minute=time.end if time else 0,
        month=1 << (query.as_of.month - 1),
        excluded=_numbers(projection, excluded),
    )


def _prices(question: Question) -> Terms:
    base, hub = np.zeros(TYPES), np.zeros(TYPES)
    least = np.full(TYPES, _NOT_WALKED, np.int64)
    for kind in _walked(question.profile, question):
        code, price = CODES[kind], question.profile.prices[kind]
        # a tie that is walked counts itself
        base[code], hub[code], least[code] = price.base, price.hub, step_cost(price, 1)
    return Terms(
        day=question.day,
        base=base,
        hub=hub,
        least=least,
        forbidden=np.empty(0, np.int32),
        avoided=np.empty(0, np.int32),
        order=order_table(question.profile.order),
        max_hops=question.max_hops or NO_HOP_LIMIT,
        cost_limit=NO_COST_LIMIT if question.cost_limit is None else question.cost_limit,
    )


def _walked(profile: Profile, question: Question) -> list[str]:
    allowed = profile.prices.keys() if question.allowed is None else question.allowed & profile.prices.keys()
    return [kind for kind in allowed if kind not in question.forbidden]


def _numbers(projection: Projection, ids: Iterable[str]) -> Int32s:
    found = {number for number in map(projection.number, ids) if number is not None}
    return np.array(sorted(found), np.int32)


def _tie_numbers(projection: Projection, terms: Terms, ids: Iterable[str]) -> Int32s:
    """The numbers of the ties of these ids, as far as the terms would walk them."""
    found: set[int] = set()
    with searching(projection.walk, terms) as search:
        for id_ in ids:
            tie = projection.tie(id_)
            ends = [] if tie is None else [projection.number(each) for each in (tie.source, tie.target)]
            if tie is None or ends[0] is None or ends[1] is None:
                continue
            joined = search.ties(ends[0], ends[1])
            found |= {each.tie for each in joined if projection.tie_id_at(each.tie) == tie.id}
    return np.array(sorted(found), np.int32)
