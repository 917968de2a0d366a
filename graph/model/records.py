"""An entity and a tie as the store holds them, free of any engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.dates import Days
    from graph.model.fields import Value

UNORDERED = 1 << 30
"""Behind every place that a register gives."""


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """A node: `values` holds the fields that are set, by name; `revision` is that of its last change."""

    id: str
    label: str
    values: Mapping[str, Value]
    revision: int = 0

    @property
    def name(self) -> str:
        """Its current name, or its id where it has none."""
        return str(self.values.get("name") or self.id)

    @property
    def kind(self) -> str | None:
        """Its kind, where its label has kinds."""
        kind = self.values.get("kind")
        return None if kind is None else str(kind)

    @property
    def order(self) -> int:
        """Its place in the official order, as its register gives it; those without one come last."""
        order = self.values.get("order")
        return order if isinstance(order, int) else UNORDERED


@dataclass(frozen=True, slots=True)
class TieRecord:
    """A relationship: fields that are set, and the derived days of its interval."""

    id: str
    type: str
    source: str
    target: str
    values: Mapping[str, Value]
    days: Days
    revision: int = 0


Record: TypeAlias = EntityRecord | TieRecord
