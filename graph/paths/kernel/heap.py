"""A binary heap of labels by key; entries that were overtaken stay in it and are passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.kernel.compiling import compiled, whole
from graph.paths.kernel.space import FULL, HEAP

if TYPE_CHECKING:
    from graph.paths.kernel.space import Space

EMPTY = -(1 << 40)
"""No label, and nothing that waits."""


@compiled
def push(space: Space, label: int, key: int, then: int) -> None:
    """Put a label into the heap; where that is full, `counts[FULL]` says so."""
    at = space.counts[HEAP]
    if at >= len(space.heap_key):
        space.counts[FULL] = 1
        return
    space.counts[HEAP] = at + 1
    keys, thens, labels = space.heap_key, space.heap_then, space.heap_label
    while at > 0:
        above = (at - 1) >> 1
        if keys[above] < key or (keys[above] == key and thens[above] <= then):
            break
        keys[at], thens[at], labels[at] = keys[above], thens[above], labels[above]
        at = above
    keys[at], thens[at], labels[at] = key, then, label


@compiled
def next_label(space: Space) -> int:
    """Settle and return the label of the least key that is not settled yet, or what waits with it; EMPTY if none is."""
    while space.counts[HEAP] > 0:
        label = whole(space.heap_label[0])
        _drop_first(space)
        if label < 0:
            return label
        if space.done[label] == 0:
            space.done[label] = 1
            return label
    return whole(EMPTY)


@compiled
def least_key(space: Space) -> int:
    """The least key in the heap, outdated or not: no label that is still to come has a smaller one. -1 if empty."""
    return space.heap_key[0] if space.counts[HEAP] > 0 else whole(-1)


@compiled
def _drop_first(space: Space) -> None:
    keys, thens, labels = space.heap_key, space.heap_then, space.heap_label
    size = space.counts[HEAP] - 1
    space.counts[HEAP] = size
    key, then, label = keys[size], thens[size], labels[size]
    at = 0
    while True:
        below = 2 * at + 1
        if below >= size:
            break
        other = below + 1
        if other < size and (keys[other] < keys[below] or (keys[other] == keys[below] and thens[other] < thens[below])):
            below = other
        if key < keys[below] or (key == keys[below] and then <= thens[below]):
            break
        keys[at], thens[at], labels[at] = keys[below], thens[below], labels[below]
        at = below
    keys[at], thens[at], labels[at] = key, then, label
