"""What one question asks of a search, in the form that compiled code takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from graph.projection.walk.rows import Int8s, Int32s, Int64s

NO_HOP_LIMIT = 0
NO_COST_LIMIT = 1 << 46
"""Micro-units: some 70 million, more than any path costs."""


class Terms(NamedTuple):
    """The price of a step, and what may not be walked.

    `base` and `hub` by code of the tie type; `least` what a step of it costs at the very least, in micro-units, -1
    where it is not walked. `forbidden` numbers of ties and `avoided` of nodes, ascending. `order` leads from a phase
    (row) and a symbol (column) to the next phase, -1 where the step is not allowed: graph.paths.orders. The first phase
    is the start's. A path has at most `max_hops` steps (0: any number) and costs at most `cost_limit`.
    """

    day: int
    base: NDArray[np.float64]
    hub: NDArray[np.float64]
    least: Int64s
    forbidden: Int32s
    avoided: Int32s
    order: Int8s
    max_hops: int
    cost_limit: int


class Wanted(NamedTuple):
    """What providers must offer: one of the `categories` (by code), of at least this `capacity` where `sized`.

    Where `windowed`, on a day of the week (`days` its bit of Rows.slot_days, `days_before` that of the day before),
    from and to these minutes, in a month (its bit). `excluded` numbers of nodes, ascending, are no providers.
    """

    categories: NDArray[np.bool_]
    sized: bool
    capacity: int
    windowed: bool
    days: int
    days_before: int
    from_minute: int
    to_minute: int
    month: int
    excluded: Int32s
