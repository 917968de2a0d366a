"""Cypher, which knows no cost of a path: the nearest by steps, asked one step further at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, LiteralString

from bench.peers.questions import PROVIDERS

if TYPE_CHECKING:
    from neo4j import Session

    from bench.peers.questions import Near, Nearest

_FARTHEST = 8


def deepening(session: Session) -> Nearest:
    """The same text on both engines; the bound of a path cannot be a parameter."""

    def answer(asked: Near) -> list[int]:
        found: list[int] = []
        for far in range(1, _FARTHEST + 1):
            within = len(session.run(_within(far), n=asked.start).data())
            found += [far] * (within - len(found))
            if len(found) == PROVIDERS:
                break
        return found

    return answer


def _within(far: int) -> LiteralString:
    text = "MATCH (a:Node {n: $n})-[:TIE*1..{far}]-(b:Node) WHERE b.offers AND b <> a RETURN DISTINCT b.n AS n LIMIT 5"
    return text.replace("{far}", str(far))
