"""The memory that a search works in: it grows with what searches visit, and is stamped instead of emptied."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.paths.kernel.frames import Frame
from graph.projection.walk.codes import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.projection.walk.rows import Int8s, Int32s, Int64s, UInt8s

VERSION, LABELS, HEAP, MASK, FOUND, RADIUS, SETTLED, FULL, QUERY, FITTING, WAITING = range(11)
"""Places in `Space.counts`."""
EVERYWHERE = 1 << 62
"""The radius of a search that has settled all there is to settle."""
MEMO = 1 << 12
TIES_AT_ONCE = 64
WAITING_WORDS = 4
ENCLAVE = 512
"""Nodes that a backward search settles before it asks whether the start is shut in by fewer."""
MOST_PHASES = 8
"""Phases that the order of a path may have."""
SMALLEST = 1 << 12
"""Labels of a new space."""


class Space(NamedTuple):
    """One search under way, in labels: each is a way to a state, a node in a phase.

    Under a hop limit a state is a node in a phase after so many hops.

    `table_*` lead from a state to its label by open addressing; a key carries the version it was written at, and others
    are free places. Per label: `state`, `node`, `phase`, `key` (cost << HOP_BITS | hops), `before` (the label that it
    was come from), `done` (settled). `heap_*` is a binary heap by key, then `heap_then`; outdated entries are passed
    over, and a label below 0 is a step that waits: what it costs depends on how many ties its end gathers, which is
    looked up when it is due; `waiting` has its label, target, kind and phase. `found` are the labels of providers,
    `fits` how they fit. `memo_*` and `own_cost` keep costs of steps at collectives, `ties` what joins two nodes.
    """

    table_key: Int64s
    table_label: Int32s
    state: Int64s
    node: Int32s
    phase: Int8s
    key: Int64s
    before: Int32s
    done: UInt8s
    heap_key: Int64s
    heap_then: Int64s
    heap_label: Int32s
    found: Int32s
    fits: Int8s
    memo_key: Int64s
    memo_cost: Int64s
    own_cost: Int64s
    ties: Int64s
    waiting: Int64s
    counts: Int64s


def new_space(labels: int = SMALLEST) -> Space:
    """A space for so many labels, a power of two."""
    return Space(
        table_key=np.zeros(2 * labels, np.int64),
        table_label=np.zeros(2 * labels, np.int32),
        state=np.empty(labels, np.int64),
        node=np.empty(labels, np.int32),
        phase=np.empty(labels, np.int8),
        key=np.empty(labels, np.int64),
        before=np.empty(labels, np.int32),
        done=np.empty(labels, np.uint8),
        heap_key=np.empty(2 * labels, np.int64),
        heap_then=np.empty(2 * labels, np.int64),
        heap_label=np.empty(2 * labels, np.int32),
        found=np.empty(labels, np.int32),
        fits=np.empty(labels, np.int8),
        memo_key=np.zeros(MEMO, np.int64),
        memo_cost=np.zeros(MEMO, np.int64),
        own_cost=np.zeros(TYPES, np.int64),
        ties=np.empty((TIES_AT_ONCE, 3), np.int64),
        waiting=np.empty((2 * labels, WAITING_WORDS), np.int64),
        counts=np.zeros(16, np.int64),
    )


class Plan(NamedTuple):
    """Paths of the k best: those found and not given yet are candidates, each the best of its class.

    `node` holds their nodes one after the other, those of candidate i at first[i]:first[i] + length[i]; `key` their
    cost and hops. The class: those that end in the last `kept` nodes and come to them from none of the banned; these
    are a list from `banned`[i] by `ban_next` over `ban_node`. `given` are the candidates given, in order. `closed` are
    nodes that may not be walked, `enclave` what a start that is shut in reaches; `tail_*` room for the costs of a tail
    by phase.
    """

    node: Int32s
    key: Int64s
    first: Int64s
    length: Int64s
    kept: Int64s
    banned: Int64s
    is_given: UInt8s
    given: Int64s
    ban_node: Int32s
    ban_next: Int64s
    closed: Int32s
    enclave: Int32s
    tail_now: Int64s
    tail_then: Int64s
    counts: Int64s


PATHS, NODES, BANS, CLOSED, GIVEN, CRAMPED = range(6)
"""Places in `Plan.counts`."""


def new_plan(paths: int = 512) -> Plan:
    """A plan for so many candidates, of 32 nodes each on average."""
    return Plan(
        node=np.empty(32 * paths, np.int32),
        key=np.empty(paths, np.int64),
        first=np.empty(paths, np.int64),
        length=np.empty(paths, np.int64),
        kept=np.empty(paths, np.int64),
        banned=np.empty(paths, np.int64),
        is_given=np.empty(paths, np.uint8),
        given=np.empty(paths, np.int64),
        ban_node=np.empty(32 * paths, np.int32),
        ban_next=np.empty(32 * paths, np.int64),
        closed=np.empty(32 * paths, np.int32),
        enclave=np.empty(ENCLAVE, np.int32),
        tail_now=np.empty(MOST_PHASES, np.int64),
        tail_then=np.empty(MOST_PHASES, np.int64),
        counts=np.zeros(8, np.int64),
    )


class Spaces:
    """Two spaces, forward and backward, for each thread that searches; they are handed on and grow as needed."""

    def __init__(self) -> None:
        """None is made before it is needed."""
        self._lock = Lock()
        self._free: list[Pair] = []

    @contextmanager
    def taken(self) -> Iterator[Pair]:
        """Spaces that nobody else uses meanwhile."""
        with self._lock:
            pair = self._free.pop() if self._free else Pair()
        try:
            yield pair
        finally:
            self.give(pair)

    def give(self, pair: Pair) -> None:
        """Hand spaces on to whoever searches next."""
        with self._lock:
            self._free.append(pair)


class Pair:
    """The spaces of a thread; a search that finds one too small has it replaced by a larger one."""

    def __init__(self, forward: Space | None = None, backward: Space | None = None, plan: Plan | None = None) -> None:
        """These, or small ones."""
        self.forward, self.backward = Frame(forward or new_space()), Frame(backward or new_space())
        self.plan = Frame(plan or new_plan())

    def grow(self) -> None:
        """Make whichever was found full four times as large, empty."""
        if self.forward.content.counts[FULL]:
            self.forward = Frame(new_space(4 * len(self.forward.content.node)))
        if self.backward.content.counts[FULL]:
            self.backward = Frame(new_space(4 * len(self.backward.content.node)))
        if self.plan.content.counts[CRAMPED]:
            self.plan = Frame(new_plan(4 * len(self.plan.content.key)))


SPACES = Spaces()
