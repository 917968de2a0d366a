"""Forward from the start: labels by least cost, then hops, then the ids of the nodes on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.kernel.compiling import compiled, whole
from graph.paths.kernel.heap import EMPTY, next_label, push
from graph.paths.kernel.reading import (
    among,
    cost_at,
    is_known,
    is_valid,
    may_pass,
    paid,
    place_at,
    rank_of,
    row_at,
    rows_at,
    symbol,
    walked,
)
from graph.paths.kernel.space import FULL, WAITING
from graph.paths.kernel.table import HOP_BITS, HOPS, NONE, begin, label_at, new_label, state_ahead, state_of

if TYPE_CHECKING:
    from graph.paths.kernel.space import Space
    from graph.paths.kernel.terms import Terms
    from graph.projection.walk import Walk

UNLIMITED = HOPS
"""More hops than any path has."""


@compiled
def set_out(terms: Terms, space: Space, start: int) -> None:
    """Begin a search with the start alone."""
    begin(space)
    layer = 1 if terms.max_hops else 0
    label = new_label(space, state_of(terms, start, 0, layer), start, 0, 0, NONE)
    push(space, label, 0, 0)


@compiled
def go_on(walk: Walk, terms: Terms, space: Space, label: int, row: int, start: int) -> None:
    """Leave the node of a settled label by all its steps, if it may be passed and the way may be longer."""
    node, hops = whole(space.node[label]), space.key[label] & HOPS
    if hops == (terms.max_hops or UNLIMITED):
        return
    if node == start or may_pass(walk, row, terms.day):
        _leave(walk, terms, space, label, row, start)


@compiled
def _overtaken(terms: Terms, space: Space, label: int) -> bool:
    """Whether, under a hop limit, a better way to the same node and phase is no longer; if not, notes the hops."""
    if terms.max_hops == 0:
        return False
    node, phase, hops = space.node[label], space.phase[label], space.key[label] & HOPS
    state = state_of(terms, node, phase, 0)
    known = label_at(space, state)
    if known == NONE:
        fewest = new_label(space, state, node, phase, hops, NONE)
        return fewest == NONE
    if hops >= space.key[known]:
        return True
    space.key[known] = hops
    return False


@compiled
def _leave(walk: Walk, terms: Terms, space: Space, label: int, row: int, start: int) -> None:
    rows, place = rows_at(walk, row), place_at(row)
    day, ordered = terms.day, terms.order.shape[0] > 1
    space.own_cost[:] = -1
    for i in range(rows.indptr[place], rows.indptr[place + 1]):
        target, kind = whole(rows.target[i]), whole(rows.kind[i])
        if terms.least[kind >> 1] < 0 or not is_valid(rows, i, day) or target == start:
            continue
        if among(terms.forbidden, rows.tie[i]):
            continue
        phase = whole(0)
        if ordered:
            phase = whole(terms.order[space.phase[label], symbol(walk, target, row, kind)])
        if phase >= 0:
            _reach(walk, terms, space, label, row, target, kind, phase)


@compiled
def _reach(walk: Walk, terms: Terms, space: Space, label: int, row: int, target: int, kind: int, phase: int) -> None:
    """A step from a settled label to a state: its first way, a better one, an equal one or none."""
    key, code = space.key[label], kind >> 1
    state = state_ahead(terms, space, key, target, phase)
    if state == NONE:
        return
    known = label_at(space, state)
    so_far = key >> HOP_BITS
    if known != NONE and (space.done[known] or space.key[known] >> HOP_BITS < so_far + terms.least[code]):
        return
    if kind & 1 and not is_known(space, target, code):
        _wait(terms, space, label, target, kind, phase)
        return
    cost = so_far + paid(walk, terms, space, whole(space.node[label]), row, target, kind)
    if cost > terms.cost_limit:
        return
    reached = (cost << HOP_BITS) | ((key & HOPS) + 1)
    if known == NONE:
        known = new_label(space, state, target, phase, reached, label)
        if known != NONE:
            push(space, known, reached, 0)
    elif reached < space.key[known]:
        space.key[known], space.before[known] = reached, label
        push(space, known, reached, 0)
    elif reached == space.key[known] and precedes(walk, space, label, space.before[known]):
        space.before[known] = label


@compiled
def _wait(terms: Terms, space: Space, label: int, target: int, kind: int, phase: int) -> None:
    """Put a step off until the least that it can cost is due; most are never due."""
    at, key = space.counts[WAITING], space.key[label]
    if at >= len(space.waiting):
        space.counts[FULL] = 1
        return
    space.counts[WAITING] = at + 1
    space.waiting[at, 0], space.waiting[at, 1] = label, target
    space.waiting[at, 2], space.waiting[at, 3] = kind, phase
    # before a label of the same key, for it may turn out to be as good
    push(space, -1 - at, key + (terms.least[kind >> 1] << HOP_BITS) + 1, -1)


@compiled
def _arrive(walk: Walk, terms: Terms, space: Space, at: int) -> None:
    """Look up what a step costs that is due, and take it."""
    label, target = space.waiting[at, 0], space.waiting[at, 1]
    kind, phase = space.waiting[at, 2], space.waiting[at, 3]
    cost_at(walk, terms, space, target, row_at(walk, target), kind >> 1)
    _reach(walk, terms, space, label, row_at(walk, whole(space.node[label])), target, kind, phase)


@compiled
def precedes(walk: Walk, space: Space, one: int, other: int) -> bool:
    """Whether the way to one label comes before that to another of as many hops, by the ids of the nodes in turn."""
    first = False
    while one != other:
        ranks = rank_of(walk, space.node[one]), rank_of(walk, space.node[other])
        if ranks[0] != ranks[1]:
            first = ranks[0] < ranks[1]
        one, other = whole(space.before[one]), whole(space.before[other])
    return first


@compiled
def next_settled(walk: Walk, terms: Terms, space: Space) -> int:
    """The next label that counts: of a node that exists, is not avoided, and was not come to better; or NONE."""
    while True:
        label = next_label(space)
        if label == EMPTY:
            return whole(NONE)
        if label < 0:
            _arrive(walk, terms, space, -1 - label)
            continue
        node = whole(space.node[label])
        if walked(walk, terms, node, row_at(walk, node)) and not _overtaken(terms, space, label):
            return label
