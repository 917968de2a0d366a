"""Searches as Python asks them: compiled code in a space that grows until the search fits into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.found import Found, Joined, Reached
from graph.paths.kernel.best import apart, best
from graph.paths.kernel.frames import Frame
from graph.paths.kernel.joining import joining
from graph.paths.kernel.meeting import meet, spread
from graph.paths.kernel.nearest import nearest
from graph.paths.kernel.offering import ASK, NOT_THEN
from graph.paths.kernel.space import CRAMPED, FULL, TIES_AT_ONCE
from graph.paths.kernel.table import HOP_BITS, HOPS, NONE
from graph.paths.kernel.terms import NO_HOP_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.paths.kernel.space import Pair, Plan, Space
    from graph.paths.kernel.terms import Terms, Wanted
    from graph.projection.walk import Walk


class Search:
    """One question's searches; they share what they learn. Use it in one thread, inside `searching`."""

    def __init__(self, walk: Frame[Walk], terms: Terms, pair: Pair) -> None:
        """On a walk, within terms, in spaces that nobody else uses."""
        self._walk = walk
        self._terms = Frame(terms)
        self._free = Frame(terms._replace(max_hops=NO_HOP_LIMIT)) if terms.max_hops else self._terms
        self._pair = pair

    def providers(self, wanted: Wanted, start: int, count: int) -> list[Reached]:
        """The nearest `count` providers that fit and all others met on the way, nearest first.

        Fewer that fit are all that can be reached; then all others that can be are among them.
        """
        pair, frame = self._pair, Frame(wanted)
        walk, terms = self._walk.address, self._terms.address
        found = self._fitted(lambda: nearest(walk, terms, frame.address, pair.forward.address, start, count))
        space = pair.forward.content
        reached = [
            Reached(_path(space, label), fit == ASK, fit == NOT_THEN)
            for label, fit in zip(space.found[:found].tolist(), space.fits[:found].tolist(), strict=True)
        ]
        if self._free is not self._terms and reached:
            self._spread(start, reached[-1].path.cost)
        return reached

    def connected(self, start: int, target: int) -> bool:
        """Prepare for `paths` between two nodes; whether there may be any."""
        return bool(self._fitted(lambda: meet(*self._addresses(self._free), start, target)))

    def paths(self, start: int, target: int, count: int, *, diverse: bool = False) -> list[Found]:
        """The best loopless paths, best first, after `providers` or `connected` from the same start.

        `diverse`: after the best each time the best that shares no middle node with those before, as far as there are
        such, and then the best of the others.
        """
        if not diverse:
            return self._planned(best, start, target, count)
        found = self._planned(apart, start, target, count)
        if len(found) < count:
            found += [each for each in self._planned(best, start, target, count) if each not in found]
        return found[:count]

    def ties(self, node: int, other: int) -> list[Joined]:
        """The ties of the day that the terms allow between two nodes."""
        found: list[Joined] = []
        walk, terms, space = self._walk.address, self._free.address, self._pair.forward
        while True:
            left = joining(walk, terms, space.address, node, other, len(found))
            found += [Joined(*row) for row in space.content.ties[:left].tolist()]
            if left <= TIES_AT_ONCE:
                return found

    def _spread(self, start: int, cost: int) -> None:
        """Learn the distances without the hop limit, which are what guides searches for paths."""
        walk, terms = self._walk.address, self._free.address
        self._fitted(lambda: spread(walk, terms, self._pair.forward.address, start, cost))

    def _planned(self, search: Callable[..., int], start: int, target: int, count: int) -> list[Found]:
        given = self._fitted(lambda: search(*self._addresses(self._terms), start, target, count))
        plan = self._pair.plan.content
        return [_planned_path(plan, path) for path in plan.given[:given].tolist()]

    def _addresses(self, terms: Frame[Terms]) -> tuple[int, int, int, int, int]:
        pair = self._pair
        return self._walk.address, terms.address, pair.plan.address, pair.forward.address, pair.backward.address

    def _fitted(self, run: Callable[[], int]) -> int:
        """Run a search again in larger spaces until it fits."""
        pair = self._pair
        while True:
            # a search that does not use a space does not say that it is not full
            full = pair.forward.content.counts, pair.backward.content.counts, pair.plan.content.counts
            full[1][FULL] = full[2][CRAMPED] = 0
            found = run()
            if not (full[0][FULL] or full[1][FULL] or full[2][CRAMPED]):
                return found
            pair.grow()


def _path(space: Space, label: int) -> Found:
    key = int(space.key[label])
    nodes: list[int] = []
    while label != NONE:
        nodes.append(int(space.node[label]))
        label = int(space.before[label])
    return Found(key >> HOP_BITS, key & HOPS, tuple(reversed(nodes)))


def _planned_path(plan: Plan, path: int) -> Found:
    key, first = int(plan.key[path]), int(plan.first[path])
    nodes = plan.node[first : first + int(plan.length[path])].tolist()
    return Found(key >> HOP_BITS, key & HOPS, tuple(nodes))
