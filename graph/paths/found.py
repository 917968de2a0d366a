"""What a search found, by numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A path from start to target; the order of paths is cost, hops, then the ids of the nodes."""

    cost: int
    hops: int
    nodes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """The best path to a provider; `asks` says that it is by arrangement, `misses` that it has other times only."""

    path: Found
    asks: bool = False
    misses: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """A tie (by number) that joins two nodes, what a step along it costs, and its symbol (graph.paths.orders)."""

    cost: int
    symbol: int
    tie: int
