"""The first key of a store that has none: read from the file that LIANTU_BOOTSTRAP_KEY_FILE names."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from api.errors import BootstrapRefused
from graph.store.keys import Role, add_key, list_keys

if TYPE_CHECKING:
    from graph.store import Store

_SHORTEST = 32


async def ensure_first_key(store: Store) -> None:
    """Keep the first key as an admin's of the whole district, once. Raises BootstrapRefused."""
    file = store.settings.bootstrap_key_file
    if file is None or await list_keys(store):
        return
    try:
        secret = (await asyncio.to_thread(file.read_text, "utf-8")).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BootstrapRefused(f"无法读取首个密钥文件 {file}", f"cannot read the first key from {file}") from error
    if len(secret) < _SHORTEST or not secret.isascii() or any(each.isspace() for each in secret):
        raise BootstrapRefused(
            f"首个密钥应为至少 {_SHORTEST} 个不含空格的 ASCII 字符",
            f"the first key must be at least {_SHORTEST} ASCII characters without spaces",
        )
    await add_key(store, "bootstrap", Role.ADMIN, district=True, secret=secret)
