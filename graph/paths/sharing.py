"""Who can lend or do what is needed, and through whom to ask: the k best providers, each with its best paths."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from graph.model.categories import CATEGORIES, GROUPS
from graph.paths.alternatives import Found, best_paths
from graph.paths.answers import Cut, Own, Provider, Sentence, SharingAnswer, ref_of
from graph.paths.asker import bodies_of, community_of, sites_of
from graph.paths.day_graph import day_graph
from graph.paths.nodes import node_of, refuse_avoided
from graph.paths.offers import matching
from graph.paths.reach import UNLIMITED, reach
from graph.paths.steps import explained

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.paths.answers import Offered
    from graph.paths.day_graph import DayGraph
    from graph.paths.queries import SharingQuery
    from graph.paths.reach import Reach
    from graph.projection import Projection

_PROVIDER_LABELS = frozenset(("Organization", "Alliance"))


@dataclass(frozen=True)
class _Search:
    """A question under way. `distances` know no hop limit, `limited` are those within it."""

    projection: Projection
    query: SharingQuery
    graph: DayGraph
    distances: Reach
    limited: Reach


def sharing(projection: Projection, query: SharingQuery) -> SharingAnswer:
    """The answer to a sharing question on one projection; UnknownNode, InvalidPathQuery where it cannot be asked."""
    asked_as = node_of(projection, query.start)
    start = community_of(projection, asked_as, query.day) or asked_as
    refuse_avoided(query, start)
    own = _own_bodies(projection, start, query)
    search = _search(projection, query, start)
    offers = _offers(projection, query, excluded={start.id, *(body.id for body in own)})
    best = _ranked(search, offers)
    providers = tuple(_provider(search, found, offers) for found in best[: query.k])
    return SharingAnswer(
        revision=projection.revision,
        asked_as=ref_of(asked_as, see_names=query.see_names),
        start=ref_of(start, see_names=query.see_names),
        own=_own(projection, own, query),
        providers=providers,
        cut=_cut(search, offers, len(best), len(providers)),
        notice=None if providers else _nothing_found(query),
    )


def _search(projection: Projection, query: SharingQuery, start: EntityRecord) -> _Search:
    graph = day_graph(projection, query.profile, query.day, query.limits)
    node = projection.index[start.id]
    distances = reach(graph, node)
    limited = distances if query.hop_limit == UNLIMITED else reach(graph, node, query.hop_limit)
    return _Search(projection, query, graph, distances, limited)


def _own_bodies(projection: Projection, start: EntityRecord, query: SharingQuery) -> tuple[EntityRecord, ...]:
    """The bodies of the community that asks; any other asker is its own."""
    if start.label == "Area":
        return bodies_of(projection, start, query.day)
    return (start,) if start.label in _PROVIDER_LABELS else ()


def _own(projection: Projection, bodies: tuple[EntityRecord, ...], query: SharingQuery) -> tuple[Own, ...]:
    found = []
    for body in bodies:
        resources = matching(projection, body.id, query)
        sites = tuple(ref_of(each, see_names=query.see_names) for each in sites_of(projection, body, query.day))
        if resources:
            found.append(Own(ref_of(body, see_names=query.see_names), resources, sites))
    return tuple(found)


def _offers(projection: Projection, query: SharingQuery, excluded: set[str]) -> dict[int, tuple[Offered, ...]]:
    """What each provider offers of the category, by the provider's node."""
    found = {}
    for id_ in projection.providers:
        entity = projection.entity(id_)
        if entity is not None and entity.label in _PROVIDER_LABELS and id_ not in excluded:
            resources = matching(projection, id_, query)
            if resources:
                found[projection.index[id_]] = resources
    return found


def _ranked(search: _Search, offers: dict[int, tuple[Offered, ...]]) -> list[Found]:
    """The best path to each provider within the limits, best first."""
    within = search.limited
    reached = (
        Found(within.cost[node], within.hops[node], within.nodes[node]) for node in offers if node in within.cost
    )
    return sorted(each for each in reached if search.query.within_cost(each.cost))


def _provider(search: _Search, best: Found, offers: dict[int, tuple[Offered, ...]]) -> Provider:
    projection, query, node = search.projection, search.query, best.nodes[-1]
    found = best_paths(search.graph, search.distances, node, query.hop_limit)
    affordable = takewhile(lambda each: query.within_cost(each.cost), found)
    told = [
        explained(projection, search.graph, each, query.day, offers[node], see_names=query.see_names)
        for each in islice(affordable, query.alternatives + 1)
    ]
    entity = node_of(projection, projection.ids[node])
    return Provider(
        organization=ref_of(entity, see_names=query.see_names),
        resources=offers[node],
        path=told[0][0],
        first_contact=told[0][1],
        alternatives=tuple(path for path, _ in told[1:]),
    )


def _cut(search: _Search, offers: dict[int, tuple[Offered, ...]], within: int, given: int) -> Cut | None:
    """What the bounds left out: every provider that can be reached without them is counted."""
    left_out = sum(node in search.distances.cost for node in offers) - given
    if left_out == 0:
        return None
    if within > given:
        return Cut("k", left_out, Sentence("可增大 k 查看更多", "ask with a larger k"))
    return Cut("limits", left_out, Sentence("可放宽环节数或范围限制", "ask with a higher hop or cost limit"))


def _nothing_found(query: SharingQuery) -> Sentence:
    term = GROUPS.terms.get(query.category) or CATEGORIES.terms[query.category]
    return Sentence(
        f"按现有台账，暂无可对接的{term.zh}；可登记为需求。",
        f"By the registers loaded nobody within reach offers {term.en.lower()}; register it as a need.",
    )
