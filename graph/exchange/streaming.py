"""How long documents leave: written piece by piece, so that none of them is ever whole in memory."""

from __future__ import annotations

import io
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from typing_extensions import Buffer

_Each = TypeVar("_Each")
BATCH = 512
"""Records of a piece."""


class Outflow(io.RawIOBase):
    """A file that keeps what was written to it until it is taken away."""

    def __init__(self) -> None:
        """Nothing is written yet."""
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        """It is there to be written to."""
        return True

    def write(self, piece: Buffer) -> int:
        """Keep a piece."""
        self._pieces.append(bytes(piece))
        return len(self._pieces[-1])

    def take(self) -> bytes:
        """What was written since the last time."""
        taken = b"".join(self._pieces)
        self._pieces.clear()
        return taken


def batches(records: Iterable[_Each]) -> Iterator[list[_Each]]:
    """The records, so many at a time."""
    rest = iter(records)
    while batch := list(islice(rest, BATCH)):
        yield batch


def xml_stream(written: Callable[[Any], Iterator[None]]) -> Iterator[bytes]:
    """An XML document in pieces; `written` writes it to an lxml.etree.xmlfile and stops after each record."""
    out = Outflow()
    with etree.xmlfile(out, encoding="utf-8") as document:
        document.write_declaration()
        for number, _ in enumerate(written(document), 1):
            if number % BATCH == 0:
                document.flush()
                yield out.take()
    yield out.take()
