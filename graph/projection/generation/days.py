"""The days of a base's ties that its rows are made of, out of the rows themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.projection.generation.columns import TYPES
from graph.projection.walk.codes import CODES

if TYPE_CHECKING:
    from graph.projection.generation.generation import Base
    from graph.projection.walk.rows import Int32s, Int64s

_TOLD = np.array([kind in CODES or kind == "OFFERS" for kind in TYPES])
"""Per tie type whether rows say something of its ties."""


def days_in(base: Base, numbers: Int64s) -> tuple[Int32s, Int32s]:
    """The possible validity of the ties of these numbers: since_min and until_max; 0 where no row needs them."""
    since, until = np.zeros(base.tie_count, np.int32), np.zeros(base.tie_count, np.int32)
    known = ~_TOLD[base.columns.tie_type]
    rows = base.rows
    since[rows.tie], until[rows.tie], known[rows.tie] = rows.span_since[rows.span], rows.span_until[rows.span], True
    # offers, ties to oneself and those without an end are no half-edges
    for number in np.flatnonzero(~known).tolist():
        days = base.tie_at(number).days
        since[number], until[number] = days.since_min, days.until_max
    return since[numbers], until[numbers]
