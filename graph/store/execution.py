"""Runs units of work in a bounded number of slots, with a deadline that holds on both engines."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from neo4j import AsyncManagedTransaction, unit_of_work
from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from cypher import Query, query
from graph.store.errors import DeadlineExceeded, StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from graph.store.connection import Connection

    Run: TypeAlias = Callable[[Query, dict[str, Any]], Awaitable[list[dict[str, Any]]]]
    """Runs one statement and gives its rows."""

Result = TypeVar("Result")
_TRANSACTIONS = query("operate/transactions")
_TERMINATE = query("operate/terminate")
_PAGE = 5000
"""Rows of a page of a whole scan."""
_LOST = (ServiceUnavailable, SessionExpired)


class Execution:
    """Slots over one connection. A slot is free again only when its transaction is gone from the server."""

    def __init__(self, connection: Connection, slots: int) -> None:
        """`slots` bounds what runs on the store at once."""
        self._connection = connection
        self._slots = asyncio.Semaphore(slots)
        self._reopening = asyncio.Lock()
        self._generation = 0
        self._terminations: set[asyncio.Task[None]] = set()

    async def rows(self, what: Query, params: dict[str, Any], deadline: float) -> list[dict[str, Any]]:
        """The rows of a read, repeated once if the connection or a follower failed it."""

        async def work(tx: AsyncManagedTransaction) -> list[dict[str, Any]]:
            return await run(tx, what, params)

        try:
            return await self.unit(work, write=False, deadline=deadline)
        except (StoreUnavailable, Neo4jError):
            return await self.unit(work, write=False, deadline=deadline)

    async def pages(
        self, what: Query, deadline: float, take: Callable[[list[dict[str, Any]]], Awaitable[None]]
    ) -> None:
        """Give the rows of a read in pages, so that they are never held together.

        Where the read is repeated, `take` gets pages again that it had.
        """

        async def work(tx: AsyncManagedTransaction) -> None:
            result = await tx.run(what.text)
            page: list[dict[str, Any]] = []
            async for record in result:
                page.append(dict(record))
                if len(page) == _PAGE:
                    await take(page)
                    page = []
            await take(page)

        try:
            await self.unit(work, write=False, deadline=deadline)
        except (StoreUnavailable, Neo4jError):
            await self.unit(work, write=False, deadline=deadline)

    async def unit(
        self, work: Callable[[AsyncManagedTransaction], Awaitable[Result]], *, write: bool, deadline: float
    ) -> Result:
        """One unit of work, retried by the driver on conflicts.

        Raises DeadlineExceeded, StoreUnavailable (after one attempt to reopen; whether a write was done is then
        unknown and its batch id must be asked for), Neo4jError.
        """
        if not self._connection.is_open:
            # it is being reopened, or could not be: wait for that, or try once more
            await self._reopen(self._generation)
        await self._take_slot(deadline)
        port: list[int] = []
        generation = self._generation

        @unit_of_work(timeout=deadline)
        async def marked(tx: AsyncManagedTransaction) -> Result:
            port[:] = [_local_port(tx)]
            return await work(tx)

        try:
            async with asyncio.timeout(deadline), self._connection.session(write=write) as session:
                result = await (session.execute_write(marked) if write else session.execute_read(marked))
        except (TimeoutError, asyncio.CancelledError) as error:
            self._terminate_later(port)
            if isinstance(error, TimeoutError):
                raise DeadlineExceeded(
                    f"操作超过 {deadline:g} 秒，已取消", f"the operation took over {deadline:g} s and was ended"
                ) from error
            raise
        except (*_LOST, DriverError, OSError, StoreUnavailable) as error:
            self._slots.release()
            await self._reopen(generation)
            raise StoreUnavailable(
                "与图数据库的连接中断", "the connection to the store was lost", cause=type(error).__name__
            ) from error
        except BaseException:
            self._slots.release()
            raise
        self._slots.release()
        return result

    async def _take_slot(self, deadline: float) -> None:
        try:
            async with asyncio.timeout(deadline):
                await self._slots.acquire()
        except TimeoutError as error:
            raise DeadlineExceeded(
                f"图数据库忙，{deadline:g} 秒内未轮到", f"the store was busy: no turn came within {deadline:g} s"
            ) from error

    def _terminate_later(self, port: list[int]) -> None:
        task = asyncio.create_task(self._terminate(port[0] if port else None))
        self._terminations.add(task)
        task.add_done_callback(self._terminations.discard)

    async def _terminate(self, port: int | None) -> None:
        # the embedded engine ignores time limits and goes on after its client has left
        try:
            while port is not None and self._connection.is_embedded and await self._end(port):  # noqa: ASYNC110 - the server tells nobody
                await asyncio.sleep(0.1)
        except (Neo4jError, DriverError, StoreUnavailable, OSError):
            pass  # a store that does not answer runs nothing of ours
        finally:
            self._slots.release()

    async def _end(self, port: int) -> bool:
        async with self._connection.session(write=True) as session:
            found = await session.run(_TRANSACTIONS.text)
            ours = [row["id"] async for row in found if str(row["address"]).endswith(f":{port}")]
            for transaction in ours:
                await (await session.run(_TERMINATE.text, id=transaction)).consume()
        return bool(ours)

    async def _reopen(self, generation: int) -> None:
        if not self._connection.is_embedded:
            return  # the driver's pool finds a server that is back by itself
        async with self._reopening:
            if self._generation == generation:
                await self._connection.reopen()
                self._generation += 1

    async def settle(self) -> None:
        """Wait for transactions that are being ended."""
        await asyncio.gather(*self._terminations, return_exceptions=True)


async def run(tx: AsyncManagedTransaction, what: Query, params: dict[str, Any]) -> list[dict[str, Any]]:
    """All rows of one statement."""
    result = await tx.run(what.text, params)
    return [dict(record) async for record in result]


def within(tx: AsyncManagedTransaction) -> Run:
    """Runs statements inside the transaction."""

    async def run_within(what: Query, params: dict[str, Any]) -> list[dict[str, Any]]:
        return await run(tx, what, params)

    return run_within


def _local_port(tx: AsyncManagedTransaction) -> int:
    # the driver has no public name for it, and the server lists transactions by their client's address only
    return int(tx._connection.local_port)  # noqa: SLF001
