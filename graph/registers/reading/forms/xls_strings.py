"""How long the strings are that cells of an .xls share ([MS-XLS] 2.4.265): each is stated once, and shown often."""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_COUNTS = 8
_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08


def string_lengths(parts: Sequence[bytes | bytearray]) -> list[int]:
    """Characters of each string of a record and its continuations, up to the first damaged one: readers stop there."""
    lengths: list[int] = []
    with suppress(struct.error, IndexError):
        cursor = _Cursor(parts)
        while cursor.is_inside:
            lengths.append(cursor.string())
    return lengths


class _Cursor:
    def __init__(self, parts: Sequence[bytes | bytearray]) -> None:
        self._parts = parts
        self._part, self._at = 0, _COUNTS

    @property
    def is_inside(self) -> bool:
        """Whether there is more; moves on to the next part where one has ended."""
        while self._part < len(self._parts) and self._at >= len(self._parts[self._part]):
            self._at -= len(self._parts[self._part])
            self._part += 1
        return self._part < len(self._parts)

    def string(self) -> int:
        """Pass over a string, and say how long it is."""
        length, flags = self._number("<H"), self._number("<B")
        runs = self._number("<H") if flags & _RICH else 0
        extension = self._number("<I") if flags & _EXTENDED else 0
        self._characters(length, flags)
        self._at += 4 * runs + extension
        return length

    def _number(self, form: str) -> int:
        value: int = struct.unpack_from(form, self._parts[self._part], self._at)[0]
        self._at += struct.calcsize(form)
        return value

    def _characters(self, left: int, flags: int) -> None:
        while True:
            width = 2 if flags & _WIDE else 1
            here = min(left, (len(self._parts[self._part]) - self._at) // width)
            self._at += here * width
            left -= here
            if not left:
                return
            # characters go on in the next part, which says anew how wide they are
            self._part, self._at = self._part + 1, 0
            flags = self._number("<B")
