"""Questions about long lists, asked in slices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cypher import Query
    from graph.store.execution import Run

_SLICE = 5000


async def sliced(read: Run, what: Query, param: str, values: Sequence[Any], size: int = _SLICE) -> list[dict[str, Any]]:
    """The rows for a long list, asked for in slices."""
    rows: list[dict[str, Any]] = []
    for at in range(0, len(values), size):
        rows += await read(what, {param: values[at : at + size]})
    return rows
