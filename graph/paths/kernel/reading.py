"""Reads a node of a walk, wholly from the base or wholly from its newest later row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from graph.paths.kernel.compiling import compiled, whole
from graph.paths.kernel.space import MEMO, QUERY
from graph.projection.walk.codes import BARRED, CODES, FACE, LEADING, PLANNED, TYPES
from graph.projection.walk.rows import EMPTY, RANK_STEP

if TYPE_CHECKING:
    from graph.paths.kernel.space import Space
    from graph.paths.kernel.terms import Terms
    from graph.projection.walk import Rows, Walk
    from graph.projection.walk.rows import Int32s

MICRO = 1_000_000
_SERVES = CODES["SERVES"]
_MEMO_BITS = 40


@compiled
def row_at(walk: Walk, node: int) -> int:
    """The row of a node: of the base where it is 0 or more, of the later rows as -1 - row."""
    mask = len(walk.table_key) - 1
    if mask == 0:
        return whole(node)
    at = (((whole(node) * 0x9E3779B1) & 0xFFFFFFFF) >> 7) & mask
    while walk.table_key[at] != EMPTY:
        if walk.table_key[at] == node:
            return -1 - whole(walk.table_row[at])
        at = (at + 1) & mask
    return whole(node)


@compiled
def rows_at(walk: Walk, row: int) -> Rows:
    """The rows that a row as `row_at` names it is of."""
    return walk.base if row >= 0 else walk.later


@compiled
def place_at(row: int) -> int:
    """Its place among them."""
    return row if row >= 0 else -1 - row


@compiled
def rank_of(walk: Walk, node: int) -> int:
    """Where the node's id stands among all ids."""
    base = len(walk.base.flags)
    return (whole(node) + 1) << RANK_STEP if node < base else walk.later_rank[node - base]


@compiled
def flags_at(walk: Walk, row: int) -> int:
    """The flags of a row as `row_at` names it."""
    return whole(rows_at(walk, row).flags[place_at(row)])


@compiled
def among(numbers: Int32s, number: int) -> bool:
    """Whether it is one of the numbers, which are ascending."""
    if len(numbers) == 0:
        return False
    after = _up_to(numbers, 0, len(numbers), number)
    return after > 0 and numbers[after - 1] == number


@compiled
def walked(walk: Walk, terms: Terms, node: int, row: int) -> bool:
    """Whether a node exists and is not to be avoided."""
    return (flags_at(walk, row) & PLANNED) == 0 and not among(terms.avoided, node)


@compiled
def may_pass(walk: Walk, row: int, day: int) -> bool:
    """Whether a node may stand in the middle of a path on the day."""
    flags = flags_at(walk, row)
    if flags & BARRED:
        return False
    if flags & LEADING:
        rows, place = rows_at(walk, row), place_at(row)
        for i in range(first_of(rows.leads_row, place), len(rows.leads_row)):
            if rows.leads_row[i] != place:
                break
            if rows.leads_since[i] <= day < rows.leads_until[i]:
                return False
    return True


@compiled
def degree(walk: Walk, row: int, code: int, day: int) -> int:
    """How many ties of a type are possibly valid on the day at a node, as their collective end."""
    rows, place = rows_at(walk, row), place_at(row)
    for group in range(rows.degree_indptr[place], rows.degree_indptr[place + 1]):
        if rows.degree_code[group] == code:
            first, last = rows.days_indptr[group], rows.days_indptr[group + 1]
            return _up_to(rows.degree_starts, first, last, day) - _up_to(rows.degree_ends, first, last, day)
    return whole(0)


@compiled
def is_valid(rows: Rows, edge: int, day: int) -> bool:
    """Whether the tie of a half-edge is possibly valid on the day."""
    span = rows.span[edge]
    return rows.span_since[span] <= day < rows.span_until[span]


@compiled
def first_of(rows: Int32s, row: int) -> int:
    """The place of the first of a row among the ascending rows of posts or offers, or where it would stand."""
    return _up_to(rows, 0, len(rows), row - 1)


@compiled
def _up_to(numbers: Int32s, first: int, last: int, number: int) -> int:
    """The place after the last of the ascending numbers that is not greater than the number."""
    low, high = whole(first), whole(last)
    while low < high:
        middle = (low + high) >> 1
        if numbers[middle] <= number:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def step_cost(base: float, hub: float, n: int) -> int:
    """The same as graph.paths.cost.step_cost."""
    return whole(np.rint((base + hub * math.log2(1 + n)) * MICRO))


@compiled
def cost_at(walk: Walk, terms: Terms, space: Space, node: int, row: int, code: int) -> int:
    """What a step of the type costs whose collective end is the node (in its row); the question's are remembered."""
    at, key = _memo(space, node, code)
    if space.memo_key[at] != key:
        space.memo_key[at] = key
        space.memo_cost[at] = step_cost(terms.base[code], terms.hub[code], degree(walk, row, code, terms.day))
    return space.memo_cost[at]


@compiled
def is_known(space: Space, node: int, code: int) -> bool:
    """Whether what such a step costs is remembered."""
    at, key = _memo(space, node, code)
    return space.memo_key[at] == key


@compiled
def _memo(space: Space, node: int, code: int) -> tuple[int, int]:
    slot = whole(node) * TYPES + code
    return (slot ^ (slot >> 12)) & (MEMO - 1), (space.counts[QUERY] << _MEMO_BITS) | slot


@compiled
def paid(walk: Walk, terms: Terms, space: Space, node: int, row: int, other: int, kind: int) -> int:
    """What a step costs from a node (in its row) to another; `own_cost` remembers those with the node as collective."""
    code = kind >> 1
    if kind & 1:
        return cost_at(walk, terms, space, other, row_at(walk, other), code)
    if space.own_cost[code] < 0:
        space.own_cost[code] = cost_at(walk, terms, space, node, row, code)
    return space.own_cost[code]


@compiled
def symbol(walk: Walk, other: int, row: int, kind: int) -> int:
    """What a step from a node (in its row) to another is to the order of a path (graph.paths.orders).

    Its kind, or 2 * TYPES more where it joins an organization and the place that it speaks for.
    """
    if kind >> 1 != _SERVES:
        return kind
    # the collective end of SERVES is the organization
    body = row_at(walk, other) if kind & 1 else row
    return kind + 2 * TYPES if flags_at(walk, body) & FACE else kind
