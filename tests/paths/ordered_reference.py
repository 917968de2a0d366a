"""Paths in an order by its definition in docs/paths.md: every loopless path, every choice of its ties, as words."""

from __future__ import annotations

import re
from itertools import pairwise, product
from typing import TYPE_CHECKING

import networkx as nx

from tests.paths.reference import priced

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.model.records import TieRecord
    from graph.paths.profiles import Profile
    from tests.paths.graphs import Graph
    from tests.paths.reference import Ranked

_SPEAKS = ("party_organization", "residents_committee", "villagers_committee", "organ")


def ordered_paths(
    graph: Graph,
    profile: Profile,
    day: int,
    middle: set[str],
    ends: tuple[str, str],
    *,
    forbidden: frozenset[str] = frozenset(),
    avoid: frozenset[str] = frozenset(),
) -> list[Ranked]:
    """Every loopless path that the profile's order allows, at its cheapest choice of ties, in the order of paths."""
    letters: dict[tuple[str, str], dict[str, int]] = {}
    for tie, cost in priced(graph, profile, day, forbidden=forbidden, avoid=avoid):
        for start, end, along in ((tie.source, tie.target, True), (tie.target, tie.source, False)):
            costs = letters.setdefault((start, end), {})
            letter = _letter(graph, tie, along=along)
            costs[letter] = min(cost, costs.get(letter, cost))
    walked: nx.Graph[str] = nx.Graph(pair for pair in letters if set(pair) <= middle | set(ends))
    if not set(ends) <= set(walked):
        return []
    found: list[Ranked] = []
    for nodes in nx.all_simple_paths(walked, *ends):
        choices = product(*(letters[pair].items() for pair in pairwise(nodes)))
        sums = (sum(cost for _, cost in each) for each in choices if _ORDERS[profile.order](_word(each)))
        least = min(sums, default=None)
        if least is not None:
            found.append((least, len(nodes) - 1, tuple(nodes)))
    return sorted(found)


def _letter(graph: Graph, tie: TieRecord, *, along: bool) -> str:
    """u and d up and down a superior, p a pairing, f and s, S faces, i and o into and out of a place, b any other."""
    speaks = graph.entities[tie.source].kind in _SPEAKS
    match tie.type:
        case "PART_OF":
            return "u" if along else "d"
        case "PAIRED_WITH":
            return "p"
        case "FORMED_IN":
            return "f"
        case "SERVES" if speaks:
            return "S" if along else "s"
        case "SERVES" | "LOCATED_IN":
            return "i" if along else "o"
        case _:
            return "b"


def _word(steps: tuple[tuple[str, int], ...]) -> str:
    return "".join(letter for letter, _ in steps)


def _is_formal(word: str) -> bool:
    """Up one superior at a time, over at the last of them or by a pairing, then down; faces do not count."""
    return re.fullmatch("u*p?d*", re.sub("[fsS]", "", word)) is not None


def _is_direct(word: str) -> bool:
    """At most two steps from body to body; through a place that is no more than passed it is one step."""
    return len(re.findall("i[os]|[iobudp]", word)) <= 2


_ORDERS: dict[str, Callable[[str], bool]] = {"": lambda _: True, "formal": _is_formal, "direct": _is_direct}
