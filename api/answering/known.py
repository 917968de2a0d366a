"""The answers that are known: bounded, the least used go first, and nobody makes one that somebody else is making."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from api.answering.coding import CODINGS, IDENTITY, SMALL

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable


@dataclass(slots=True)
class Ready:
    """An answer's bytes, plain and as far as they were asked for compressed; `tag` is its entity tag, quoted."""

    tag: str
    plain: bytes
    coded: dict[str, bytes] = field(default_factory=dict)

    def bytes_in(self, coding: str) -> tuple[bytes, str]:
        """The bytes and the coding that they are in: a small answer stays plain."""
        if coding == IDENTITY or len(self.plain) < SMALL:
            return self.plain, IDENTITY
        if coding not in self.coded:
            self.coded[coding] = CODINGS[coding](self.plain)
        return self.coded[coding], coding

    @property
    def size(self) -> int:
        """Bytes that it holds, what it may hold compressed included."""
        return 2 * len(self.plain)


class KnownAnswers:
    """Answers by what was asked, of which revision and by what kind of reader: see api.answering.reply."""

    def __init__(self, most: int) -> None:
        """At most `most` bytes together."""
        self._most = most
        self._size = 0
        self._known: OrderedDict[Hashable, Ready] = OrderedDict()
        self._making: dict[Hashable, asyncio.Task[Ready]] = {}

    async def of(self, key: Hashable, make: Callable[[], Awaitable[Ready]]) -> Ready:
        """The answer of a key; made if it is not known, once for all who ask meanwhile. Raises what `make` raises."""
        known = self._known.get(key)
        if known is not None:
            self._known.move_to_end(key)
            return known
        if key not in self._making:
            self._making[key] = asyncio.create_task(self._made(key, make))
        # one client that goes away does not take the answer from the others
        return await asyncio.shield(self._making[key])

    async def _made(self, key: Hashable, make: Callable[[], Awaitable[Ready]]) -> Ready:
        try:
            ready = await make()
        finally:
            del self._making[key]
        self._known[key] = ready
        self._size += ready.size
        while self._size > self._most:
            _, gone = self._known.popitem(last=False)
            self._size -= gone.size
        return ready
