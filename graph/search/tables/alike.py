"""Under which keys near names are found, as flat arrays."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from graph.search.matching.blocks import keys_under, pairs_of
from graph.search.matching.parts import parts_of
from graph.search.tables.postings import Postings

if TYPE_CHECKING:
    from graph.projection.walk.rows import Int32s
    from graph.search.tables.lines import Lines


class Alike:
    """The numbers of names by the keys and pairs of graph.search.matching.blocks."""

    def __init__(self, names: Lines, numbers: Int32s) -> None:
        """Of the names with these numbers, each taken apart once."""
        keys, under_key = array("q"), array("i")
        pairs, under_pair = array("q"), array("i")
        for number in numbers.tolist():
            parts = parts_of(names.at(number))
            for table, under, found in (
                (keys, under_key, keys_under(parts)),
                (pairs, under_pair, pairs_of(parts.core)),
            ):
                table.extend(map(hash, found))
                under.extend([number] * len(found))
        self._keys, self._pairs = Postings(keys, under_key), Postings(pairs, under_pair)

    def keyed(self, key: str) -> Int32s:
        """The numbers under a key."""
        return self._keys.find(key)

    def paired(self, pair: str) -> Int32s:
        """The numbers of the names whose core has a pair of characters."""
        return self._pairs.find(pair)
