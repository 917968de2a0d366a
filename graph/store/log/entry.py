"""What one commit did to one record, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.records import Record

BURIED = ""
"""The standing of an id whose record was deleted: it leads nowhere, and is not used again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`before` is None for what was made, `after` for what was deleted. Each carries the revision of its change.

    `erased`: personal values of `before` were erased since, so that it is not whole.
    """

    before: Record | None
    after: Record | None
    erased: bool = False

    @property
    def id(self) -> str:
        """The id of the record."""
        record = self.after or self.before
        assert record is not None  # noqa: S101 - an entry is about something
        return record.id


@dataclass(frozen=True, slots=True)
class Standing:
    """What an id without a record stood for, before and after: another id (it is an alias), BURIED, None (nothing)."""

    id: str
    before: str | None
    after: str | None

    @property
    def is_usual(self) -> bool:
        """Whether it says no more than that a record was deleted."""
        return (self.before, self.after) == (None, BURIED)


@dataclass(frozen=True)
class Commit:
    """One batch that was applied. `at` is UTC, ISO 8601; `n` counts its entries.

    `undoes`: the id of the batch that it reverted. `unusual`: standings that its entries alone do not tell.
    """

    revision: int
    batch: str
    at: str
    who: str
    why: str
    n: int
    digest: str
    undoes: str | None = None
    entries: tuple[Entry, ...] = ()
    unusual: tuple[Standing, ...] = ()

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """What the commit did to the ids of what it deleted, merged, joined or brought back, by id."""
        usual = (Standing(each.id, None, BURIED) for each in self.entries if each.after is None)
        return {each.id: each for each in (*usual, *self.unusual)}
