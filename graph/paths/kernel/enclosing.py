"""Whether the start is shut in: then a search that comes from the other end would walk the whole graph for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.paths.kernel.compiling import compiled, whole
from graph.paths.kernel.reading import among, is_valid, may_pass, place_at, row_at, rows_at, walked
from graph.paths.kernel.space import CLOSED, ENCLAVE
from graph.paths.kernel.table import NONE

if TYPE_CHECKING:
    from graph.paths.kernel.space import Plan, Space
    from graph.paths.kernel.terms import Terms
    from graph.projection.walk import Walk


class Both(NamedTuple):
    """A search from both ends: the forward one knows distances from the start, the backward one finds the path."""

    walk: Walk
    terms: Terms
    plan: Plan
    forward: Space
    back: Space


@compiled
def is_enclosed(both: Both, start: int, first: int, kept: int, ban: int) -> bool:
    """Whether the start, with the tail and all closed nodes taken out, reaches few nodes and not the tail's head.

    Orders and hop limits are not looked at, so that what is enclosed is so in any case.
    """
    walk, terms, plan = both.walk, both.terms, both.plan
    known, size, at = plan.enclave, whole(1), whole(0)
    known[0] = start
    while at < size:
        node = whole(known[at])
        row = row_at(walk, node)
        at += 1
        if not walked(walk, terms, node, row) or (node != start and not may_pass(walk, row, terms.day)):
            continue
        size = _enclave(both, node, row, size, first, kept, ban)
        if size >= ENCLAVE:
            return False
    return True


@compiled
def _enclave(both: Both, node: int, row: int, size: int, first: int, kept: int, ban: int) -> int:
    """Add the neighbours of a node to what the start reaches; ENCLAVE where that is much, or reaches the head."""
    terms, plan, rows = both.terms, both.plan, rows_at(both.walk, row)
    for i in range(rows.indptr[place_at(row)], rows.indptr[place_at(row) + 1]):
        other = whole(rows.target[i])
        if terms.least[whole(rows.kind[i]) >> 1] < 0 or not is_valid(rows, i, terms.day):
            continue
        if among(terms.forbidden, rows.tie[i]):
            continue
        if other == plan.node[first]:
            if is_banned(plan, node, ban):
                continue
            return ENCLAVE
        if is_closed(plan, other, first, kept) or _is_in(plan, other, size):
            continue
        if size >= ENCLAVE:
            return ENCLAVE
        plan.enclave[size] = other
        size += 1
    return size


@compiled
def _is_in(plan: Plan, node: int, size: int) -> bool:
    for i in range(size):  # noqa: SIM110 - compiled code has no generators
        if plan.enclave[i] == node:
            return True
    return False


@compiled
def is_closed(plan: Plan, node: int, first: int, kept: int) -> bool:
    """Whether a node is on the tail, or may not be walked."""
    for i in range(first, first + kept):
        if plan.node[i] == node:
            return True
    for i in range(plan.counts[CLOSED]):  # noqa: SIM110 - compiled code has no generators
        if plan.closed[i] == node:
            return True
    return False


@compiled
def is_banned(plan: Plan, node: int, ban: int) -> bool:
    """Whether a node is on a list of banned ones."""
    while ban != NONE:
        if plan.ban_node[ban] == node:
            return True
        ban = plan.ban_next[ban]
    return False
