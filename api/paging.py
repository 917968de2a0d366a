"""Keyset paging: a page begins after an id, so that what is added or removed meanwhile shifts nothing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, TypeVar

from fastapi import Depends, Query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.records import EntityRecord, TieRecord

Each = TypeVar("Each", "EntityRecord", "TieRecord")


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page begins, and how many items it has at most."""

    after: str | None
    limit: int

    def page(self, records: Iterable[Each]) -> tuple[list[Each], str | None]:
        """The page of the records in order of their ids, and where the next one begins (None: this was the last)."""
        ordered = sorted(records, key=lambda each: each.id)
        start = 0 if self.after is None else bisect_right(ordered, self.after, key=lambda each: each.id)
        found = ordered[start : start + self.limit]
        more = len(ordered) > start + self.limit
        return found, found[-1].id if more else None


def _paging(
    after: Annotated[
        str | None, Query(max_length=200, title="从此之后", description="`next` of the page before.")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=500, title="每页条数", description="Items a page.")] = 100,
) -> Paging:
    return Paging(after, limit)


PagingDep = Annotated[Paging, Depends(_paging)]
