"""Ours beside one peer after the other, on the same questions, with equal answers."""

from __future__ import annotations

import importlib
import statistics
from typing import TYPE_CHECKING, Generic

from bench.asking import LONGEST, Question, TooSlow, ask, equal
from bench.results import Claim, Side, Spread

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import ModuleType

    from bench.asking import Asked

_CHECKED = 5
"""Questions that are asked before any is timed."""


class SideBySide(Generic[Question]):
    """Ours is asked again beside each peer, so that both meet the machine in the same state."""

    def __init__(self, answer: Callable[[Question], list[int]], questions: Sequence[Question], budget: float) -> None:
        """`answer` is ours; `budget` bounds the seconds of each side."""
        self._answer, self.questions, self._budget = answer, questions, budget
        self._pairs: list[tuple[Asked[Question], Asked[Question]]] = []
        self.sides: list[Side] = []
        self.claims: list[Claim] = []

    def ours(self) -> Asked[Question]:
        """Our answers."""
        return ask("liantu", self._answer, self.questions, self._budget)

    def beside(
        self,
        name: str,
        answer: Callable[[Question], list[int]],
        *,
        floor: float | None = None,
        wanted: Sequence[list[int]] | None = None,
    ) -> None:
        """Ask a peer, whose answers must be ours, or `wanted` where it is asked something else; or say it is too slow.

        A few questions are asked and compared before any is timed, and all that were timed are compared again.
        """
        try:
            self._compare(ask(name, answer, self.questions[:_CHECKED], self._budget), wanted)
            peer = ask(name, answer, self.questions, self._budget)
        except TooSlow:
            self.sides.append(Side(f"{name}: no answer", "s", Spread.of((LONGEST,)), "given up"))
            return
        ours = self._compare(peer, wanted)
        self._pairs.append((ours, peer))
        self.sides.append(peer.side())
        self.claims.append(_ratio(ours, peer, f"{name} takes", floor))

    def beside_peers(
        self,
        peers: Mapping[str, int | None],
        size: int,
        answering: Callable[[ModuleType], Callable[[Question], list[int]]],
    ) -> None:
        """Ask modules of bench.peers, each up to so many nodes; `answering` makes one ready, and nothing keeps it."""
        for name, most in peers.items():
            if most is None or size <= most:
                self.beside(name, answering(importlib.import_module(f"bench.peers.{name}")))

    def claim_best(self, floor: float, of: str = "peer") -> None:
        """Claim the floor of the quickest peer so far, by its median."""
        if self._pairs:
            ours, peer = min(self._pairs, key=lambda pair: statistics.median(pair[1].taken))
            self.claims.append(_ratio(ours, peer, f"the best {of}, {peer.name}, takes", floor))

    def _compare(self, peer: Asked[Question], wanted: Sequence[list[int]] | None) -> Asked[Question]:
        ours = self.ours()
        equal(self.questions, ours.answers if wanted is None else wanted, peer)
        return ours


def _ratio(ours: Asked[Question], peer: Asked[Question], text: str, floor: float | None) -> Claim:
    """How many times as long the peer took, question by question, as far as it was asked."""
    return Claim(text, Spread.of(theirs / own for own, theirs in zip(ours.taken, peer.taken, strict=False)), floor)
