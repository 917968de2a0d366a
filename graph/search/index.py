"""Finds entities by id, current, short and former name, and by a part of a name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.search.names import How, NameRow, keys_of, precedence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that was found, and how."""

    row: NameRow
    how: How


class NameIndex:
    """All names of a graph. Rows may be added at any time."""

    def __init__(self, rows: Iterable[NameRow] = ()) -> None:
        """Index the rows."""
        self._rows: dict[str, NameRow] = {}
        self._by_name: defaultdict[str, list[tuple[How, str]]] = defaultdict(list)
        for row in rows:
            self.add(row)

    def __len__(self) -> int:
        """How many entities it knows."""
        return len(self._rows)

    def add(self, row: NameRow) -> None:
        """Add an entity, or replace what is known of it."""
        known = self._rows.get(row.id)
        keys = keys_of(row)
        if known is not None:
            for _, key in set(keys_of(known)):
                self._by_name[key] = [each for each in self._by_name[key] if each[1] != row.id]
        self._rows[row.id] = row
        for how, key in keys:
            self._by_name[key].append((how, row.id))

    def get(self, entity_id: str) -> NameRow | None:
        """The entity with this id."""
        return self._rows.get(entity_id)

    def hits(self, written: str, labels: Sequence[str] = (), kinds: Sequence[str] = ()) -> list[Hit]:
        """Who bears the name exactly, each once by its best name, best first."""
        best: dict[str, How] = {}
        for how, entity_id in self._by_name.get(normalise(written), ()):
            if entity_id not in best or how < best[entity_id]:
                best[entity_id] = how
        found = (Hit(self._rows[each], how) for each, how in best.items())
        return sorted((hit for hit in found if _wanted(hit.row, labels, kinds)), key=_rank)

    def find(self, written: str, labels: Sequence[str] = ()) -> list[Hit]:
        """Whom a person means by a name or id: one hit, several where it is ambiguous, none.

        An exact current name beats every other; among equals a community comes before an organization.
        """
        by_id = self._rows.get(written.strip())
        if by_id is not None and _wanted(by_id, labels, ()):
            return [Hit(by_id, How.ID)]
        hits = self.hits(written, labels)
        return [hit for hit in hits if _rank(hit)[:2] == _rank(hits[0])[:2]] if hits else []

    def search(self, written: str, labels: Sequence[str] = (), limit: int = 20) -> list[Hit]:
        """Names that are or contain what was typed: exact ones first, then those that begin with it, then by length."""
        key = normalise(written)
        if not key:
            return []
        by_id = self._rows.get(written.strip())
        exact = ([Hit(by_id, How.ID)] if by_id is not None else []) + self.hits(written, labels)
        seen = {hit.row.id for hit in exact}
        partial: dict[str, tuple[bool, int, int, str]] = {}
        for name, bearers in self._by_name.items():
            if key in name:
                for how, entity_id in bearers:
                    row = self._rows[entity_id]
                    if entity_id not in seen and _wanted(row, labels, ()):
                        rank = (not name.startswith(key), precedence(row), int(how) * 1000 + len(name), row.name)
                        partial[entity_id] = min(rank, partial.get(entity_id, rank))
        ordered = sorted(partial, key=lambda each: (partial[each], each))
        return (exact + [Hit(self._rows[each], How.PARTIAL) for each in ordered])[:limit]

    def around(self, place: str) -> list[str]:
        """A place and the areas that it lies in, nearest first."""
        reached = [place]
        for each in reached:
            row = self._rows.get(each)
            if row is not None and row.label == "Area":
                reached += [area for area in row.areas if area not in reached]
        return reached

    def is_placed(self, row: NameRow, place: str) -> bool:
        """Whether an entity is the place's own, or that of an area within it."""
        return any(place in self.around(area) for area in row.areas)


def _wanted(row: NameRow, labels: Sequence[str], kinds: Sequence[str]) -> bool:
    return (not labels or row.label in labels) and (not kinds or row.kind in kinds)


def _rank(hit: Hit) -> tuple[int, int, str, str]:
    return int(hit.how), precedence(hit.row), hit.row.name, hit.row.id
