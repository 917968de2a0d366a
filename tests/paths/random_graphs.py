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
    from graph.model.fields import Value
    from graph.paths.profiles import Profile

_KINDS = {
    "org": ("enterprise", "party_organization", "owners_committee", "service_team"),
    "all": ("micro",), "area": ("community",), "per": (None,), "site": ("service_centre",),
}  # fmt: skip
_PREFIXES = {"Organization": "org", "Alliance": "all", "Area": "area", "Person": "per", "Site": "site"}
_DATES = (
    ("..", ".."), ("..", ".."), ("..", ".."), ("2020", ".."), ("2020-03", "2030"), (None, None), (None, ".."),
    ("2026", None), ("2020", "2024-05"), ("2027-01-01", ".."), ("2026-06-30", ".."), ("..", "2026-06-29"),
)  # fmt: skip


def random_graph(seed: int, nodes: int, ties: int) -> Graph:
    """A graph of about so many nodes and ties; the same seed makes the same graph."""
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
        _random_tie(draw, graph, ids)
    return graph


def random_profile(seed: int) -> Profile:
    """A profile of few distinct prices, so that equal costs are common."""
    draw = random.Random(seed)
    walked = draw.sample(WALKED, k=draw.randint(6, len(WALKED)))
    prices = {kind: {"base": draw.choice((0.5, 1, 1, 2)), "hub": draw.choice((0, 0, 0.5))} for kind in walked}
    return custom_profile("random", prices)


def _random_tie(draw: random.Random, graph: Graph, ids: dict[str, list[str]]) -> None:
    kind = draw.choice(WALKED)
    source, target = draw.choice(TIES[kind].ends)
    sources, targets = ids[_PREFIXES[source]], ids[_PREFIXES[target]]
    if sources and targets:
        one, other = draw.choice(sources), draw.choice(targets)
        if one != other:
            graph.tie(kind, one, other, *draw.choice(_DATES))
