"""The entities whose names are near a written one, with how near and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.search.matching.blocks import near
from graph.search.matching.comparison import compare_parts
from graph.search.matching.likeness import EXACT, SAME, likeness, step
from graph.search.matching.parts import parts_of
from graph.search.names import How, NameRow, precedence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.search.matching.likeness import Likeness, Reason
    from graph.search.tables import Stack


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

    def __init__(self, stack: Stack) -> None:
        """Over an index's own tables."""
        self._tables = stack.tables

    def find(
        self, written: str, wanted: Callable[[NameRow], bool], *, placed: bool, by_kind: bool, floor: float
    ) -> list[Near]:
        """Everybody near who is wanted, from `floor` on, best first.

        `by_kind`: the asker names the kind, so a name may leave out what that says. `placed`: the asker names places;
        one of no known place is kept, below what is taken without a person.
        """
        best: dict[str, tuple[float, How, str, Likeness]] = {}
        rows: dict[str, NameRow] = {}
        key = normalise(written)
        for name, how, row in self._worth(key, wanted, floor):
            found = self._likeness(key, name, row.kind if by_kind else None)
            if placed and not row.areas and row.label != "Area":
                found = likeness([*found.steps, step("unplaced")])
            rank = (-found.score, how, name, found)
            if found.score >= floor and (row.id not in best or rank[:3] < best[row.id][:3]):
                best[row.id], rows[row.id] = rank, row
        met = [_near(rows[each], rank) for each, rank in best.items()]
        return sorted(met, key=lambda each: (-each.score, each.how, precedence(each.row), each.row.name, each.row.id))

    def _worth(
        self, written: str, wanted: Callable[[NameRow], bool], floor: float
    ) -> Iterator[tuple[str, How, NameRow]]:
        """Names that are worth a comparison with a normalised one, with whoever bears each and is wanted."""
        names = near(self._tables, parts_of(written), floor)
        return (each for each in self._tables.borne(names) if each[2].label != "Person" and wanted(each[2]))

    @staticmethod
    def _likeness(written: str, name: str, kind: str | None) -> Likeness:
        if written == name:
            return EXACT
        return compare_parts(parts_of(written), parts_of(name), kind)


def _near(row: NameRow, rank: tuple[float, How, str, Likeness]) -> Near:
    _, how, name, found = rank
    met = how if found.score == EXACT.score else How.SAME if found.score >= SAME else How.NEAR
    return Near(row, found.score, found.why, met, name, how)
