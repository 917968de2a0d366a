"""How two nodes are connected: the k best loopless paths between exactly these two."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from graph.paths.alternatives import Found, best_paths
from graph.paths.answers import Cut, PathsAnswer, Sentence, ref_of
from graph.paths.day_graph import day_graph
from graph.paths.errors import InvalidPathQuery
from graph.paths.nodes import node_of, refuse_avoided
from graph.paths.reach import UNLIMITED, reach
from graph.paths.steps import explained

if TYPE_CHECKING:
    from graph.paths.day_graph import DayGraph
    from graph.paths.queries import PathsQuery
    from graph.paths.reach import Reach
    from graph.projection import Projection


def paths(projection: Projection, query: PathsQuery) -> PathsAnswer:
    """The paths between two nodes on one projection; UnknownNode, InvalidPathQuery where it cannot be asked."""
    start, end = node_of(projection, query.start), node_of(projection, query.end)
    if start.id == end.id:
        raise InvalidPathQuery("起点与终点相同", "start and end are the same", field="to")
    refuse_avoided(query, start, end)
    graph = day_graph(projection, query.profile, query.day, query.limits)
    distances = reach(graph, projection.index[start.id])
    target = projection.index[end.id]
    found = _within(graph, distances, target, query)
    given = found[: query.k]
    told = (explained(projection, graph, each, query.day, see_names=query.see_names) for each in given)
    return PathsAnswer(
        revision=projection.revision,
        start=ref_of(start, see_names=query.see_names),
        end=ref_of(end, see_names=query.see_names),
        paths=tuple(path for path, _ in told),
        cut=_cut(graph, distances, target, query, found),
    )


def _within(graph: DayGraph, distances: Reach, target: int, query: PathsQuery) -> list[Found]:
    """The k best within the limits and, to know whether k cut anything, one more."""
    found = best_paths(graph, distances, target, query.hop_limit)
    return list(islice(takewhile(lambda each: query.within_cost(each.cost), found), query.k + 1))


def _cut(graph: DayGraph, distances: Reach, target: int, query: PathsQuery, found: list[Found]) -> Cut | None:
    """Loopless paths are too many to count, so what is left out is a lower bound."""
    if len(found) > query.k:
        return Cut("k", len(found) - query.k, Sentence("可增大 k 查看更多", "ask with a larger k"), at_least=True)
    if query.hop_limit == UNLIMITED and query.cost_limit is None:
        return None
    unbounded = islice(best_paths(graph, distances, target), query.k + 1)
    left_out = len(set(unbounded) - set(found))
    how = Sentence("可放宽环节数或范围限制", "ask with a higher hop or cost limit")
    return Cut("limits", left_out, how, at_least=True) if left_out else None
