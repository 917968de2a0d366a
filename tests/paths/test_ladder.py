"""The ladder of `balanced` (design.md, Sharing paths) over every combination of the ends of its ranges."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path

import pytest

from graph.paths import PathsQuery, SharingQuery, paths, sharing
from tests.paths.graphs import TODAY, Graph

RUNGS = (
    "paired-few", "paired-many", "sharing-person", "alliance-6", "street", "alliance-12", "platform", "neighbour",
    "sibling", "far-community",
)  # fmt: skip
RANGES = {
    "paired_few": (1, 3), "paired_many": (4, 20), "posts": (2, 4), "platform": (22, 60), "located": (5, 40),
    "subordinates": (11, 60), "far_subordinates": (11, 60), "streets": (2, 40),
}  # fmt: skip


class Ladder:
    """A community that has every rung at once: each provider is at the end of one kind of path."""

    def __init__(self, sizes: dict[str, int]) -> None:
        self.graph = Graph()
        self.sizes = sizes
        self.others = 0
        self.area = self.graph.add("area-own", "community")
        self.own = self._party("org-own", "community")
        self.graph.tie("SERVES", self.own, self.area)
        self._chain()
        self._pairings()
        self._persons()
        for name, size in (("alliance-6", 6), ("alliance-12", 12), ("platform", sizes["platform"])):
            self._alliance(name, size)
        self._located()

    def _party(self, id_: str, scope: str) -> str:
        return self.graph.add(id_, "party_organization", level="committee", scope=scope)

    def _another(self, prefix: str, kind: str | None) -> str:
        self.others += 1
        return self.graph.add(f"{prefix}-x{self.others}", kind)

    def _provider(self, rung: str, kind: str = "enterprise") -> str:
        id_ = self.graph.add(f"org-{rung}", kind)
        self.graph.offer(id_, f"res-{rung}")
        return id_

    def _chain(self) -> None:
        district = self._party("org-district", "district")
        for number in range(self.sizes["streets"]):
            street = self._party(
                ("org-street", "org-far-street")[number] if number < 2 else f"org-s{number}", "subdistrict"
            )
            self.graph.tie("PART_OF", street, district)
        self.graph.offer("org-street", "res-street")
        for street, rung, first, size in (
            ("org-street", "sibling", [self.own], self.sizes["subordinates"]),
            ("org-far-street", "far-community", [], self.sizes["far_subordinates"]),
        ):
            below = [*first, self._provider(rung, "party_organization")]
            below += [self._another("org", "party_organization") for _ in range(size - len(below))]
            for each in below:
                self.graph.tie("PART_OF", each, street)

    def _pairings(self) -> None:
        for rung, size in (("paired-few", self.sizes["paired_few"]), ("paired-many", self.sizes["paired_many"])):
            unit = self._provider(rung, "organ")
            for area in (self.area, *(self._another("area", "community") for _ in range(size - 1))):
                self.graph.tie("PAIRED_WITH", unit, area)

    def _persons(self) -> None:
        person, others = self._another("per", None), self.sizes["posts"] - 2
        bodies = (
            self.own,
            self._provider("sharing-person"),
            *(self._another("org", "enterprise") for _ in range(others)),
        )
        for each in bodies:
            self.graph.tie("HOLDS_POST", person, each)

    def _alliance(self, rung: str, size: int) -> None:
        alliance = self._another("all", "micro")
        members = (self.own, self._provider(rung), *(self._another("org", "enterprise") for _ in range(size - 2)))
        for each in members:
            self.graph.tie("MEMBER_OF", each, alliance)

    def _located(self) -> None:
        others = (self._another("org", "enterprise") for _ in range(self.sizes["located"] - 1))
        for each in (self._provider("neighbour"), *others):
            self.graph.tie("LOCATED_IN", each, self.area)


@pytest.mark.parametrize("ends", tuple(product(*RANGES.values())), ids=lambda ends: "-".join(map(str, ends)))
def test_the_providers_come_in_the_order_of_the_ladder(ends: tuple[int, ...]) -> None:
    projection = Ladder(dict(zip(RANGES, ends, strict=True))).graph.project()
    asked = SharingQuery(as_of=TODAY, start="area-own", category="venue", k=20, alternatives=0)
    answer = sharing(projection, asked)
    assert [each.organization.id for each in answer.providers] == [f"org-{rung}" for rung in RUNGS]
    costs = [each.path.cost for each in answer.providers]
    own = paths(projection, PathsQuery(as_of=TODAY, start="area-own", end="org-own", k=1)).paths[0].cost
    assert all(one < other for one, other in pairwise([own, *costs]))


def test_the_dearest_of_a_rung_is_below_the_cheapest_of_the_next_over_every_size() -> None:
    costs: dict[str, list[int]] = {rung: [] for rung in RUNGS}
    for sizes in _every_size():
        asked = SharingQuery(as_of=TODAY, start="area-own", category="venue", k=20, alternatives=0)
        for each in sharing(Ladder(sizes).graph.project(), asked).providers:
            costs[each.organization.id.removeprefix("org-")].append(each.path.cost)
    assert all(max(costs[one]) < min(costs[other]) for one, other in pairwise(RUNGS))
    document = (Path(__file__).parents[2] / "docs" / "paths.md").read_text("utf-8")
    for rung in RUNGS:
        low, high = min(costs[rung]) / 1e6, max(costs[rung]) / 1e6
        assert f"| {low:.3f} | {high:.3f} |" in document, rung


def _every_size() -> list[dict[str, int]]:
    """Each range run through by itself, and with it the others at the same relative place."""
    steps = max(high - low for low, high in RANGES.values())
    return [
        {name: low + round((high - low) * step / steps) for name, (low, high) in RANGES.items()}
        for step in range(steps + 1)
    ]
