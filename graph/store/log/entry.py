"""What one commit did to one record, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.model.records import Record


@dataclass(frozen=True, slots=True)
class Entry:
    """`before` is None for what was made, `after` for what was deleted. Each carries the revision of its change."""

    before: Record | None
    after: Record | None

    @property
    def id(self) -> str:
        """The id of the record."""
        record = self.after or self.before
        assert record is not None  # noqa: S101 - an entry is about something
        return record.id


@dataclass(frozen=True, slots=True)
class Commit:
    """One batch that was applied. `at` is UTC, ISO 8601; `n` counts its entries."""

    revision: int
    batch: str
    at: str
    who: str
    why: str
    n: int
    digest: str
    entries: tuple[Entry, ...] = ()
