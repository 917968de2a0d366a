"""What ids without a record stand for: of few ids each is sought, of very many the whole list is read where shorter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cypher import Query, query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.store.execution import Run

_SLICE = 5000
_MANY = 2000
"""Ids from which on it is worth asking how many there are in all: a load brings ids that nothing ever stood for."""
_COUNT = query("identity/count")
_ALIASES = query("identity/aliases")
_ALIASES_OF = query("identity/aliases_of")
_TOMBSTONES = query("identity/tombstones")
_ALL_TOMBSTONES = query("identity/tombstones_all")


async def aliases_of(read: Run, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Those of the ids that lead to another: id, target, revision."""
    if await _is_short(read, "aliases", ids):
        return await _among(read, _ALIASES, ids)
    return await sliced(read, _ALIASES_OF, "ids", ids)


async def tombstones_of(read: Run, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Those of the ids that were deleted: id, revision."""
    if await _is_short(read, "tombstones", ids):
        return await _among(read, _ALL_TOMBSTONES, ids)
    return await sliced(read, _TOMBSTONES, "ids", ids)


async def sliced(read: Run, what: Query, param: str, values: Sequence[Any]) -> list[dict[str, Any]]:
    """The rows for a long list, asked for in slices."""
    rows: list[dict[str, Any]] = []
    for at in range(0, len(values), _SLICE):
        rows += await read(what, {param: values[at : at + _SLICE]})
    return rows


async def _is_short(read: Run, what: str, ids: Sequence[str]) -> bool:
    return len(ids) >= _MANY and int((await read(_COUNT, {}))[0][what]) < len(ids)


async def _among(read: Run, every: Query, ids: Sequence[str]) -> list[dict[str, Any]]:
    wanted = set(ids)
    return [row for row in await read(every, {}) if row["id"] in wanted]
