"""Brings a store's schema to this version: ordered files, checksummed, recorded, idempotent, resumable."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from cypher import Query, names, query
from graph.store.conflicts import is_any, try_again
from graph.store.errors import StoreRefused

if TYPE_CHECKING:
    from graph.store.connection import Connection

_FOLDERS = ("migrations/", "generated/constraints/", "generated/indexes/")
_RECORDED = query("operate/migrations")
_RECORD = query("operate/record_migration")


def migrations() -> list[Query]:
    """All migrations in their order: the written ones, then the model's constraints and indexes."""
    return [query(name) for folder in _FOLDERS for name in names() if name.startswith(folder)]


def checksum(migration: Query) -> str:
    """SHA-256 of the text, hexadecimal."""
    return hashlib.sha256(migration.text.encode()).hexdigest()


async def migrate(connection: Connection) -> int:
    """Run what is not recorded; the number that ran. StoreRefused where a recorded file has changed."""
    done = await _recorded(connection)
    ran = 0
    for migration in migrations():
        known = done.get(migration.name)
        if known is None:
            await _run(connection, migration)
            ran += 1
        elif known != checksum(migration):
            raise StoreRefused(
                f"已执行的迁移文件被改动：{migration.name}",
                f"a migration that has run was changed: {migration.name}",
                migration=migration.name,
            )
    return ran


async def _recorded(connection: Connection) -> dict[str, str]:
    async with connection.session(write=False) as session:
        result = await session.run(_RECORDED.text)
        return {row["id"]: row["checksum"] async for row in result}


async def _run(connection: Connection, migration: Query) -> None:
    # schema text runs in a transaction of its own; the record follows, so a cut between repeats an idempotent text;
    # another client that starts at the same time does the same
    await try_again(lambda: _make(connection, migration), on=is_any)
    await try_again(lambda: _record(connection, migration), on=is_any)


async def _make(connection: Connection, migration: Query) -> None:
    async with connection.session(write=True) as session:
        await (await session.run(migration.text)).consume()


async def _record(connection: Connection, migration: Query) -> None:
    at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    params = {"id": migration.name, "checksum": checksum(migration), "at": at}
    async with connection.session(write=True) as session:
        await session.execute_write(lambda tx: tx.run(_RECORD.text, params))
