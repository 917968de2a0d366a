"""How much one resource holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.categories import CATEGORIES

if TYPE_CHECKING:
    from graph.model.fields import Value
    from graph.model.records import EntityRecord

_ROOMS_AND_TIMES = frozenset(("间", "处", "场", "次", "支"))
"""Units whose number does not say how many people or things one of them holds."""


def capacity_of(resource: EntityRecord) -> int | None:
    """Its capacity, or its quantity where the category counts the very thing that is lent: parking spaces, cars."""
    capacity = integer(resource.values.get("capacity"))
    unit = CATEGORIES.terms[str(resource.values["category"])].unit
    return integer(resource.values.get("quantity")) if capacity is None and unit not in _ROOMS_AND_TIMES else capacity


def integer(value: Value) -> int | None:
    """The value, if it is a whole number."""
    return value if isinstance(value, int) else None
