"""From both ends until the two searches meet: how far the forward one must know its distances to guide the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.kernel.compiling import compiled, entry, whole
from graph.paths.kernel.completing import UNGUIDED, come_from
from graph.paths.kernel.enclosing import Both
from graph.paths.kernel.heap import least_key, push
from graph.paths.kernel.reading import may_pass, row_at
from graph.paths.kernel.shapes import plan_at, space_at, terms_at, walk_at
from graph.paths.kernel.space import EVERYWHERE, FULL, HEAP, RADIUS
from graph.paths.kernel.spreading import go_on, next_settled, set_out
from graph.paths.kernel.table import HOP_BITS, HOPS, NONE, begin, forget, label_at, new_label

if TYPE_CHECKING:
    from graph.paths.kernel.space import Space


@entry
def meet(
    walk_address: int, terms_address: int, plan_address: int, forward_address: int, back_address: int, start: int,
    target: int,
) -> bool:  # fmt: skip
    """Search from the start and, in `back`, from the target until they meet; whether a way may exist at all.

    `terms` have no hop limit. `forward` is then what `best` needs. Invalid where a space is full.
    """
    walk, terms, plan = walk_at(walk_address), terms_at(terms_address), plan_at(plan_address)
    forward, back = space_at(forward_address), space_at(back_address)
    both = Both(walk, terms, plan, forward, back)
    forget(forward)
    set_out(terms, forward, start)
    begin(back)
    for phase in range(terms.order.shape[0]):
        label = new_label(back, whole(target) * (terms.order.shape[0] + 1) + phase, target, phase, 0, NONE)
        push(back, label, 0, 0)
    most = whole(terms.cost_limit) + 1
    shortest = most
    while not (forward.counts[FULL] or back.counts[FULL]):
        ahead, behind = least_key(forward), least_key(back)
        if ahead < 0 or behind < 0 or (ahead >> HOP_BITS) + (behind >> HOP_BITS) >= shortest:
            break
        if forward.counts[HEAP] <= back.counts[HEAP]:
            shortest = min(shortest, _ahead(both, start))
        else:
            shortest = min(shortest, _behind(both, start))
    if forward.counts[HEAP] == 0:
        forward.counts[RADIUS] = EVERYWHERE
    return shortest < most or (forward.counts[HEAP] > 0 and back.counts[HEAP] > 0)


@entry
def spread(walk_address: int, terms_address: int, space_address: int, start: int, cost: int) -> int:
    """Settle from the start, without a hop limit, all that is nearer than a cost; the radius of what is settled."""
    walk, terms, space = walk_at(walk_address), terms_at(terms_address), space_at(space_address)
    counts = space.counts
    forget(space)
    set_out(terms, space, start)
    while not counts[FULL]:
        label = next_settled(walk, terms, space)
        if label == NONE:
            counts[RADIUS] = EVERYWHERE
            break
        counts[RADIUS] = space.key[label] >> HOP_BITS
        if counts[RADIUS] > cost:
            break
        go_on(walk, terms, space, label, row_at(walk, space.node[label]), start)
    return counts[RADIUS]


@compiled
def _ahead(both: Both, start: int) -> int:
    """Settle a state of the forward search; what a way through it costs that both searches know, else EVERYWHERE."""
    walk, terms, forward = both.walk, both.terms, both.forward
    label = next_settled(walk, terms, forward)
    if label == NONE:
        return whole(EVERYWHERE)
    forward.counts[RADIUS] = forward.key[label] >> HOP_BITS
    node = whole(forward.node[label])
    go_on(walk, terms, forward, label, row_at(walk, node), start)
    return _through(forward, label, both.back)


@compiled
def _behind(both: Both, start: int) -> int:
    """The same of the backward search."""
    walk, terms, back = both.walk, both.terms, both.back
    label = next_settled(walk, terms, back)
    if label == NONE:
        return whole(EVERYWHERE)
    row = row_at(walk, back.node[label])
    if back.node[label] != start and (back.before[label] == NONE or may_pass(walk, row, terms.day)):
        most = (whole(terms.cost_limit) << HOP_BITS) | HOPS
        come_from(both, label, row, NONE, most, UNGUIDED)
    return _through(back, label, both.forward)


@compiled
def _through(one: Space, label: int, other: Space) -> int:
    known = label_at(other, one.state[label])
    return whole(EVERYWHERE) if known == NONE else (one.key[label] + other.key[known]) >> HOP_BITS
