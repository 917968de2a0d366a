"""The cost of a step, in whole micro-units so that sums are exact and equal costs are equal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.paths.profiles import Price

MICRO = 1_000_000
FAR = 10 * MICRO
"""Answers that cost more are shown as far, not cut."""


def step_cost(price: Price, n: int) -> int:
    """round((base + hub * log2(1 + n)) * 10^6), half to even; n ties of the type at the collective end that day."""
    return round((price.base + price.hub * math.log2(1 + n)) * MICRO)


def decimal(micro: int) -> float:
    """A cost as the decimal number that people and JSON see."""
    return micro / MICRO


def micro(written: float) -> int:
    """A decimal cost, such as a limit, in micro-units."""
    return round(written * MICRO)
