"""All records of a kind, made one after another as they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from graph.model.records import EntityRecord, TieRecord

Kind = TypeVar("Kind", bound=EntityRecord | TieRecord)


class Records(Collection[Kind]):
    """Counted without being made; each walk over it makes them anew, in the same order."""

    def __init__(self, count: int, walk: Callable[[], Iterator[Kind]], find: Callable[[str], Kind | None]) -> None:
        """`walk` begins at the first; `find` gives the record of exactly an id."""
        self._count = count
        self._walk = walk
        self._find = find

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    def __iter__(self) -> Iterator[Kind]:
        """Each of them."""
        return self._walk()

    def __contains__(self, record: object) -> bool:
        """Whether this very record is among them."""
        return isinstance(record, EntityRecord | TieRecord) and self._find(record.id) == record
