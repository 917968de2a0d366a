"""Random multigraphs of all walked ties, with partial and unknown dates, for comparison with plain references."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.model.records import EntityRecord
from graph.paths import custom_profile
from graph.projection.walk.codes import WALKED
from tests.paths.graphs import LABELS, Graph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.model.fields import Value
    from graph.paths.profiles import Profile

_KINDS = {
    "org": ("enterprise", "party_organization", "residents_committee", "owners_committee", "service_team"),
    "all": ("micro",), "area": ("community",), "per": (None,), "site": ("service_centre",),
}  # fmt: skip
_PREFIXES = {"Organization": "org", "Alliance": "all", "Area": "area", "Person": "per", "Site": "site"}
_DATES = (
    ("..", ".."), ("..", ".."), ("..", ".."), ("2020", ".."), ("2020-03", "2030"), (None, None), (None, ".."),
    ("2026", None), ("2020", "2024-05"), ("2027-01-01", ".."), ("2026-06-30", ".."), ("..", "2026-06-29"),
)  # fmt: skip


SLOTS = ((), (), ("每周二9:00-11:00",), ("工作日18:00-20:00",), ("每周一22:00至次日12:00",), ("周二9:00-12:00（3月）",))
"""Times of resources, to be compared with a Tuesday morning in June: none, some that cover it, some that do not."""


def random_graph(seed: int, nodes: int, ties: int, kinds: Sequence[str] = WALKED) -> Graph:
    """A graph of about so many nodes and ties of these kinds; the same seed makes the same graph."""
    draw = random.Random(seed)
    graph = Graph()
    ids: dict[str, list[str]] = {label: [] for label in _PREFIXES.values()}
    for number in range(nodes):
        prefix = draw.choice(("org", "org", "org", "all", "area", "per", "site"))
        kind = draw.choice(_KINDS[prefix])
        level = draw.choice(("group", "branch", "committee")) if kind == "party_organization" else None
        values: dict[str, Value] = {"level": level, "scope": draw.choice(("district", "unit"))} if level else {}
        if draw.random() < 0.03:
            values["planned"] = True
        id_ = f"{prefix}-{draw.randrange(1000):03}-{number}"
        graph.entities[id_] = EntityRecord(id_, LABELS[prefix], {"name": id_, "kind": kind, **values})
        ids[prefix].append(id_)
    for _ in range(ties):
        _random_tie(draw, graph, ids, kinds)
    return graph


def with_offers(seed: int, graph: Graph) -> Graph:
    """The graph with resources of two categories, of various sizes and times, some of them over or planned."""
    draw = random.Random(seed)
    for id_ in [id_ for id_, each in graph.entities.items() if each.label in ("Organization", "Alliance")]:
        for number in range(draw.choice((0, 0, 1, 2))):
            resource, slots = f"res-{id_}-{number}", draw.choice(SLOTS)
            values: dict[str, Value] = {"capacity": draw.choice((10, 60, 60))} if draw.random() < 0.8 else {}
            graph.add(
                resource,
                None,
                None,
                category=draw.choice(("venue.meeting_room", "goods.vehicles")),
                slots=slots,
                **values,
            )
            graph.tie("OFFERS", id_, resource, *draw.choice(_DATES))
    return graph


def random_profile(seed: int, order: str = "", kinds: Sequence[str] = WALKED) -> Profile:
    """A profile of few distinct prices, so that equal costs are common."""
    draw = random.Random(seed)
    walked = draw.sample(kinds, k=draw.randint(2 * len(kinds) // 3, len(kinds)))
    prices = {kind: {"base": draw.choice((0.5, 1, 1, 2)), "hub": draw.choice((0, 0, 0.5))} for kind in walked}
    return custom_profile("random", prices, order=order)


def _random_tie(draw: random.Random, graph: Graph, ids: dict[str, list[str]], kinds: Sequence[str]) -> None:
    kind = draw.choice(kinds)
    source, target = draw.choice(TIES[kind].ends)
    sources, targets = ids[_PREFIXES[source]], ids[_PREFIXES[target]]
    if sources and targets:
        one, other = draw.choice(sources), draw.choice(targets)
        if one != other:
            graph.tie(kind, one, other, *draw.choice(_DATES))
