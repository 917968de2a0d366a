"""A shelf of names that grows: plain tables, quick to add to and quick to ask."""

from __future__ import annotations

import threading
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from graph.search.matching.blocks import keys_under, pairs_of
from graph.search.matching.parts import parts_of
from graph.search.names import keys_of
from graph.search.tables.entry import entry, spelled_text
from graph.search.tables.lines import Lines
from graph.search.tables.sounds import Sounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.search.matching.parts import Parts
    from graph.search.names import How, NameRow
    from graph.search.tables.entry import Entry
    from graph.search.tables.sounds import Sound


Key = TypeVar("Key", str, tuple[str, int])


class GrowingShelf:
    """Rows and their names. One thread may add while nobody asks; several may ask."""

    def __init__(self, rows: Iterable[NameRow] = ()) -> None:
        """Over the rows."""
        self.rows: dict[str, NameRow] = {}
        self._by_name: defaultdict[str, list[tuple[How, str]]] = defaultdict(list)
        self._parts: dict[str, Parts] = {}
        self._keys: defaultdict[str, list[str]] = defaultdict(list)
        self._pairs: defaultdict[str, list[str]] = defaultdict(list)
        self._sized: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        self._gone: set[str] = set()
        self._waiting: list[str] = []
        self._learning = threading.Lock()
        for row in rows:
            self.add(row)

    def add(self, row: NameRow) -> None:
        """Add a row, or replace what is known of it."""
        known = self.rows.get(row.id)
        keys = keys_of(row)
        if known is not None:
            self._remove(known)
        self.rows[row.id] = row
        for how, key in keys:
            self._by_name[key].append((how, row.id))
        if row.label != "Person":
            names = [key for _, key in keys]
            self._waiting += names
            self._gone.difference_update(names)
        self.__dict__.pop("_book", None)

    def _remove(self, row: NameRow) -> None:
        for key in {key for _, key in keys_of(row)}:
            left = self._by_name[key] = [each for each in self._by_name[key] if each[1] != row.id]
            if all(self.rows[each].label == "Person" for _, each in left):
                self._gone.add(key)

    def row(self, id_: str) -> NameRow | None:
        """The row of an id."""
        return self.rows.get(id_)

    def label_of(self, id_: str) -> str:
        """The label of a row."""
        return self.rows[id_].label

    def bearers(self, name: str) -> Sequence[tuple[How, str]]:
        """Who bears a normalised name, and as what."""
        return self._by_name.get(name, ())

    def borne(self, names: Iterable[str]) -> list[tuple[str, How, NameRow]]:
        """Of normalised names, one after the other, who bears each, and as what."""
        rows, by_name = self.rows, self._by_name
        return [(name, how, rows[each]) for name in names for how, each in by_name.get(name, ())]

    def keyed(self, key: str) -> Sequence[str]:
        """Names under a key of graph.search.matching.blocks."""
        return self._learnt(self._keys).get(key, ())

    def paired(self, pair: str, most: int | None = None) -> Sequence[str] | None:
        """Names whose core has a pair of characters; None where these are more than `most`."""
        found = self._learnt(self._pairs).get(pair, ())
        if most is not None and len(found) > most + len(self._gone):
            return None
        if self._gone:
            found = [each for each in found if each not in self._gone]
        return None if most is not None and len(found) > most else found

    def sized(self, pair: str, long: int) -> list[str]:
        """The names whose core has a pair of characters and one character more or less than `long`."""
        table = self._learnt(self._sized)
        return [*table.get((pair, long - 1), ()), *table.get((pair, long + 1), ())]

    def apart(self, names: Iterable[str]) -> list[tuple[str, Parts]]:
        """Names, each with itself taken apart."""
        known = self._parts
        return [(each, known.get(each) or parts_of(each)) for each in names]

    def containing(self, part: str, labels: Sequence[str], *, begins: bool, spelled: bool) -> Iterator[Entry]:
        """Entries whose name (`spelled`: in one spelling) contains the part or begins with it, in order."""
        book = self._book
        for number in (book.texts if spelled else book.names).containing(part, begins=begins):
            found = book.entries[number]
            if not labels or self.rows[found.id].label in labels:
                yield found

    def beginning(self, letters: str) -> Iterator[Sound]:
        """Where first letters of syllables stand in names."""
        return self._book.sounds.beginning(letters)

    @cached_property
    def _book(self) -> _Book:
        return _Book(self.rows, self._by_name)

    def _learnt(self, table: defaultdict[Key, list[str]]) -> defaultdict[Key, list[str]]:
        # readers of one shelf ask from several threads: who finds nothing waiting may have come while another learns
        if self._waiting or self._learning.locked():
            with self._learning:
                waiting, self._waiting = self._waiting, []
                for name in waiting:
                    if name not in self._parts:
                        self._learn(name, parts_of(name))
        return table

    def _learn(self, name: str, parts: Parts) -> None:
        self._parts[name] = parts
        for key in keys_under(parts):
            self._keys[key].append(name)
        for pair in pairs_of(parts.core):
            self._pairs[pair].append(name)
            self._sized[pair, len(parts.core)].append(name)


class _Book:
    """All names in order, and their sounds."""

    def __init__(self, rows: dict[str, NameRow], by_name: dict[str, list[tuple[How, str]]]) -> None:
        self._rows = rows
        self.entries = sorted(entry(rows[id_], how, name) for name, bearers in by_name.items() for how, id_ in bearers)
        self.names = Lines(each.name for each in self.entries)

    @cached_property
    def texts(self) -> Lines:
        """The same in one spelling."""
        return Lines(spelled_text(self._rows[each.id].label, each.name) for each in self.entries)

    @cached_property
    def sounds(self) -> Sounds:
        """How the names sound."""
        distinct = {each.name: number for number, each in enumerate(self.entries)}
        return Sounds(distinct.values(), self.names.at)
