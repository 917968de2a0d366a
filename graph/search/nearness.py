"""The entities whose names are near a written one, with how near and why."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.search.matching.blocks import Blocks
from graph.search.matching.comparison import compare_parts
from graph.search.matching.likeness import EXACT, SAME, likeness, step
from graph.search.matching.parts import parts_of
from graph.search.names import How, NameRow, precedence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from graph.search.matching.likeness import Likeness, Reason


@dataclass(frozen=True, slots=True)
class Near:
    """An entity that may be meant, and how near; `why`: the weightiest reason first.

    `how`: as a search tells it, exactly, SAME or NEAR. `name` and `borne`: which of its names was met, and whether
    that is its current, short or former one.
    """

    row: NameRow
    score: float
    why: tuple[Reason, ...]
    how: How
    name: str
    borne: How


class Nearness:
    """What is near among the bearers of names. People are never near: a name alone does not tell who a person is."""

    def __init__(self, bearers: Mapping[str, Sequence[tuple[How, str]]], rows: Mapping[str, NameRow]) -> None:
        """Over the index's own tables; names count from when they are told by `learn`."""
        self._bearers = bearers
        self._rows = rows
        self._blocks = Blocks()
        self._waiting: list[str] = []
        self._learning = threading.Lock()

    def learn(self, row: NameRow, names: Sequence[str]) -> None:
        """Names that a row bears. They are taken apart when something near is asked for."""
        if row.label != "Person":
            self._waiting += names

    def texts(self) -> Mapping[str, str]:
        """Every name, normalised, with the same in one spelling and characters for its numbers."""
        return {name: parts.text for name, parts in self._learnt().names.items()}

    def find(
        self, written: str, wanted: Callable[[NameRow], bool], placed: Callable[[NameRow], bool] | None, *,
        by_kind: bool, floor: float,
    ) -> list[Near]:  # fmt: skip
        """Everybody near who is wanted, from `floor` on, best first.

        `by_kind`: the asker names the kind, so a name may leave out what that says. `placed`: whether a row is in the
        places that were asked for; one of no known place is kept, below what is taken without a person.
        """
        best: dict[str, tuple[float, How, str, Likeness]] = {}
        key = normalise(written)
        for name, how, row in self._worth(written, wanted, placed, floor):
            found = self._likeness(key, name, row.kind if by_kind else None)
            if placed is not None and not row.areas and row.label != "Area":
                found = likeness([*found.steps, step("unplaced")])
            rank = (-found.score, how, name, found)
            if found.score >= floor and (row.id not in best or rank[:3] < best[row.id][:3]):
                best[row.id] = rank
        near = [_near(self._rows[each], rank) for each, rank in best.items()]
        return sorted(near, key=lambda each: (-each.score, each.how, precedence(each.row), each.row.name, each.row.id))

    def _worth(
        self, written: str, wanted: Callable[[NameRow], bool], placed: Callable[[NameRow], bool] | None, floor: float
    ) -> Iterator[tuple[str, How, NameRow]]:
        parts = parts_of(normalise(written))
        for name in self._learnt().near(parts, floor):
            for how, entity_id in self._bearers.get(name, ()):
                row = self._rows[entity_id]
                if row.label != "Person" and wanted(row) and (placed is None or not row.areas or placed(row)):
                    yield name, how, row

    def _likeness(self, written: str, name: str, kind: str | None) -> Likeness:
        if written == name:
            return EXACT
        return compare_parts(parts_of(written), self._blocks.names[name], kind)

    def _learnt(self) -> Blocks:
        with self._learning:  # readers of one index ask from several threads
            waiting, self._waiting = self._waiting, []
            for name in waiting:
                self._blocks.add(name)
        return self._blocks


def _near(row: NameRow, rank: tuple[float, How, str, Likeness]) -> Near:
    _, how, name, found = rank
    met = how if found.score == EXACT.score else How.SAME if found.score >= SAME else How.NEAR
    return Near(row, found.score, found.why, met, name, how)
