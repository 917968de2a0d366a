"""A change: the one form in which registers, API and command line ask the store to write."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Value


class Op(StrEnum):
    """What is asked for."""

    CREATE = "create"
    UPDATE = "update"
    END = "end"
    DELETE = "delete"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Change:
    """One create, update, end or delete of one entity or tie, or the merge of one entity into another.

    `of` is a label or a tie type. Update sets the fields that `values` names (None clears one) and leaves the rest;
    end sets `until` (and `note`). `source` and `target` are for creating a tie; a merge makes `id` an alias of the
    entity `target`, which stays. `if_revision`: refuse unless the record still carries it. `cascade`: delete an
    entity together with its ties.
    """

    op: Op
    of: str
    id: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    source: str | None = None
    target: str | None = None
    if_revision: int | None = None
    cascade: bool = False

    @property
    def is_tie(self) -> bool:
        """Whether it is about a tie."""
        return self.of in TIES

    def __post_init__(self) -> None:
        """A change of something that the model does not know cannot be made, nor a merge of ties."""
        if self.of not in TIES and self.of not in ENTITIES:
            message = f"neither a label nor a tie type: {self.of}"
            raise ValueError(message)
        if self.op is Op.MERGE and (self.is_tie or self.target is None):
            message = f"a merge is of one entity into another: {self.of} {self.id} into {self.target}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Batch:
    """Changes that happen all or not at all. `id` is unique: sent again, it is not done again.

    `undoes`: the id of an earlier batch to revert, instead of changes; what that takes is in the log.
    """

    id: str
    changes: tuple[Change, ...]
    who: str
    why: str
    undoes: str | None = None
