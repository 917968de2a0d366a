"""From a state to its label: open addressing with versions in the keys, growing within the space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.kernel.compiling import compiled, whole
from graph.paths.kernel.space import FITTING, FOUND, FULL, HEAP, LABELS, MASK, QUERY, RADIUS, SETTLED, VERSION, WAITING

if TYPE_CHECKING:
    from graph.paths.kernel.space import Space
    from graph.paths.kernel.terms import Terms

NONE = -1
HOP_BITS = 16
"""A key is cost << HOP_BITS | hops: paths have fewer than 65,536 steps and cost less than 2^46 micro-units."""
HOPS = (1 << HOP_BITS) - 1
_STATE_BITS = 40
_VERSIONS = 1 << 22
_FIRST_MASK = 2047
_SPREAD = -7046029254386353131


@compiled
def forget(space: Space) -> None:
    """Forget the costs of steps that were remembered: another question begins."""
    counts = space.counts
    counts[QUERY] = (counts[QUERY] + 1) & (_VERSIONS - 1)
    if counts[QUERY] == 0:
        space.memo_key[:] = 0
        counts[QUERY] = 1


@compiled
def begin(space: Space) -> None:
    """Make the space empty for a new search, at no cost."""
    counts = space.counts
    _next_version(space)
    counts[MASK] = min(_FIRST_MASK, len(space.table_key) - 1)
    for each in (LABELS, HEAP, WAITING, FOUND, FITTING, RADIUS, SETTLED, FULL):
        counts[each] = 0


@compiled
def state_of(terms: Terms, node: int, phase: int, layer: int) -> int:
    """The number of a state. Layer 0 stands for the node and phase, the others for its hops under a hop limit."""
    layers = whole(1) if terms.max_hops == 0 else whole(terms.max_hops + 2)
    return (whole(node) * (terms.order.shape[0] + 1) + phase) * layers + layer


@compiled
def label_at(space: Space, state: int) -> int:
    """The label of a state, or NONE."""
    version, mask = space.counts[VERSION], space.counts[MASK]
    wanted = (version << _STATE_BITS) | state
    at = ((state * _SPREAD) >> 22) & mask
    while True:
        key = space.table_key[at]
        if key == wanted:
            return whole(space.table_label[at])
        if key >> _STATE_BITS != version:
            return whole(NONE)
        at = (at + 1) & mask


@compiled
def state_ahead(terms: Terms, space: Space, key: int, node: int, phase: int) -> int:
    """The state that a step from a label of this key leads to; NONE where a way of no more hops is known already."""
    if terms.max_hops == 0:
        return whole(state_of(terms, node, phase, 0))
    fewest = label_at(space, state_of(terms, node, phase, 0))
    if fewest != NONE and (key & HOPS) + 1 >= space.key[fewest]:
        return whole(NONE)
    return whole(state_of(terms, node, phase, (key & HOPS) + 2))


@compiled
def new_label(space: Space, state: int, node: int, phase: int, key: int, before: int) -> int:
    """A label for a state that has none; NONE where the space is full, which `counts[FULL]` then says."""
    counts = space.counts
    label = counts[LABELS]
    if label >= len(space.node):
        counts[FULL] = 1
        return whole(NONE)
    counts[LABELS] = label + 1
    space.state[label] = state
    space.node[label] = node
    space.phase[label] = phase
    space.key[label] = key
    space.before[label] = before
    space.done[label] = 0
    if 2 * (label + 1) > counts[MASK] + 1:
        _spread_wider(space)
    else:
        _enter(space, label)
    return label


@compiled
def _enter(space: Space, label: int) -> None:
    version, mask, state = space.counts[VERSION], space.counts[MASK], space.state[label]
    at = ((state * _SPREAD) >> 22) & mask
    while space.table_key[at] >> _STATE_BITS == version:
        at = (at + 1) & mask
    space.table_key[at] = (version << _STATE_BITS) | state
    space.table_label[at] = label


@compiled
def _spread_wider(space: Space) -> None:
    """Use twice as much of the table; a new version makes what stands in it free."""
    counts = space.counts
    counts[MASK] = 2 * counts[MASK] + 1
    _next_version(space)
    for label in range(counts[LABELS]):
        _enter(space, label)


@compiled
def _next_version(space: Space) -> None:
    counts = space.counts
    counts[VERSION] += 1
    if counts[VERSION] >= _VERSIONS:
        space.table_key[:] = 0
        counts[VERSION] = 1
