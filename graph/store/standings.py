"""What ids without a record stand for: others that they were merged into, or nothing since they were deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cypher import query
from graph.store.slices import sliced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cypher import Query
    from graph.store.execution import Run

_MANY = 1000
_ALIASES_OF = query("identity/aliases_of")
_TOMBSTONES = query("identity/tombstones")
_SOME = {_ALIASES_OF: query("identity/some_alias"), _TOMBSTONES: query("identity/some_tombstone")}


async def aliases_of(read: Run, ids: Sequence[str]) -> list[dict[str, Any]]:
    """The rows of those of the ids that are aliases: id, target, revision."""
    return await _standings(read, _ALIASES_OF, ids)


async def tombstones_of(read: Run, ids: Sequence[str]) -> list[dict[str, Any]]:
    """The rows of those of the ids that were deleted: id, revision."""
    return await _standings(read, _TOMBSTONES, ids)


async def _standings(read: Run, what: Query, ids: Sequence[str]) -> list[dict[str, Any]]:
    # a load mints tens of thousands of ids, and most stores have not one that stands for something else
    if len(ids) > _MANY and not await read(_SOME[what], {}):
        return []
    return await sliced(read, what, "ids", ids)
