"""The network around an entity: who is tied to it on a day, and who to them, within a bound."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model.placing import Placing
from graph.model.visibility import tie_visible
from graph.paths.answers import Cut, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection

MAX_DEPTH = 6
"""Steps; from the district's area nearly everything in it is within five."""
MAX_NODES = 20_000
"""A district is some 10,000 nodes: it can be drawn as a whole."""


@dataclass(frozen=True, kw_only=True)
class NetworkQuery:
    """What is drawn: `types` of ties (None: all), `kinds` of nodes (labels or kinds; None: all), nodes at most.

    With `ended`, ties of all times; with `inside`, an area's network goes on from those alone that belong to it.
    """

    centre: str
    day: int
    depth: int = 1
    types: frozenset[str] | None = None
    kinds: frozenset[str] | None = None
    limit: int = 300
    district: bool = False
    ended: bool = False
    inside: bool = False


@dataclass(frozen=True)
class Network:
    """The centre and those around it, by id, with every asked-for tie among them; `cut` says what was left out."""

    entities: tuple[EntityRecord, ...]
    ties: tuple[TieRecord, ...]
    distance: dict[str, int] = field(repr=False)
    cut: Cut | None


def network(projection: Projection, centre: EntityRecord, query: NetworkQuery) -> Network:
    """Breadth first from the centre; nearer ones, then those of smaller id, are kept when there are too many.

    What the bound left out is counted exactly where every kept node has been looked around from; the count is at
    least so many where nodes beyond the bound would have led further.
    """
    distance, left_out = _spread(projection, centre, query)
    kept = [projection.entity(id_) for id_ in sorted(distance)]
    ties = {
        tie.id: tie
        for id_ in distance
        for tie, other in _around(projection, id_, query)
        if other in distance
    }  # fmt: skip
    return Network(
        tuple(each for each in kept if each is not None),
        tuple(ties[id_] for id_ in sorted(ties)),
        distance,
        _cut(left_out, query),
    )


def _spread(projection: Projection, centre: EntityRecord, query: NetworkQuery) -> tuple[dict[str, int], set[str]]:
    distance, left_out = {centre.id: 0}, set[str]()
    placing = _placing(projection, query) if query.inside else None
    waiting = deque([centre.id])
    while waiting:
        at = waiting.popleft()
        if distance[at] == query.depth or not (placing is None or placing.within(at, centre.id)):
            continue
        found = {other for _, other in _around(projection, at, query)} - distance.keys()
        for other in sorted(found):
            if not _wanted(projection, other, query):
                continue
            if len(distance) >= query.limit:
                left_out.add(other)
            else:
                distance[other] = distance[at] + 1
                waiting.append(other)
    return distance, left_out


def _around(projection: Projection, id_: str, query: NetworkQuery) -> Iterator[tuple[TieRecord, str]]:
    """The asked-for ties of the day, or of all times, at a node, with their other end."""
    for tie in projection.ties_of(id_, query.types):
        if _of_time(tie, query) and tie_visible(tie, district=query.district):
            yield tie, tie.target if tie.source == id_ else tie.source


def _of_time(tie: TieRecord, query: NetworkQuery) -> bool:
    return query.ended or tie.days.possible(query.day)


def _placing(projection: Projection, query: NetworkQuery) -> Placing:
    return Placing(tie for tie in projection.ties() if _of_time(tie, query))


def _wanted(projection: Projection, id_: str, query: NetworkQuery) -> bool:
    entity = projection.entity(id_)
    if entity is None:
        return False
    return query.kinds is None or entity.label in query.kinds or entity.kind in query.kinds


def _cut(left_out: set[str], query: NetworkQuery) -> Cut | None:
    if not left_out:
        return None
    n = len(left_out)
    return Cut(
        "limit",
        n,
        Sentence(
            f"至少还有 {n} 个未列出；可调高 limit（最多 {MAX_NODES}），或减少 depth、用 ties 和 kinds 缩小范围",
            f"at least {n} more are not listed: raise limit (at most {MAX_NODES}), or narrow depth, ties or kinds",
        ),
        at_least=query.depth > 1,
    )
