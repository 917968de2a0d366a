"""Graph Data Science of Neo4j, its graph projected with the costs, over Bolt as its users reach it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.peers.questions import PATHS, PROVIDERS

if TYPE_CHECKING:
    from neo4j import Session

    from bench.peers.questions import Between, Near, Nearest, Pair

_PROJECT = """
CALL gds.graph.project('graph', 'Node', {TIE: {orientation: 'UNDIRECTED', properties: 'cost'}})
YIELD relationshipCount RETURN relationshipCount
"""
_NEAREST = """
MATCH (a:Node {n: $n})
CALL gds.allShortestPaths.dijkstra.stream('graph', {sourceNode: a, relationshipWeightProperty: 'cost'})
YIELD targetNode, totalCost
WITH gds.util.asNode(targetNode) AS b, totalCost WHERE b.offers
RETURN totalCost AS cost ORDER BY cost LIMIT $count
"""
_BETWEEN = """
MATCH (a:Node {n: $start}) MATCH (b:Node {n: $end})
CALL gds.shortestPath.yens.stream(
  'graph', {sourceNode: a, targetNode: b, k: $count, relationshipWeightProperty: 'cost'}
)
YIELD totalCost RETURN totalCost AS cost ORDER BY cost
"""


def project(session: Session) -> None:
    """Take the graph into its memory, once."""
    session.run(_PROJECT).consume()


def nearest(session: Session) -> Nearest:
    """Dijkstra's algorithm to all nodes, of which the providers are picked: it has no limit to give."""

    def answer(asked: Near) -> list[int]:
        return [round(row["cost"]) for row in session.run(_NEAREST, n=asked.start, count=PROVIDERS)]

    return answer


def between(session: Session) -> Between:
    """Yen's algorithm."""

    def answer(asked: Pair) -> list[int]:
        return [round(row["cost"]) for row in session.run(_BETWEEN, start=asked.start, end=asked.end, count=PATHS)]

    return answer
