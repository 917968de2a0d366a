"""Which area something belongs to, by the ties that place it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from collections.abc import Set as AbstractSet

    from graph.model.records import TieRecord

PLACED_BY_TARGET = frozenset(("WITHIN", "SERVES", "LOCATED_IN", "HOLDS_POST", "INSTRUCTS", "KEEPS", "ABOUT"))
"""Ties whose target places their source."""
PLACED_BY_SOURCE = frozenset(("RUNS", "OFFERS", "RAISED", "UNDERTAKES", "HOSTED", "AWARDED"))
"""Ties whose source places their target."""


class Placing:
    """Who is placed by whom. A unit belongs where it lies or serves, a resource where its provider does, and so on."""

    def __init__(self, ties: Iterable[TieRecord] = (), by_target: AbstractSet[str] = PLACED_BY_TARGET) -> None:
        """Read the placing ties, ended ones as well: filter them before where that matters."""
        self._by_target = by_target
        self._above: defaultdict[str, set[str]] = defaultdict(set)
        for tie in ties:
            self.add(tie.type, tie.source, tie.target)

    def add(self, tie_type: str, source: str, target: str) -> None:
        """Let a tie place its end."""
        if tie_type in self._by_target:
            self._above[source].add(target)
        elif tie_type in PLACED_BY_SOURCE:
            self._above[target].add(source)

    def above(self, id_: str) -> Collection[str]:
        """What places it."""
        return self._above.get(id_, ())

    def within(self, id_: str, area: str) -> bool:
        """Whether it is the area, or placed in it."""
        reached = [id_]
        seen = {id_}
        for each in reached:
            if each == area:
                return True
            for above in self.above(each):
                if above not in seen:
                    seen.add(above)
                    reached.append(above)
        return False
