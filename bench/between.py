"""`python -m bench.between --size N`: the 5 best loopless paths between two communities, beside the peers.

The pairs are drawn from the whole country, so most are far apart. The costs of all five paths are equal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.alone import alone
from bench.asking import BUDGET
from bench.peers import gds
from bench.peers.stores import neo4j
from bench.priced import priced
from bench.questions import between, pairs, terms_of
from bench.results import Result
from bench.side_by_side import SideBySide
from bench.synthetic_walk import country
from graph.paths.kernel import warm

if TYPE_CHECKING:
    from collections.abc import Mapping

PEERS: Mapping[str, int | None] = {"networkx": 10**6, "scipy": 10**6, "igraph": 10**6}
"""Modules of bench.peers, and up to how many nodes each is asked."""
_QUESTIONS = 200
_BEST = 20


def measure(
    size: int,
    questions: int = _QUESTIONS,
    budget: float = BUDGET,
    *,
    peers: Mapping[str, int | None] = PEERS,
    stores: bool = True,
) -> Result:
    """Measure at a size; `stores`: beside GDS too."""
    found = country(size)
    terms = terms_of("balanced")
    warm()
    graph = priced(found.walk, terms)
    run = SideBySide(lambda each: between(found, terms, *each), pairs(found, questions), budget)
    run.beside_peers(peers, size, lambda peer: peer.between(graph))
    if stores and size <= 10**6:
        with neo4j(graph) as session:
            gds.project(session)
            run.beside("Neo4j GDS", gds.between(session))
    run.claim_best(_BEST)
    facts = f"{graph.nodes:,} nodes, {len(found.walk.base.target) // 2:,} ties"
    return Result("between", size, facts, (run.ours().side(), *run.sides), tuple(run.claims))


if __name__ == "__main__":
    alone("between")
