"""Finds entities by id, by a current, short or former name in any spelling, by a part of one, and by its pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.search.hits import Hit, exact_rank, is_wanted
from graph.search.matching.likeness import SAME, SUGGESTED
from graph.search.names import How, precedence
from graph.search.nearness import Nearness
from graph.search.ranking import Ranking
from graph.search.tables import GrowingShelf, Stack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.search.names import NameRow
    from graph.search.nearness import Near


class NameIndex:
    """All names of a graph. One that is made of rows may be given more at any time."""

    def __init__(self, rows: Iterable[NameRow] = ()) -> None:
        """Index the rows."""
        self._growing = GrowingShelf(rows)
        self._read(Stack((self._growing,)), {})

    @classmethod
    def over(cls, stack: Stack, around: dict[str, Sequence[str]]) -> NameIndex:
        """An index over tables that are there, which never changes; `around` keeps what is known of places."""
        index = cls()
        index._read(stack, around)
        return index

    def _read(self, stack: Stack, around: dict[str, Sequence[str]]) -> None:
        self._stack = stack
        self._near = Nearness(stack)
        self._ranking = Ranking(stack)
        self._around = around
        self._inside: dict[frozenset[str], dict[str, bool]] = {}

    def add(self, row: NameRow) -> None:
        """Add an entity, or replace what is known of it."""
        self._growing.add(row)
        if row.label == "Area":
            self._around.clear()
            self._inside.clear()

    def get(self, entity_id: str) -> NameRow | None:
        """The entity with this id."""
        return self._stack.tables.row(entity_id)

    def hits(self, written: str, labels: Sequence[str] = (), kinds: Sequence[str] = ()) -> list[Hit]:
        """Who bears the name exactly, each once by its best name, best first."""
        # most names are nobody's or one's own, and a load asks for tens of thousands
        borne = self._stack.tables.borne((normalise(written),))
        found = [Hit(row, how) for _, how, row in borne if is_wanted(row, labels, kinds)]
        if len(found) < 2:
            return found
        once: dict[str, Hit] = {}
        for each in sorted(found, key=exact_rank):
            once.setdefault(each.row.id, each)
        return list(once.values())

    def find(self, written: str, labels: Sequence[str] = ()) -> list[Hit]:
        """Whom a person means by a name or id: one hit, several where it is ambiguous, none.

        An exact current name beats every other; among equals a community comes before an organization.
        """
        by_id = self.get(written.strip())
        if by_id is not None and is_wanted(by_id, labels, ()):
            return [Hit(by_id, How.ID)]
        hits = self.hits(written, labels)
        return [hit for hit in hits if exact_rank(hit)[:2] == exact_rank(hits[0])[:2]] if hits else []

    def near(
        self, written: str, labels: Sequence[str] = (), kinds: Sequence[str] = (), near: Sequence[str] = (),
        limit: int | None = 5, floor: float = SUGGESTED,
    ) -> list[Near]:  # fmt: skip
        """Entities whose current, short or former name is alike, with score and why, best first; no people.

        `kinds` also says what the written name may leave out (江溪, of kind subdistrict). `near`: only what is one of
        these places, is placed in one, or has no known place; the last scores below AUTOMATIC. Scores below `floor` are
        left out; from DIFFERENT on that spares looking at names with other numbers.
        """
        if not normalise(written):
            return []
        places = frozenset(near)

        def wanted(row: NameRow) -> bool:
            return is_wanted(row, labels, kinds) and (not places or not row.areas or self._is_in(row, places))

        return self._near.find(written, wanted, placed=bool(places), by_kind=bool(kinds), floor=floor)[:limit]

    def same(self, written: str, labels: Sequence[str] = ()) -> list[Hit]:
        """Whom a name in another spelling, or its whole pinyin, means.

        As among exact names, a current one beats a short or former one, and among equals the labels that come first.
        """
        near = self.near(written, labels, limit=None, floor=SAME)
        found = [((each.borne, precedence(each.row)), Hit(each.row, each.how, each.score, each.why)) for each in near]
        found = found or [((How.ID, precedence(hit.row)), hit) for hit in self._ranking.whole(written, labels)]
        first = min((rank for rank, _ in found), default=None)
        return [hit for rank, hit in found if rank == first]

    def search(self, written: str, labels: Sequence[str] = (), limit: int = 20) -> list[Hit]:
        """What may be meant, best first, each once.

        By id; exact names; the same in another spelling; names that begin with what was typed, then those that contain
        it; by pinyin, whole or begun, mixed with characters; by first letters; alike. Among equals communities first.
        """
        if not normalise(written):
            return []
        by_id = self.get(written.strip())
        exact = ([Hit(by_id, How.ID)] if by_id is not None else []) + self.hits(written, labels)
        near = self.near(written, labels, limit=limit)
        return self._ranking.search(written, labels, limit, exact, near)

    def around(self, place: str) -> Sequence[str]:
        """A place and the areas that it lies in, nearest first."""
        known = self._around.get(place)
        if known is not None:
            return known
        reached = [place]
        for each in reached:
            row = self.get(each)
            if row is not None and row.label == "Area":
                reached += [area for area in row.areas if area not in reached]
        self._around[place] = reached
        return reached

    def is_placed(self, row: NameRow, place: str) -> bool:
        """Whether an entity is the place's own, or that of an area within it."""
        return any(place in self.around(area) for area in row.areas)

    def _is_in(self, row: NameRow, places: frozenset[str]) -> bool:
        inside = self._inside.setdefault(places, {})
        for area in row.areas:
            if area not in inside:
                inside[area] = not places.isdisjoint(self.around(area))
            if inside[area]:
                return True
        return row.id in places
