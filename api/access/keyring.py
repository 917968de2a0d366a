"""Keys and the store's standing as they were a moment ago: what every request asks is not read at every request."""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING

from graph.store.keys import find_key

if TYPE_CHECKING:
    from graph.store import Store
    from graph.store.keys import Key

_MOST = 10_000


class Keyring:
    """Remembers for `settings.staleness` seconds: a key that was revoked ends that much later at most."""

    def __init__(self, store: Store) -> None:
        """Nothing is read before the first request."""
        self._store = store
        self._keys: dict[bytes, tuple[float, Key]] = {}
        self._demo: tuple[float, bool] | None = None

    async def find(self, secret: str) -> Key | None:
        """The key in force with this secret, or None; an unknown one is looked up each time."""
        digest, now = hashlib.sha256(secret.encode()).digest(), time.monotonic()
        known = self._keys.get(digest)
        if known is not None and now < known[0]:
            return known[1]
        key = await find_key(self._store, secret)
        if key is None:
            self._keys.pop(digest, None)
            return None
        if len(self._keys) >= _MOST:
            self._keys.clear()
        self._keys[digest] = (now + self._store.settings.staleness, key)
        return key

    async def demo(self) -> bool:
        """Whether the store is a demo's."""
        now = time.monotonic()
        if self._demo is None or now >= self._demo[0]:
            self._demo = (now + self._store.settings.staleness, (await self._store.head()).demo)
        return self._demo[1]
