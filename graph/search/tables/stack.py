"""Several shelves as one: the ground, and above it what changed since; the newest row of an entity counts."""

from __future__ import annotations

import sys
from heapq import merge
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from graph.search.matching.blocks import Blocks, sized
from graph.search.matching.parts import parts_of
from graph.search.names import keys_of
from graph.search.tables.entry import entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from graph.search.matching.parts import Parts
    from graph.search.names import How, NameRow
    from graph.search.tables.entry import Entry
    from graph.search.tables.sounds import Sound

_NOTHING: Mapping[str, NameRow | None] = MappingProxyType({})


class Tables(Blocks, Protocol):
    """Rows, their names, and what of these may be near."""

    def row(self, id_: str) -> NameRow | None:
        """The row of an id."""

    def borne(self, names: Iterable[str]) -> Iterable[tuple[str, How, NameRow]]:
        """Of normalised names, one after the other, who bears each, and as what."""


class Shelf(Tables, Protocol):
    """Rows and their names (GrowingShelf, FrozenShelf)."""

    def bearers(self, name: str) -> Sequence[tuple[How, str]]:
        """Who bears a normalised name, and as what."""

    def label_of(self, id_: str) -> str:
        """The label of a row."""

    def paired(self, pair: str, most: int | None = None) -> Sequence[str] | None:
        """Names whose core has a pair of characters; None where these are more than `most`."""

    def containing(self, part: str, labels: Sequence[str], *, begins: bool, spelled: bool) -> Iterator[Entry]:
        """Entries whose name (`spelled`: in one spelling) contains the part or begins with it, in order."""

    def beginning(self, letters: str) -> Iterator[Sound]:
        """Where first letters of syllables stand in names."""


class Stack:
    """What searches read. `seen` makes of a person's row the one that a reader may see.

    A person who has other names there is in no table: such a one is found by id alone.
    """

    def __init__(
        self,
        shelves: Sequence[Shelf],
        newest: Mapping[str, NameRow | None] = _NOTHING,
        loose: AbstractSet[str] = frozenset(),
        seen: Callable[[NameRow], NameRow] | None = None,
    ) -> None:
        """`newest`: of what changed since the first shelf the rows, each on a later shelf; None for what is gone.

        `loose`: the normalised names of rows that are newest no more: perhaps nobody bears them.
        """
        self._shelves = tuple(shelves)
        self._newest = newest
        self._loose = loose
        self._seen = seen
        is_whole = len(self._shelves) == 1 and seen is None and not newest
        self.tables: Tables = self._shelves[0] if is_whole else self
        """What answers for rows and names: the one shelf where nothing is above it. A load asks it very often."""

    def row(self, id_: str) -> NameRow | None:
        """The row of an id, as the reader may see it."""
        row = self._newest[id_] if id_ in self._newest else self._shelves[0].row(id_)
        if row is None or self._seen is None or row.label != "Person":
            return row
        return self._seen(row)

    def bearers(self, name: str) -> Sequence[tuple[How, str]]:
        """Who bears a normalised name now, and as what; not those whose name the reader does not see."""
        named = ((shelf, each) for shelf in self._shelves for each in shelf.bearers(name))
        return [each for shelf, each in named if self._counts(shelf, each[1])]

    def borne(self, names: Iterable[str]) -> Iterator[tuple[str, How, NameRow]]:
        """Of normalised names, one after the other, who bears each now, as the reader may see it, and as what."""
        for name in names:
            for how, each in self.bearers(name):
                row = self.row(each)
                if row is not None:
                    yield name, how, row

    def keyed(self, key: str) -> Iterator[str]:
        """Names under a key of graph.search.matching.blocks; some may be nobody's any more."""
        return (name for shelf in self._shelves for name in shelf.keyed(key))

    def paired(self, pair: str, most: int) -> Sequence[str] | None:
        """The names whose core has a pair of characters; None where these are more than `most`."""
        found: dict[str, None] = {}
        for shelf in self._shelves:
            for name in shelf.paired(pair) or ():
                if name not in found and (name not in self._loose or self._is_borne(name)):
                    found[name] = None
                    if len(found) > most:
                        return None
        return list(found)

    def sized(self, pair: str, long: int) -> list[str]:
        """The names whose core has a pair of characters and one character more or less than `long`."""
        return sized(self.apart(self.paired(pair, sys.maxsize) or ()), long)

    def apart(self, names: Iterable[str]) -> Iterable[tuple[str, Parts]]:
        """Names, each with itself taken apart."""
        return ((each, parts_of(each)) for each in names)

    def containing(self, part: str, labels: Sequence[str], *, begins: bool, spelled: bool) -> Iterator[Entry]:
        """Entries whose name (`spelled`: in one spelling) contains the part or begins with it, in order."""
        found = [
            self._counting(shelf, shelf.containing(part, labels, begins=begins, spelled=spelled))
            for shelf in self._shelves
        ]
        return merge(*found)

    def beginning(self, letters: str) -> Iterator[Sound]:
        """Where first letters of syllables stand in names that somebody bears, each once, in order."""
        found = merge(*(shelf.beginning(letters) for shelf in self._shelves))
        once = (each for each, _ in groupby(found))
        if self._seen is not None:
            return (each for each in once if self.bearers(each.name))
        return (each for each in once if each.name not in self._loose or self.bearers(each.name))

    def entries(self, names: Iterable[str], labels: Sequence[str]) -> list[Entry]:
        """The entries of normalised names, in order."""
        found = []
        for name in names:
            for how, id_ in self.bearers(name):
                row = self.row(id_)
                if row is not None and (not labels or row.label in labels):
                    found.append(entry(row, how, name))
        return sorted(found)

    def _is_borne(self, name: str) -> bool:
        """Whether anybody but people bears the name."""
        return any(
            self._is_newest(shelf, id_) and shelf.label_of(id_) != "Person"
            for shelf in self._shelves
            for _, id_ in shelf.bearers(name)
        )

    def _counting(self, shelf: Shelf, entries: Iterator[Entry]) -> Iterator[Entry]:
        return (each for each in entries if self._counts(shelf, each.id))

    def _counts(self, shelf: Shelf, id_: str) -> bool:
        if not self._is_newest(shelf, id_):
            return False
        if self._seen is None or shelf.label_of(id_) != "Person":
            return True
        row = shelf.row(id_)
        return row is not None and keys_of(self._seen(row)) == keys_of(row)

    def _is_newest(self, shelf: Shelf, id_: str) -> bool:
        if id_ not in self._newest:
            return shelf is self._shelves[0]
        newest = self._newest[id_]
        return newest is not None and shelf is not self._shelves[0] and shelf.row(id_) is newest
