"""The fields of records as JSON, one after another, decoded when somebody asks for the record."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

import numpy as np
import orjson

from graph.model.dates import Days
from graph.store.rows import tie_days

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Value
    from graph.projection.walk.rows import Int64s, UInt8s

_LENGTH = struct.Struct("<I")
_REMEMBERED = 262_144
"""Distinct values of ties that are kept once: most ties say little more than since when."""


class ValuesWriter:
    """Puts values one after another; values that were just put are not put again."""

    def __init__(self) -> None:
        """Nothing is put yet."""
        self.text = bytearray()
        self._known: dict[bytes, int] = {}

    def put(self, values: Mapping[str, Value]) -> int:
        """Where the values of an entity stand."""
        return self._append(orjson.dumps(dict(values)))

    def put_tie(self, values: Mapping[str, Value], days: Days) -> int:
        """Where the values of a tie stand; its days only where they are not those that its dates say."""
        told: Any = dict(values)
        if tie_days(values) != days:
            told = [told, [days.since_min, days.since_max, days.until_min, days.until_max]]
        written = orjson.dumps(told)
        at = self._known.get(written)
        if at is None:
            at = self._append(written)
            if len(self._known) < _REMEMBERED:
                self._known[written] = at
        return at

    def copy(self, text: UInt8s, places: Int64s) -> Int64s:
        """Put what stands at these places of another text, each piece once; where each stands now.

        What is at none of the places is not copied: what was deleted must not live on in a gap.
        """
        starts, which = np.unique(places, return_inverse=True)
        lengths = _lengths(text, starts)
        moved = len(self.text) + np.cumsum(lengths) - lengths
        ends = starts + lengths
        breaks = np.flatnonzero(starts[1:] != ends[:-1]) + 1
        firsts, lasts = np.append(0, breaks)[: len(starts)], np.append(breaks, len(starts)) - 1
        for first, last in zip(firsts.tolist(), lasts.tolist(), strict=False):
            self.text += text[starts[first] : ends[last]].data
        found: Int64s = moved[which]
        return found

    def at(self, place: int) -> Mapping[str, Value]:
        """The values of an entity that were put before."""
        (length,) = _LENGTH.unpack_from(self.text, place)
        first = place + _LENGTH.size
        return _plain(orjson.loads(self.text[first : first + length]))

    def _append(self, written: bytes) -> int:
        at = len(self.text)
        self.text += _LENGTH.pack(len(written))
        self.text += written
        return at


class Values:
    """Reads values back."""

    __slots__ = ("_text",)

    def __init__(self, text: UInt8s) -> None:
        """`text` is what a writer put."""
        self._text = text.data

    def at(self, place: int) -> Mapping[str, Value]:
        """The values of an entity."""
        return _plain(self._loaded(place))

    def tie_at(self, place: int) -> tuple[Mapping[str, Value], Days]:
        """The values of a tie, and its days."""
        loaded = self._loaded(place)
        if isinstance(loaded, list):
            return _plain(loaded[0]), Days(*loaded[1])
        values = _plain(loaded)
        return values, tie_days(values)

    def _loaded(self, place: int) -> Any:
        (length,) = _LENGTH.unpack_from(self._text, place)
        first = place + _LENGTH.size
        return orjson.loads(self._text[first : first + length])


def _lengths(text: UInt8s, starts: Int64s) -> Int64s:
    """How many bytes each piece has, its length included."""
    lengths = np.full(len(starts), _LENGTH.size, np.int64)
    for byte in range(_LENGTH.size):
        lengths += text[starts + byte].astype(np.int64) << (8 * byte)
    return lengths


def _plain(loaded: dict[str, Any]) -> Mapping[str, Value]:
    for name, value in loaded.items():
        if isinstance(value, list):
            loaded[name] = tuple(value)
    return loaded
