"""What is asked: who can share something, and how two nodes are connected."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.model.categories import CATEGORIES, GROUPS
from graph.model.dates import day_of
from graph.paths.cost import micro
from graph.paths.errors import InvalidPathQuery
from graph.paths.profiles import Profile, profile

if TYPE_CHECKING:
    import datetime as dt

    from graph.paths.window import TimeWindow

MAX_HOPS = 12
MAX_K = 50
MAX_ALTERNATIVES = 10


@dataclass(frozen=True, kw_only=True)
class Question:
    """What both kinds of question have in common. Construction refuses what is out of bounds (InvalidPathQuery).

    `allowed` and `forbidden` are tie types (`forbidden` also ids of ties); `avoid` ids of nodes; `max_cost` decimal.
    `see_names`: whether names of persons are given in full; masking happens before anything else is made of them.
    `diverse`: alternatives share no middle node with one another as far as there are such (docs/paths.md).
    """

    as_of: dt.date
    profile: Profile = field(default_factory=profile)
    allowed: frozenset[str] | None = None
    forbidden: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    max_hops: int | None = None
    max_cost: float | None = None
    see_names: bool = False
    diverse: bool = False

    def __post_init__(self) -> None:
        """Refuse what is out of bounds."""
        if self.max_hops is not None:
            within("max_hops", self.max_hops, 1, MAX_HOPS)
        if self.max_cost is not None:
            within("max_cost", self.max_cost, 0, 1e6)
        for kind in self.allowed or ():
            if kind not in TIES or not TIES[kind].walked:
                raise _refused("ties", f"{kind} 不是可以对接的关系", f"{kind} is not a tie that requests travel along")

    @property
    def day(self) -> int:
        """The day asked about, counted from 1970-01-01."""
        return day_of(self.as_of)

    @property
    def cost_limit(self) -> int | None:
        """The most that a path may cost, in micro-units."""
        return None if self.max_cost is None else micro(self.max_cost)


@dataclass(frozen=True, kw_only=True)
class SharingQuery(Question):
    """Who can lend or do something of a category (code of a category or of a group) for `start`.

    `capacity_at_least` is asked of one resource, never of a sum. `alternatives`: further paths for each provider.
    `time`: when it is needed; who has no times registered comes after who fits. `audience`: for whom, in words.
    """

    start: str
    category: str
    k: int = 5
    alternatives: int = 2
    capacity_at_least: int | None = None
    time: TimeWindow | None = None
    audience: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is out of bounds."""
        super().__post_init__()
        within("k", self.k, 1, MAX_K)
        within("alternatives", self.alternatives, 0, MAX_ALTERNATIVES)
        if self.category not in GROUPS and self.category not in CATEGORIES:
            raise _refused(
                "category", f"没有名为 {self.category} 的资源类别", f"no category of resources {self.category}"
            )


@dataclass(frozen=True, kw_only=True)
class PathsQuery(Question):
    """How exactly these two nodes are connected."""

    start: str
    end: str
    k: int = 3

    def __post_init__(self) -> None:
        """Refuse what is out of bounds."""
        super().__post_init__()
        within("k", self.k, 1, MAX_K)


def within(name: str, value: float, low: float, high: float) -> None:
    """Refuse a number out of its bounds."""
    if not low <= value <= high:
        raise _refused(name, f"{name} 应在 {low:g} 与 {high:g} 之间", f"{name} must be in {low:g}..{high:g}")


def _refused(name: str, zh: str, en: str) -> InvalidPathQuery:
    return InvalidPathQuery(zh, en, field=name)
