"""Keeps what was decoded: all of it where that fits, what was used last otherwise."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Record = TypeVar("_Record")


def kept(decode: Callable[[int], _Record], size: int, limit: int) -> Callable[[int], _Record]:
    """`decode` for the places below `size`, which keeps at most `limit` of what it gave. Threads may share it."""
    if size > limit:
        return lru_cache(limit)(decode)
    known: list[_Record | None] = [None] * size

    def get(place: int) -> _Record:
        found = known[place]
        if found is None:
            found = known[place] = decode(place)
        return found

    return get
