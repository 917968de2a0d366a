"""Which resources of a category an organization or alliance offers on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.categories import CATEGORIES, codes_of, find_category
from graph.paths.answers import Offered
from graph.projection.walk.capacity import capacity_of, integer

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.paths.queries import SharingQuery
    from graph.projection import Projection


def matching(projection: Projection, provider: str, query: SharingQuery) -> tuple[Offered, ...]:
    """What the provider offers of the category, of at least the capacity asked for, by id."""
    term = find_category(query.category)
    codes = frozenset() if term is None else codes_of(term)
    offered = (each for each in projection.offers_of(provider, query.day) if each.values.get("category") in codes)
    return tuple(_offered(each) for each in offered if _large_enough(each, query.capacity_at_least))


def _large_enough(resource: EntityRecord, at_least: int | None) -> bool:
    capacity = capacity_of(resource)
    return at_least is None or (capacity is not None and capacity >= at_least)


def _offered(resource: EntityRecord) -> Offered:
    values = resource.values
    category = str(values["category"])
    slots = values.get("slots")
    return Offered(
        id=resource.id,
        name=resource.name,
        category=category,
        quantity=integer(values.get("quantity")),
        capacity=integer(values.get("capacity")),
        unit=str(values.get("unit") or CATEGORIES.terms[category].unit or "") or None,
        slots=slots if isinstance(slots, tuple) else (),
        notice_days=integer(values.get("notice_days")),
    )
