"""What came of a batch, item by item."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.model.records import Record
    from graph.store.log.entry import Commit
    from graph.store.revision import Revision


class Status(StrEnum):
    """What came of one change."""

    CREATED = "created"
    UPDATED = "updated"
    ENDED = "ended"
    DELETED = "deleted"
    MERGED = "merged"
    RESTORED = "restored"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a change was refused: a stable code, texts for people, the field it is about."""

    code: str
    zh: str
    en: str
    field: str | None = None
    details: dict[str, Any] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """The outcome of the change at the same place in the batch."""

    id: str
    status: Status
    before: Record | None = None
    after: Record | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """`applied` is False for a refused batch and for a dry run; `repeated`: the batch id had been done before.

    `commit`: what the log keeps of it, or for a dry run would keep; None where nothing changes.
    """

    batch: str
    revision: Revision
    items: tuple[Item, ...]
    applied: bool
    repeated: bool = False
    commit: Commit | None = None

    @property
    def refused(self) -> tuple[Item, ...]:
        """The items that stood in the way."""
        return tuple(item for item in self.items if item.status is Status.REFUSED)
