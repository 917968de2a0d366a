"""The ties that join two nodes: the cheapest carries a path, and an explanation names them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.kernel.compiling import compiled, entry, whole
from graph.paths.kernel.reading import among, cost_at, is_valid, place_at, rank_of, row_at, rows_at, symbol
from graph.paths.kernel.shapes import space_at, terms_at, walk_at
from graph.paths.kernel.table import NONE

if TYPE_CHECKING:
    from graph.paths.kernel.space import Space
    from graph.paths.kernel.terms import Terms
    from graph.projection.walk import Walk
    from graph.projection.walk.rows import Int64s


@compiled
def cheapest(walk: Walk, terms: Terms, space: Space, node: int, other: int, phase: int, then: Int64s) -> int:
    """The least cost of a step to the other node and of what follows it, by the phase come to; NONE without a way."""
    row = row_at(walk, node)
    rows, best = rows_at(walk, row), whole(NONE)
    for i in range(first_to(walk, row, other), rows.indptr[place_at(row) + 1]):
        if rows.target[i] != other:
            break
        kind = whole(rows.kind[i])
        if not _is_open(walk, terms, row, i):
            continue
        after = whole(terms.order[phase, symbol(walk, other, row, kind)])
        if after < 0 or then[after] == NONE:
            continue
        cost = _cost(walk, terms, space, node, row, other, kind) + then[after]
        best = cost if best == NONE else min(best, cost)
    return best


@entry
def joining(walk_address: int, terms_address: int, space_address: int, node: int, other: int, first: int) -> int:
    """Write the ties of the day that the terms allow between two nodes into `space.ties`: (cost, symbol, tie) a row.

    The first `first` of them are left out; how many there are behind these.
    """
    walk, terms, space = walk_at(walk_address), terms_at(terms_address), space_at(space_address)
    found = space.ties
    row = row_at(walk, node)
    rows, number = rows_at(walk, row), whole(0)
    for i in range(first_to(walk, row, other), rows.indptr[place_at(row) + 1]):
        if rows.target[i] != other:
            break
        if not _is_open(walk, terms, row, i):
            continue
        at, kind = number - first, whole(rows.kind[i])
        if 0 <= at < len(found):
            found[at, 0] = _cost(walk, terms, space, node, row, other, kind)
            found[at, 1] = symbol(walk, other, row, kind)
            found[at, 2] = rows.tie[i]
        number += 1
    return max(number - first, 0)


@compiled
def first_to(walk: Walk, row: int, other: int) -> int:
    """The place of the row's first half-edge whose target does not come before the other node."""
    rows, rank = rows_at(walk, row), rank_of(walk, other)
    low, high = rows.indptr[place_at(row)], rows.indptr[place_at(row) + 1]
    while low < high:
        middle = (low + high) >> 1
        if rank_of(walk, whole(rows.target[middle])) < rank:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def _is_open(walk: Walk, terms: Terms, row: int, i: int) -> bool:
    rows = rows_at(walk, row)
    if terms.least[whole(rows.kind[i]) >> 1] < 0 or among(terms.forbidden, rows.tie[i]):
        return False
    return is_valid(rows, i, terms.day)


@compiled
def _cost(walk: Walk, terms: Terms, space: Space, node: int, row: int, other: int, kind: int) -> int:
    if kind & 1:
        return cost_at(walk, terms, space, other, row_at(walk, other), kind >> 1)
    return cost_at(walk, terms, space, node, row, kind >> 1)
