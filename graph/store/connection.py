"""One driver a process, to the embedded store or to the Neo4j that the settings name."""

from __future__ import annotations

from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Any

from neo4j import READ_ACCESS, WRITE_ACCESS, AsyncDriver, AsyncGraphDatabase, AsyncSession
from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError

from graph.store.address import address_of
from graph.store.errors import StoreRefused, StoreUnavailable

if TYPE_CHECKING:
    from graph.settings import Settings

# how long the driver tries again by itself: a dead embedded store does not come back at its old port, so its
# successor must be sought soon; a server or cluster may come back where it was
_PATIENCE_EMBEDDED, _PATIENCE = 2, 20
# the driver's own back-off begins at a second; writers that meet at the head need milliseconds
_RETRY: Any = {"initial_retry_delay": 0.005, "retry_delay_multiplier": 1.6, "retry_delay_jitter_factor": 0.3}


class Connection:
    """The open driver, and how to open it again when the embedded process has died."""

    def __init__(self, settings: Settings) -> None:
        """Nothing is opened yet."""
        self._settings = settings
        self._stack = AsyncExitStack()
        self._driver: AsyncDriver | None = None
        self._database: str | None = settings.graph_database
        self.is_embedded = settings.graph_url is None

    async def open(self) -> None:
        """Join or start the embedded store, or connect to the Neo4j. StoreUnavailable, StoreRefused."""
        at = await address_of(self._settings, self._stack)
        self._database = at.database
        await self._connect(at.url, at.auth)

    async def _connect(self, url: str, auth: tuple[str, str] | None) -> None:
        try:
            driver = AsyncGraphDatabase.driver(
                url, auth=auth, max_connection_pool_size=self._settings.connections + 4,
                connection_timeout=10, connection_acquisition_timeout=15,
                max_transaction_retry_time=_PATIENCE_EMBEDDED if self.is_embedded else _PATIENCE,
                notifications_min_severity="OFF", **_RETRY,
            )  # fmt: skip
        except (ConfigurationError, ValueError) as error:
            raise StoreRefused(
                f"LIANTU_GRAPH_URL 不是有效的地址：{url}", f"LIANTU_GRAPH_URL is not a usable address: {error}"
            ) from error
        self._stack.push_async_callback(driver.close)
        try:
            await driver.verify_connectivity()
        except AuthError as error:
            raise StoreRefused(
                "图数据库拒绝登录，请检查 LIANTU_GRAPH_USER 和 LIANTU_GRAPH_PASSWORD",
                "the store refused the login: check LIANTU_GRAPH_USER and LIANTU_GRAPH_PASSWORD",
            ) from error
        except (DriverError, Neo4jError, OSError) as error:
            raise StoreUnavailable(
                f"无法连接图数据库 {url}", f"cannot reach the store at {url}", cause=type(error).__name__
            ) from error
        self._driver = driver

    @property
    def is_open(self) -> bool:
        """Whether there is a driver; there is none while a store is being reopened or when that has failed."""
        return self._driver is not None

    def session(self, *, write: bool) -> AsyncSession:
        """A session on the configured database; StoreUnavailable when nothing is open."""
        if self._driver is None:
            raise StoreUnavailable("图数据库未打开", "the store is not open")
        access = WRITE_ACCESS if write else READ_ACCESS
        return self._driver.session(database=self._database, default_access_mode=access)

    async def reopen(self) -> None:
        """Leave a dead embedded process behind and join or start its successor."""
        await self.close()
        self._stack = AsyncExitStack()
        await self.open()

    async def close(self) -> None:
        """Close the driver and let go of the embedded store."""
        self._driver = None
        await self._stack.aclose()
