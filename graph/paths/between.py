"""How two nodes are connected: the k best loopless paths between exactly these two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.answers import Cut, PathsAnswer, Sentence, ref_of
from graph.paths.errors import InvalidPathQuery
from graph.paths.kernel import searching
from graph.paths.limits import is_limited, terms_of, without_limits
from graph.paths.nodes import node_of, number_of, refuse_avoided
from graph.paths.steps import Telling, explained

if TYPE_CHECKING:
    from graph.paths.found import Found
    from graph.paths.kernel.terms import Terms
    from graph.paths.queries import PathsQuery
    from graph.projection import Projection


def paths(projection: Projection, query: PathsQuery) -> PathsAnswer:
    """The paths between two nodes on one projection; UnknownNode, InvalidPathQuery where it cannot be asked."""
    start, end = node_of(projection, query.start), node_of(projection, query.end)
    if start.id == end.id:
        raise InvalidPathQuery("起点与终点相同", "start and end are the same", field="to")
    refuse_avoided(query, start, end)
    terms, ends = terms_of(projection, query), (number_of(projection, start), number_of(projection, end))
    with searching(projection.walk, terms) as search:
        connected = search.connected(*ends)
        # one more than asked for tells whether k cut anything
        found = search.paths(*ends, query.k + 1) if connected else []
        given = search.paths(*ends, query.k, diverse=True) if query.diverse and connected else found[: query.k]
        told = [explained(Telling(projection, search, query), each)[0] for each in given]
    return PathsAnswer(
        revision=projection.revision,
        start=ref_of(start, see_names=query.see_names),
        end=ref_of(end, see_names=query.see_names),
        paths=tuple(told),
        cut=_cut(projection, query, terms, ends, found),
    )


def _cut(
    projection: Projection, query: PathsQuery, terms: Terms, ends: tuple[int, int], found: list[Found]
) -> Cut | None:
    """Loopless paths are too many to count, so what is left out is a lower bound."""
    if len(found) > query.k:
        return Cut("k", len(found) - query.k, Sentence("可增大 k 查看更多", "ask with a larger k"), at_least=True)
    if not is_limited(terms):
        return None
    with searching(projection.walk, without_limits(terms)) as search:
        unbounded = search.paths(*ends, query.k + 1) if search.connected(*ends) else []
    left_out = len(set(unbounded) - set(found))
    how = Sentence("可放宽环节数或范围限制", "ask with a higher hop or cost limit")
    return Cut("limits", left_out, how, at_least=True) if left_out else None
