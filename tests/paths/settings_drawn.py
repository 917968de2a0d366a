"""A random question on a random graph, at every setting, and what a search finds of it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.model.dates import day_of
from graph.paths import PathsQuery
from graph.paths.kernel import searching
from graph.paths.limits import terms_of
from graph.projection.walk.codes import WALKED, WALKED_LABELS
from tests.paths.graphs import TODAY
from tests.paths.ordered_reference import ordered_paths
from tests.paths.overlaid import overlaid
from tests.paths.random_graphs import random_graph, random_profile
from tests.paths.reference import in_the_middle

if TYPE_CHECKING:
    import datetime as dt

    from graph.paths.found import Found
    from graph.paths.profiles import Profile
    from graph.projection import Projection
    from tests.paths.graphs import Graph
    from tests.paths.reference import Ranked

FORMAL = ("PART_OF", "PAIRED_WITH", "SERVES", "FORMED_IN")


@dataclass(frozen=True)
class Drawn:
    """A graph, some nodes to avoid and ties not to walk, an order, limits to hops and cost, two ends and a day."""

    graph: Graph
    profile: Profile
    as_of: dt.date
    forbidden: frozenset[str]
    avoid: frozenset[str]
    max_hops: int | None
    max_cost: float | None
    ends: tuple[str, str]

    def projection(self, draw: random.Random) -> Projection:
        """The graph as a base alone, or as an older base with later rows."""
        return self.graph.project() if draw.random() < 0.5 else overlaid(self.graph, draw)

    @property
    def terms(self) -> dict[str, Any]:
        """What all questions have in common."""
        return {
            "as_of": self.as_of,
            "profile": self.profile,
            "forbidden": self.forbidden,
            "avoid": self.avoid,
            "max_hops": self.max_hops,
            "max_cost": self.max_cost,
        }

    def expected(self, end: str | None = None) -> list[Ranked]:
        """All paths to the end, or another one, within the limits."""
        day = day_of(self.as_of)
        ends = (self.ends[0], end or self.ends[1])
        every = ordered_paths(
            self.graph, self.profile, day, in_the_middle(self.graph, day), ends,
            forbidden=self.forbidden, avoid=self.avoid,
        )  # fmt: skip
        hops, cost = self.max_hops or len(self.graph.entities), self.max_cost
        return [each for each in every if each[1] <= hops and (cost is None or each[0] <= round(cost * 1e6))]


def drawn(seed: int, order: str, most_nodes: int = 9) -> Drawn:
    """A question of the seed."""
    draw = random.Random(seed)
    kinds = FORMAL if order == "formal" else WALKED
    graph = random_graph(seed, draw.randint(5, most_nodes), draw.randint(20, 110), kinds)
    profile = random_profile(seed, order, kinds)
    nodes = sorted(id_ for id_, each in graph.entities.items() if each.label in WALKED_LABELS)
    start, end = draw.sample(nodes, 2)
    avoid = frozenset(draw.sample(nodes, draw.choice((0, 0, 1, 2)))) - {start, end}
    kinds_out = draw.sample(("SERVES", "PART_OF", "MEMBER_OF", "HOLDS_POST"), draw.choice((0, 0, 0, 1)))
    ties_out = draw.sample(sorted(graph.ties), min(len(graph.ties), draw.choice((0, 0, 1, 3))))
    return Drawn(
        graph=graph,
        profile=profile,
        as_of=draw.choice((TODAY, TODAY, TODAY.replace(year=2023), TODAY.replace(year=2028))),
        forbidden=frozenset(kinds_out) | frozenset(ties_out),
        avoid=avoid,
        max_hops=draw.choice((None, None, 2, 3, 4, 5)),
        max_cost=draw.choice((None, None, None, None, 3.5, 6.0)),
        ends=(start, end),
    )


def found_paths(projection: Projection, asked: Drawn, count: int, *, diverse: bool = False) -> list[Ranked]:
    """What the search finds between the ends, by ids."""
    start, end = asked.ends
    query = PathsQuery(**asked.terms, start=start, end=end)
    numbers = [projection.number(each) for each in asked.ends]
    assert numbers[0] is not None
    assert numbers[1] is not None
    with searching(projection.walk, terms_of(projection, query)) as search:
        if not search.connected(numbers[0], numbers[1]):
            return []
        return [named(projection, each) for each in search.paths(numbers[0], numbers[1], count, diverse=diverse)]


def named(projection: Projection, found: Found) -> Ranked:
    """A path by ids."""
    return found.cost, found.hops, tuple(map(projection.id_at, found.nodes))
