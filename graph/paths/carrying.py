"""Which of the ties that join each two nodes of a path carries it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.model.dates import Certainty
from graph.paths.orders import order_table

if TYPE_CHECKING:
    from graph.model.records import TieRecord
    from graph.paths.found import Found
    from graph.paths.kernel.search import Search
    from graph.projection import Projection

_SURE = tuple(each.value for each in Certainty)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A tie that joins two nodes; `then` is the phase of the order after each phase, -1 where it is not allowed."""

    cost: int
    certainty: str
    tie: TieRecord
    then: tuple[int, ...]

    @property
    def precedence(self) -> tuple[int, int, str]:
        """Of two ties the cheaper carries a path, of equal ones the surer, then by id."""
        return self.cost, _SURE.index(self.certainty), self.tie.id


@dataclass(frozen=True, slots=True)
class Carried:
    """A step: the tie that carries it, and those beside it."""

    tie: Carrier
    beside: tuple[Carrier, ...]


def carried(projection: Projection, search: Search, found: Found, order: str, day: int) -> list[Carried]:
    """The steps of a path. Under an order the ties are the cheapest together that may follow each other."""
    steps = [_joining(projection, search, pair, order, day) for pair in pairwise(found.nodes)]
    to_go = _to_go(steps, len(order_table(order)))
    phase, walked = 0, []
    for ties, left in zip(steps, to_go[1:], strict=True):
        costs = {id(each): _after(each, phase, left) for each in ties}
        least = min(cost for cost in costs.values() if cost is not None)
        chosen = next(each for each in ties if costs[id(each)] == least)
        walked.append(Carried(chosen, tuple(each for each in ties if each is not chosen)))
        phase = chosen.then[phase]
    return walked


def _joining(projection: Projection, search: Search, pair: tuple[int, int], order: str, day: int) -> list[Carrier]:
    table, found = order_table(order), []
    for each in search.ties(*pair):
        tie = projection.tie(projection.tie_id_at(each.tie))
        assert tie is not None  # noqa: S101 - the arrays are built from the ties
        then = tuple(table[:, each.symbol].tolist())
        found.append(Carrier(each.cost, tie.days.certainty(day).value, tie, then))
    return sorted(found, key=lambda each: each.precedence)


def _to_go(steps: list[list[Carrier]], phases: int) -> list[list[int | None]]:
    """Before each step and at the end, what the rest of the path costs by the phase; None where it cannot be walked."""
    left: list[list[int | None]] = [[0] * phases]
    for ties in reversed(steps):
        costs = ([_after(each, phase, left[0]) for each in ties] for phase in range(phases))
        left.insert(0, [min((cost for cost in each if cost is not None), default=None) for each in costs])
    return left


def _after(carrier: Carrier, phase: int, left: list[int | None]) -> int | None:
    rest = left[carrier.then[phase]] if carrier.then[phase] >= 0 else None
    return None if rest is None else carrier.cost + rest
