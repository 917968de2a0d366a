"""In what order the steps of a path may follow one another: `formal` and `direct`, as tables of phases.

A table leads from a phase (row) and a step's symbol (column) to the next phase, -1 where the step is not allowed.
Phases only ever take possibilities away: what a path may do after coming back to a node it could have done when it was
there first. So the best way is never one that comes back, and searches over nodes and phases find loopless paths.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from graph.model.catalog import TIES
from graph.model.definition import End
from graph.projection.walk.codes import CODES, TYPES, WALKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.projection.walk.rows import Int8s

ANY = ""
"""Steps in any order."""
FORMAL = "formal"
DIRECT = "direct"
ORDERS = (ANY, FORMAL, DIRECT)
SYMBOLS = 4 * TYPES
"""A tie type, which way it is walked, and for SERVES whether it joins the faces of one body."""


def symbol_of(kind: str, *, along: bool, face: bool = False) -> int:
    """The symbol of a step; `along` is from the tie's source to its target."""
    to_collective = (TIES[kind].collective is End.TARGET) == along
    return CODES[kind] * 2 + to_collective + 2 * TYPES * face


@cache
def order_table(order: str) -> Int8s:
    """The table of an order."""
    tables = {ANY: _any, FORMAL: _formal, DIRECT: _direct}
    return tables[order]()


def _any() -> Int8s:
    return np.zeros((1, SYMBOLS), np.int8)


def _formal() -> Int8s:
    """Up one superior at a time (0), over at the last of them or by a pairing, then down (1); faces join everywhere."""
    table = np.full((2, SYMBOLS), -1, np.int8)
    for phase in (0, 1):
        for joins in _faces():
            table[phase, joins] = phase
        table[phase, symbol_of("PART_OF", along=False)] = 1
    table[0, symbol_of("PART_OF", along=True)] = 0
    for along in (True, False):
        table[0, symbol_of("PAIRED_WITH", along=along)] = 1
    return table


def _direct() -> Int8s:
    """Phases 0, 1, 2: so many steps from body to body so far, of which there may be two, with one body between them.

    Phases 3 and 4 are 1 and 2 at a place that was entered by lying in it or serving it: going on to another that lies
    there, serves it or speaks for it is the same step from body to body, for the place itself is no body.
    """
    table = np.full((5, SYMBOLS), -1, np.int8)
    for phase, steps in enumerate((0, 1, 2, 1, 2)):
        at_place = phase > 2
        table[phase, :] = steps + 1 if steps < 2 else -1
        for joins in _faces():
            table[phase, joins] = steps
        for kind in ("LOCATED_IN", "SERVES"):
            table[phase, symbol_of(kind, along=True)] = steps + 3 if steps < 2 else -1
            if at_place:
                table[phase, symbol_of(kind, along=False)] = steps
    return table


def _faces() -> Iterator[int]:
    """The steps between faces of one body: a Party organization and its unit, a place and who speaks for it."""
    for along in (True, False):
        yield symbol_of("FORMED_IN", along=along)
        yield symbol_of("SERVES", along=along, face=True)


assert set(CODES) == set(WALKED)  # noqa: S101 - symbols are made of the codes
