"""Backward from the end of a path, by A*: the exact distances from the start, as far as one search settled them, guide.

What that search did not settle is at least as far as its radius, so the guide never says too much and never falls by
more than a step costs: the first way to a state is the best, and the answers are exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.kernel.compiling import compiled, whole
from graph.paths.kernel.enclosing import is_banned, is_closed, is_enclosed
from graph.paths.kernel.heap import push
from graph.paths.kernel.joining import cheapest
from graph.paths.kernel.reading import among, is_valid, may_pass, paid, place_at, rank_of, row_at, rows_at, symbol
from graph.paths.kernel.space import CRAMPED, ENCLAVE, EVERYWHERE, FULL, NODES, PATHS, RADIUS, SETTLED
from graph.paths.kernel.spreading import UNLIMITED, next_settled
from graph.paths.kernel.table import HOP_BITS, HOPS, NONE, begin, label_at, new_label, state_ahead, state_of

if TYPE_CHECKING:
    from graph.paths.kernel.enclosing import Both
    from graph.paths.kernel.space import Plan, Space
    from graph.paths.kernel.terms import Terms
    from graph.projection.walk import Walk


GUIDED, UNGUIDED = 1, 0
"""Whether the distances from the start are asked for."""


@compiled
def complete(both: Both, start: int, first: int, kept: int, ban: int, bound: int) -> int:
    """Find the best path whose last `kept` nodes are plan.node[first:] and which comes to them from none of the banned.

    A new candidate, or NONE where there is none of a key up to `bound`.
    """
    walk, terms, plan, back = both.walk, both.terms, both.plan, both.back
    begin(back)
    _set_out_from_tail(both, first, kept, bound)
    while not back.counts[FULL]:
        label = next_settled(walk, terms, back)
        if label == NONE:
            break
        back.counts[SETTLED] += 1
        if back.counts[SETTLED] == ENCLAVE and is_enclosed(both, start, first, kept, ban):
            break
        node = whole(back.node[label])
        if node == start:
            if back.phase[label] == 0:
                return _note(plan, back, label, first, kept, ban)
            continue
        at_head = back.before[label] == NONE
        if not at_head and is_closed(plan, node, first, kept):
            continue
        if (back.key[label] & HOPS) == (terms.max_hops or UNLIMITED):
            continue
        row = row_at(walk, node)
        if at_head or may_pass(walk, row, terms.day):
            come_from(both, label, row, ban if at_head else NONE, bound, GUIDED)
    return NONE


@compiled
def come_from(both: Both, label: int, row: int, ban: int, bound: int, guided: int) -> None:
    """Label every state that a settled one can be come to from, except nodes that are banned."""
    walk, terms, back = both.walk, both.terms, both.back
    rows, place = rows_at(walk, row), place_at(row)
    day, phases = terms.day, terms.order.shape[0]
    both.forward.own_cost[:] = -1
    for i in range(rows.indptr[place], rows.indptr[place + 1]):
        other, kind = whole(rows.target[i]), whole(rows.kind[i])
        if terms.least[kind >> 1] < 0 or not is_valid(rows, i, day):
            continue
        if among(terms.forbidden, rows.tie[i]) or (ban != NONE and is_banned(both.plan, other, ban)):
            continue
        if phases == 1:
            _reach(both, label, row, other, kind, 0, bound, guided)
            continue
        step = symbol(walk, other, row, kind) ^ 1
        for phase in range(phases):
            if terms.order[phase, step] == back.phase[label]:
                _reach(both, label, row, other, kind, phase, bound, guided)


@compiled
def _reach(both: Both, label: int, row: int, other: int, kind: int, phase: int, bound: int, guided: int) -> None:
    """A step to a settled label from a state: its first way on, a better one, an equal one or none."""
    walk, terms, forward, back = both.walk, both.terms, both.forward, both.back
    key = back.key[label]
    state = state_ahead(terms, back, key, other, phase)
    if state == NONE:
        return
    known = label_at(back, state)
    least = key + (terms.least[kind >> 1] << HOP_BITS) + 1
    if known != NONE and (back.done[known] or back.key[known] < least):
        return
    to_go = _to_go(terms, forward, other, phase) if guided else whole(0)
    if to_go == NONE or least + to_go > bound:
        return
    cost = paid(walk, terms, forward, whole(back.node[label]), row, other, kind)
    reached = key + (cost << HOP_BITS) + 1
    if reached + to_go > bound:
        return
    if known == NONE:
        known = new_label(back, state, other, phase, reached, label)
        if known != NONE:
            push(back, known, reached + to_go, reached)
    elif reached < back.key[known]:
        back.key[known], back.before[known] = reached, label
        push(back, known, reached + to_go, reached)
    elif reached == back.key[known] and _goes_on_before(walk, back, label, whole(back.before[known])):
        back.before[known] = label


@compiled
def _to_go(terms: Terms, forward: Space, node: int, phase: int) -> int:
    """The key of the way from the start to a state, or a lower bound of it; NONE where there is no way."""
    # the forward search knows no hop limit
    label = label_at(forward, whole(node) * (terms.order.shape[0] + 1) + phase)
    if label != NONE and forward.done[label]:
        return forward.key[label]
    radius = forward.counts[RADIUS]
    return whole(NONE) if radius == EVERYWHERE else radius << HOP_BITS


@compiled
def _goes_on_before(walk: Walk, back: Space, one: int, other: int) -> bool:
    """Whether the way on from one label comes before that from another, by the ids of the nodes in turn."""
    while one not in (other, NONE):
        ranks = rank_of(walk, back.node[one]), rank_of(walk, back.node[other])
        if ranks[0] != ranks[1]:
            return ranks[0] < ranks[1]
        one, other = whole(back.before[one]), whole(back.before[other])
    return False


@compiled
def _set_out_from_tail(both: Both, first: int, kept: int, bound: int) -> None:
    """Label the first node of the tail, in each phase from which the tail can be walked to its end."""
    terms, plan, forward, back = both.terms, both.plan, both.forward, both.back
    phases, head = terms.order.shape[0], whole(plan.node[first])
    _walk_tail(both, first, kept)
    for phase in range(phases):
        cost, to_go = plan.tail_now[phase], _to_go(terms, forward, head, phase)
        if NONE in (cost, to_go):
            continue
        key = (cost << HOP_BITS) + kept - 1
        if key + to_go <= bound:
            layer = kept if terms.max_hops else 0
            label = new_label(back, state_of(terms, head, phase, layer), head, phase, key, NONE)
            push(back, label, key + to_go, key)


@compiled
def _walk_tail(both: Both, first: int, kept: int) -> None:
    """What the tail costs from its first node on, by the phase there (NONE: cannot be walked), in plan.tail_now."""
    terms, plan = both.terms, both.plan
    phases = terms.order.shape[0]
    now, then = plan.tail_now, plan.tail_then
    now[:] = 0
    for at in range(first + kept - 2, first - 1, -1):
        for phase in range(phases):
            then[phase] = now[phase]
        node, other = whole(plan.node[at]), whole(plan.node[at + 1])
        for phase in range(phases):
            now[phase] = cheapest(both.walk, terms, both.forward, node, other, phase, then)


@compiled
def _note(plan: Plan, back: Space, label: int, first: int, kept: int, ban: int) -> int:
    """Write the path that was found down as a candidate; NONE where the plan is full."""
    counts, length = plan.counts, (back.key[label] & HOPS) + 1
    path, at = counts[PATHS], counts[NODES]
    if path >= len(plan.key) or at + length > len(plan.node):
        counts[CRAMPED] = 1
        return whole(NONE)
    counts[PATHS], counts[NODES] = path + 1, at + length
    plan.key[path], plan.first[path], plan.length[path] = back.key[label], at, length
    plan.kept[path], plan.banned[path], plan.is_given[path] = kept, ban, 0
    while label != NONE:
        plan.node[at] = back.node[label]
        label, at = whole(back.before[label]), at + 1
    for i in range(first + 1, first + kept):
        plan.node[at] = plan.node[i]
        at += 1
    return path
