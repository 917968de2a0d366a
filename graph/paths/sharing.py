"""Who can lend or do what is needed, and through whom to ask: the k best providers, each with its best paths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.categories import CATEGORIES, GROUPS
from graph.paths.answers import Cut, Own, Provider, Sentence, SharingAnswer, ref_of
from graph.paths.asker import bodies_of, community_of, sites_of
from graph.paths.kernel import searching
from graph.paths.limits import is_limited, terms_of, wanted_of, without_limits
from graph.paths.nodes import node_of, number_of, refuse_avoided
from graph.paths.offers import matching
from graph.paths.ranking import Ranked, ranked
from graph.paths.steps import Telling, explained
from graph.projection.walk.codes import PROVIDER_LABELS

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.paths.found import Found
    from graph.paths.kernel.search import Search
    from graph.paths.kernel.terms import Terms, Wanted
    from graph.paths.queries import SharingQuery
    from graph.projection import Projection


@dataclass(frozen=True)
class _Asked:
    """A question as the search takes it."""

    projection: Projection
    query: SharingQuery
    terms: Terms
    wanted: Wanted
    start: int


def sharing(projection: Projection, query: SharingQuery) -> SharingAnswer:
    """The answer to a sharing question on one projection; UnknownNode, InvalidPathQuery where it cannot be asked."""
    asked_as = node_of(projection, query.start)
    start = community_of(projection, asked_as, query.day) or asked_as
    refuse_avoided(query, start)
    own = _own_bodies(projection, start, query)
    wanted = wanted_of(projection, query, (start.id, *(body.id for body in own)))
    asked = _Asked(projection, query, terms_of(projection, query), wanted, number_of(projection, start))
    with searching(projection.walk, asked.terms) as search:
        best = ranked(projection, query, search, wanted, asked.start)
        providers = tuple(_provider(asked, search, path) for path in best.paths[: query.k])
    return SharingAnswer(
        revision=projection.revision,
        asked_as=ref_of(asked_as, see_names=query.see_names),
        start=ref_of(start, see_names=query.see_names),
        own=_own(projection, own, query),
        providers=providers,
        other_times=best.missed,
        cut=_cut(asked, best, len(providers)),
        notice=None if providers else _nothing_found(query, best.missed),
    )


def _own_bodies(projection: Projection, start: EntityRecord, query: SharingQuery) -> tuple[EntityRecord, ...]:
    """The bodies of the community that asks; any other asker is its own."""
    if start.label == "Area":
        return bodies_of(projection, start, query.day)
    return (start,) if start.label in PROVIDER_LABELS else ()


def _own(projection: Projection, bodies: tuple[EntityRecord, ...], query: SharingQuery) -> tuple[Own, ...]:
    found = []
    for body in bodies:
        resources = matching(projection, body.id, query)
        sites = tuple(ref_of(each, see_names=query.see_names) for each in sites_of(projection, body, query.day))
        if resources:
            found.append(Own(ref_of(body, see_names=query.see_names), resources, sites))
    return tuple(found)


def _provider(asked: _Asked, search: Search, best: Found) -> Provider:
    projection, query, node = asked.projection, asked.query, best.nodes[-1]
    entity = node_of(projection, projection.id_at(node))
    resources = matching(projection, entity.id, query)
    telling = Telling(projection, search, query, resources)
    found = [best]
    if query.alternatives:
        found = search.paths(asked.start, node, query.alternatives + 1, diverse=query.diverse)
    told = [explained(telling, each) for each in found]
    return Provider(
        organization=ref_of(entity, see_names=query.see_names),
        resources=resources,
        path=told[0][0],
        first_contact=told[0][1],
        alternatives=tuple(path for path, _ in told[1:]),
    )


def _cut(asked: _Asked, best: Ranked, given: int) -> Cut | None:
    """What the bounds left out, as far as it was found on the way: counting all of it would search the whole graph."""
    if len(best.paths) > given:
        how = Sentence("可增大 k 查看更多", "ask with a larger k")
        return Cut("k", len(best.paths) - given, how, at_least=not best.complete)
    if not is_limited(asked.terms):
        return None
    with searching(asked.projection.walk, without_limits(asked.terms)) as search:
        free = ranked(asked.projection, asked.query, search, asked.wanted, asked.start)
    left_out = len(free.paths) - given
    how = Sentence("可放宽环节数或范围限制", "ask with a higher hop or cost limit")
    return Cut("limits", left_out, how, at_least=not free.complete) if left_out > 0 else None


def _nothing_found(query: SharingQuery, other_times: int) -> Sentence:
    term = GROUPS.terms.get(query.category) or CATEGORIES.terms[query.category]
    zh = f"；另有{other_times}家仅在其他时间可用" if other_times else ""
    en = f"; {other_times} have it at other times only" if other_times else ""
    return Sentence(
        f"按现有台账，暂无可对接的{term.zh}{zh}；可登记为需求。",
        f"By the registers loaded nobody within reach offers {term.en.lower()}{en}; register it as a need.",
    )
