"""Numbers under keys as flat arrays: 4 bytes a number and 16 a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from array import array

    from graph.projection.walk.rows import Int32s


class Postings:
    """Read by key."""

    def __init__(self, keys: array[int], numbers: array[int]) -> None:
        """`keys`: the hash of each key ("q"), beside the number that stands under it ("i"), numbers rising."""
        hashes = np.frombuffer(keys, np.int64) if keys else np.empty(0, np.int64)
        order = np.argsort(hashes, kind="stable")
        self._keys, first = np.unique(hashes[order], return_index=True)
        self._first = np.append(first, len(hashes))
        self._numbers = np.frombuffer(numbers, np.int32)[order] if numbers else np.empty(0, np.int32)

    def find(self, key: str) -> Int32s:
        """The numbers under a key, rising."""
        wanted = hash(key)
        at = int(np.searchsorted(self._keys, wanted))
        if at == len(self._keys) or self._keys[at] != wanted:
            return self._numbers[:0]
        return self._numbers[self._first[at] : self._first[at + 1]]
