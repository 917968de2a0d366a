"""Every measure: what is measured, beside whom, what is asked for, and at which sizes."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.results import Result

SIZES = (10_000, 100_000, 1_000_000, 5_000_000)
SETTLED = "liantu, of each settled node"
"""The side of `memory_limit` that the page compares between sizes."""


@dataclass(frozen=True)
class Measure:
    """A measure: `bench.<name>` has `measure(size)`."""

    name: str
    what: str
    peers: str
    floor: str
    sizes: tuple[int, ...] = SIZES

    @property
    def run(self) -> Callable[[int], Result]:
        """Measure at a size. Its module is imported now: it may need what only bench needs."""
        found: Callable[[int], Result] = importlib.import_module(f"bench.{self.name}").measure
        return found


_NEAR = "networkx (cutoff), scipy (limit), rustworkx, igraph, NetworKit; Neo4j GDS; Cypher on both stores (by steps)"
_MEASURES = (
    Measure(
        "nearest", "nearest 5 providers, in process", _NEAR,
        "15 times the best Python peer and 1,000 times GDS at 10^6; a settled node at 5×10^6 within 1.5 times 10^6",
    ),
    Measure(
        "memory_limit", "the same against the machine's limit", "reads of the same rows in the same order",
        "within 4 times",
    ),
    Measure("kernel", "other kinds of question, in process", "none", "none"),
    Measure("between", "k = 5 loopless between two", "networkx, igraph, scipy, Neo4j GDS", "20 times the best"),
    Measure(
        "http", "GET /sharing, requests a second, 16 clients, one worker, with a key", "a route that does nothing",
        "0.5 of it, p99 within 3 times", SIZES[:1],
    ),
    Measure("staleness", "writes seen by readers, 200 writes a second", "none", "p99 at most 1 s", SIZES[:1]),
    Measure(
        "load", "load of registers", "py2neo's bulk functions, plain driver UNWIND",
        "2 times py2neo, half the plain driver", SIZES[:2],
    ),
    Measure("start", "start with a snapshot", "rebuild from the store", "at most 3 s and 10 times, at 10^6", SIZES[:3]),
    Measure("footprint", "memory of a million ties", "networkx", "1/20"),
    Measure("large", "a synthetic country by `liantu load`", "none", "at most 6 GB", SIZES[2:]),
)  # fmt: skip
MEASURES = {each.name: each for each in _MEASURES}
