"""A shelf over a base of the projection: flat tables that never change; rows are made when they are asked for."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graph.projection.generation.columns import LABEL_CODES, LABELS
from graph.search.matching.blocks import sized
from graph.search.matching.parts import parts_of
from graph.search.names import How
from graph.search.rows import name_row
from graph.search.tables.alike import Alike
from graph.search.tables.bound import bound_names
from graph.search.tables.entry import entry, spelled_text
from graph.search.tables.exact import Exact
from graph.search.tables.lines import Lines, Picked
from graph.search.tables.placed import Placed
from graph.search.tables.sounds import Sounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.projection.generation import Base
    from graph.projection.walk.rows import Int32s
    from graph.search.matching.parts import Parts
    from graph.search.names import NameRow
    from graph.search.tables.entry import Entry
    from graph.search.tables.sounds import Sound

_PERSON = LABEL_CODES["Person"]


class FrozenShelf:
    """All names of a base in the order in which they are told. What is near and how names sound is found out late."""

    def __init__(self, base: Base) -> None:
        """Read every entity of the base once."""
        self.base = base
        self._placed = Placed(base)
        self._names, self._place, self._how = bound_names(base)
        self._exact = Exact(self._names)
        self._making = threading.RLock()

    @property
    def is_warm(self) -> bool:
        """Whether anybody has asked for what is made late."""
        return "_alike" in self.__dict__

    def warm(self) -> None:
        """Make all that is otherwise made when it is first asked for."""
        _ = self._alike, self._sounds, self._texts

    def row(self, id_: str) -> NameRow | None:
        """The row of an id."""
        place = self.base.place(id_)
        return None if place is None or place >= self.base.entity_count else self._row_at(place)

    def label_of(self, id_: str) -> str:
        """The label of an id that it has."""
        place = self.base.place(id_)
        assert place is not None  # noqa: S101 - it is asked of what was found here
        return LABELS[int(self.base.columns.label[place])]

    def bearers(self, name: str) -> list[tuple[How, str]]:
        """Who bears a normalised name, and as what."""
        return [(How(self._how[each]), self.base.id_at(int(self._place[each]))) for each in self._exact.find(name)]

    def borne(self, names: Iterable[str]) -> Iterator[tuple[str, How, NameRow]]:
        """Of normalised names, one after the other, who bears each, and as what."""
        for name in names:
            for each in self._exact.find(name):
                yield name, How(self._how[each]), self._row_at(int(self._place[each]))

    def keyed(self, key: str) -> Sequence[str]:
        """Names under a key of graph.search.matching.blocks."""
        return self._named(self._alike.keyed(key))

    def paired(self, pair: str, most: int | None = None) -> Sequence[str] | None:
        """Names whose core has a pair of characters; None where these are more than `most`."""
        found = self._alike.paired(pair)
        return None if most is not None and len(found) > most else self._named(found)

    def sized(self, pair: str, long: int) -> list[str]:
        """The names whose core has a pair of characters and one character more or less than `long`."""
        return sized(self.apart(self.paired(pair) or ()), long)

    def apart(self, names: Iterable[str]) -> Iterator[tuple[str, Parts]]:
        """Names, each with itself taken apart."""
        return ((each, parts_of(each)) for each in names)

    def containing(self, part: str, labels: Sequence[str], *, begins: bool, spelled: bool) -> Iterator[Entry]:
        """Entries whose name (`spelled`: in one spelling) contains the part or begins with it, in order."""
        codes = {LABEL_CODES[each] for each in labels if each in LABEL_CODES}
        label = self.base.columns.label
        for number in (self._texts if spelled else self._names).containing(part, begins=begins):
            place = int(self._place[number])
            if not labels or label[place] in codes:
                yield entry(self._row_at(place), How(self._how[number]), self._names.at(number))

    def beginning(self, letters: str) -> Iterator[Sound]:
        """Where first letters of syllables stand in names."""
        return self._sounds.beginning(letters)

    def _row_at(self, place: int) -> NameRow:
        return name_row(self.base.entity_at(place), self._placed.areas(place))

    def _named(self, numbers: Int32s) -> Picked:
        return Picked(self._names, numbers)

    @cached_property
    def _alike(self) -> Alike:
        with self._making:
            # of namesakes one stands for all, and people are never near
            of_others = self.base.columns.label[self._place] != _PERSON
            return self.__dict__.get("_alike") or Alike(self._names, self._exact.one_of_each(of_others))

    @cached_property
    def _sounds(self) -> Sounds:
        with self._making:
            each = self._exact.one_of_each(np.ones(len(self._names), np.bool_))
            return self.__dict__.get("_sounds") or Sounds(each.tolist(), self._names.at)

    @cached_property
    def _texts(self) -> Lines:
        with self._making:
            return self.__dict__.get("_texts") or Lines(self._spelled())

    def _spelled(self) -> Iterator[str]:
        label = self.base.columns.label
        for name, place in zip(self._names, self._place.tolist(), strict=True):
            yield spelled_text(LABELS[label[place]], name)
