"""Entities and what a file says of them, gathered over all of its rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.registers.problem import Problem, Text, problem

if TYPE_CHECKING:
    from graph.model.fields import Field, Value
    from graph.registers.problem import Place


@dataclass(slots=True)
class Stated:
    """The values that rows state, each with the place of the cell that stated it first.

    `faulty`: fields whose cell was refused, so that they are not reported missing as well. `revision`: the token of
    the record's revision when the row was exported, where the row bears one.
    """

    values: dict[str, Value] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()
    revision: str | None = None

    def state(self, field_: Field, value: Value, place: Place) -> Problem | None:
        """Take a value, None for one that was refused; two rows that differ are a problem at the second."""
        name = field_.name
        if value is None:
            self.faulty |= {name}
        elif name not in self.values:
            self.values[name] = value
            self.places[name] = place
        elif self.values[name] != value:
            first = self.places[name]
            words = {"title": Text(field_.zh, field_.en), "row": first.row, "sheet": first.sheet}
            return problem(place, "conflicting_values", **words)
        return None


@dataclass(slots=True)
class EntityDraft:
    """An entity that the file speaks of."""

    id: str
    label: str
    place: Place
    new: bool
    stated: Stated = field(default_factory=Stated)


class Drafts:
    """The drafts by id, in the order in which the file brings them."""

    def __init__(self) -> None:
        """Empty."""
        self.by_id: dict[str, EntityDraft] = {}

    def take(self, entity_id: str, label: str, place: Place, *, new: bool = False) -> EntityDraft:
        """The draft of an entity, made where there is none yet."""
        if entity_id not in self.by_id:
            self.by_id[entity_id] = EntityDraft(entity_id, label, place, new)
        return self.by_id[entity_id]
