"""`python -m bench.nearest --size N`: the nearest 5 providers in one process, beside the peers on the same graph.

Ours is asked as Python asks it, and gives paths; the peers give costs alone, and those that can be limited are told how
far the fifth provider is, which nobody would know. Before anything is timed, and again after, their costs are ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.alone import alone
from bench.asking import BUDGET, ask
from bench.peers import cypher, gds
from bench.peers.stores import embedded, neo4j
from bench.priced import priced
from bench.questions import near_questions, nearest, terms_of, wanted_of
from bench.results import Result
from bench.side_by_side import SideBySide
from bench.synthetic_walk import country
from graph.paths.kernel import warm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bench.peers.questions import Near
    from bench.priced import Priced
    from bench.results import Side
    from bench.synthetic_walk import Country

PEERS: Mapping[str, int | None] = {
    "networkx": None,
    "scipy": None,
    "rustworkx": None,
    "igraph": 10**6,
    "networkit": 10**6,
}
"""Modules of bench.peers, and up to how many nodes each is asked."""
STORES_MOST = 10**6
_QUESTIONS = 500
_BEST, _GDS = 15, 1000


def measure(
    size: int,
    questions: int = _QUESTIONS,
    budget: float = BUDGET,
    *,
    peers: Mapping[str, int | None] = PEERS,
    stores: bool = True,
) -> Result:
    """Measure at a size; `stores`: beside those that are asked over Bolt too."""
    found = country(size)
    terms, wanted = terms_of("balanced"), wanted_of(None)
    warm()
    asked = near_questions(found, terms, wanted, questions)
    graph = priced(found.walk, terms)
    run = SideBySide(lambda each: nearest(found, terms, wanted, each.start), asked, budget)
    run.beside_peers(peers, size, lambda peer: peer.nearest(graph))
    run.claim_best(_BEST, "Python peer")
    if stores and size <= STORES_MOST:
        _stores(run, graph)
    facts = f"{graph.nodes:,} nodes, {len(found.walk.base.target) // 2:,} ties, {len(graph.providers):,} providers"
    sides = (run.ours().side(), _limited(found, asked, budget), *run.sides)
    return Result("nearest", size, facts, sides, tuple(run.claims))


def _limited(found: Country, asked: list[Near], budget: float) -> Side:
    """Ours with every limit of a real question: a category, a size, a time, at most 8 steps and a cost of 20."""
    terms, wanted = terms_of("balanced", 8, 20_000_000), wanted_of("venue", timed=True)
    return ask("liantu, every limit on", lambda each: nearest(found, terms, wanted, each.start), asked, budget).side()


def _stores(run: SideBySide[Near], graph: Priced) -> None:
    hops = [graph.hops(each.start, 5) for each in run.questions]
    with embedded(graph) as session:
        run.beside("Cypher, embedded, by steps", cypher.deepening(session), wanted=hops)
    with neo4j(graph) as session:
        run.beside("Cypher, Neo4j, by steps", cypher.deepening(session), wanted=hops)
        gds.project(session)
        run.beside("Neo4j GDS", gds.nearest(session), floor=_GDS)


if __name__ == "__main__":
    alone("nearest")
