"""The k best loopless paths between two nodes: Yen's deviations as Lawler splits them, each found by A*.

Yen (1971), Management Science 17(11); Lawler (1972), Management Science 18(7). Paths are grown backwards from the
target, so that the exact distances from the start, known from one search, guide every deviation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.kernel.compiling import compiled, entry, whole
from graph.paths.kernel.completing import complete
from graph.paths.kernel.enclosing import Both
from graph.paths.kernel.reading import rank_of
from graph.paths.kernel.shapes import plan_at, space_at, terms_at, walk_at
from graph.paths.kernel.space import BANS, CLOSED, CRAMPED, FULL, GIVEN, NODES, PATHS
from graph.paths.kernel.table import HOP_BITS, HOPS, NONE

if TYPE_CHECKING:
    from graph.paths.kernel.space import Plan
    from graph.paths.kernel.terms import Terms
    from graph.projection.walk import Walk


@entry
def best(
    walk_address: int, terms_address: int, plan_address: int, forward_address: int, back_address: int, start: int,
    target: int, count: int,
) -> int:  # fmt: skip
    """The `count` best loopless paths within the terms, as plan.given; how many there are.

    `forward` holds a search from the start without a hop limit. Invalid where back.counts[FULL] or
    plan.counts[CRAMPED] is set.
    """
    walk, terms, plan = walk_at(walk_address), terms_at(terms_address), plan_at(plan_address)
    back = space_at(back_address)
    both = Both(walk, terms, plan, space_at(forward_address), back)
    _clear(plan, target)
    complete(both, start, 0, 1, NONE, _most(terms))
    while not (back.counts[FULL] or plan.counts[CRAMPED]):
        accepted = _least(walk, plan)
        if accepted == NONE:
            break
        _give(plan, accepted)
        if plan.counts[GIVEN] == count:
            break
        bound = _bound(plan, count - plan.counts[GIVEN], _most(terms))
        for kept in range(plan.kept[accepted], plan.length[accepted]):
            first = plan.first[accepted] + plan.length[accepted] - kept
            earlier = plan.banned[accepted] if kept == plan.kept[accepted] else whole(NONE)
            ban = _ban(plan, whole(plan.node[first - 1]), earlier)
            complete(both, start, first, kept, ban, bound)
            if back.counts[FULL] or plan.counts[CRAMPED]:
                break
    return plan.counts[GIVEN]


@entry
def apart(
    walk_address: int, terms_address: int, plan_address: int, forward_address: int, back_address: int, start: int,
    target: int, count: int,
) -> int:  # fmt: skip
    """Up to `count` paths, the best and then each time the best that shares no middle node with those before.

    The same terms as `best`.
    """
    walk, terms, plan = walk_at(walk_address), terms_at(terms_address), plan_at(plan_address)
    back = space_at(back_address)
    both = Both(walk, terms, plan, space_at(forward_address), back)
    _clear(plan, target)
    ban = whole(NONE)
    while plan.counts[GIVEN] < count:
        found = complete(both, start, 0, 1, ban, _most(terms))
        if found == NONE or back.counts[FULL] or plan.counts[CRAMPED]:
            break
        _give(plan, found)
        first, length = plan.first[found], plan.length[found]
        if length == 2:
            # the direct step has no middle, and is one path
            ban = _ban(plan, start, ban)
        for i in range(first + 1, first + length - 1):
            _close(plan, whole(plan.node[i]))
    return plan.counts[GIVEN]


@compiled
def _clear(plan: Plan, target: int) -> None:
    plan.counts[:] = 0
    plan.node[0] = target
    plan.counts[NODES] = 1


@compiled
def _most(terms: Terms) -> int:
    """The largest key within the cost limit."""
    return (whole(terms.cost_limit) << HOP_BITS) | HOPS


@compiled
def _give(plan: Plan, path: int) -> None:
    plan.is_given[path] = 1
    plan.given[plan.counts[GIVEN]] = path
    plan.counts[GIVEN] += 1


@compiled
def _ban(plan: Plan, node: int, earlier: int) -> int:
    """A list of banned nodes: this one, and an earlier list."""
    at = plan.counts[BANS]
    if at >= len(plan.ban_node):
        plan.counts[CRAMPED] = 1
        return earlier
    plan.ban_node[at], plan.ban_next[at] = node, earlier
    plan.counts[BANS] = at + 1
    return at


@compiled
def _close(plan: Plan, node: int) -> None:
    at = plan.counts[CLOSED]
    if at >= len(plan.closed):
        plan.counts[CRAMPED] = 1
        return
    plan.closed[at] = node
    plan.counts[CLOSED] = at + 1


@compiled
def _least(walk: Walk, plan: Plan) -> int:
    """The best of the candidates that were not given, or NONE."""
    least = whole(NONE)
    for path in range(plan.counts[PATHS]):
        if not plan.is_given[path] and (least == NONE or _precedes(walk, plan, path, least)):
            least = whole(path)
    return least


@compiled
def _precedes(walk: Walk, plan: Plan, one: int, other: int) -> bool:
    if plan.key[one] != plan.key[other]:
        return plan.key[one] < plan.key[other]
    for i in range(plan.length[one]):
        ranks = rank_of(walk, plan.node[plan.first[one] + i]), rank_of(walk, plan.node[plan.first[other] + i])
        if ranks[0] != ranks[1]:
            return ranks[0] < ranks[1]
    return False


@compiled
def _bound(plan: Plan, wanted: int, most: int) -> int:
    """The key of the last candidate that can still be given, where there are as many as are wanted."""
    bound = whole(most)
    for path in range(plan.counts[PATHS]):
        if plan.is_given[path] or plan.key[path] >= bound:
            continue
        up_to = 0
        for other in range(plan.counts[PATHS]):
            up_to += plan.is_given[other] == 0 and plan.key[other] <= plan.key[path]
        if up_to >= wanted:
            bound = plan.key[path]
    return bound
