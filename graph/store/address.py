"""Where the store is that the settings name, for whichever driver goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.store.embedded import embedded_store

if TYPE_CHECKING:
    from contextlib import AsyncExitStack

    from graph.settings import Settings


class Address(NamedTuple):
    """A Bolt address, who logs in (None without authentication), and the database (None is the server's default)."""

    url: str
    auth: tuple[str, str] | None
    database: str | None


async def address_of(settings: Settings, stay: AsyncExitStack) -> Address:
    """The address. An embedded store is joined or started, and let go of with `stay`.

    Raises StoreUnavailable, StoreRefused.
    """
    if settings.graph_url is None:
        joined = embedded_store(
            settings.data_dir, heap=settings.embedded_heap, start_timeout=settings.embedded_start_timeout,
            linger=settings.embedded_linger,
        )  # fmt: skip
        at = await stay.enter_async_context(joined)
        return Address(at.url, (at.user, at.password), at.database)
    user, password = settings.graph_user, settings.graph_password
    auth = None if user is None and password is None else (
        user or "neo4j", password.get_secret_value() if password else ""
    )  # fmt: skip
    return Address(settings.graph_url, auth, settings.graph_database)
