"""Which resources of a category an organization or alliance offers on a day, and whether at the time wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.categories import CATEGORIES, codes_of, find_category
from graph.model.slots import slots_of
from graph.paths.answers import Offered
from graph.paths.audience import suits
from graph.projection.walk.capacity import capacity_of, integer

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.paths.queries import SharingQuery
    from graph.projection import Projection

FITS = "fits"
ASK = "ask"
MISSES = "misses"


def matching(projection: Projection, provider: str, query: SharingQuery) -> tuple[Offered, ...]:
    """What the provider offers of what is asked, by id; what has other times only is left out."""
    found = ((each, then(each, query)) for each in wanted_of(projection, provider, query))
    return tuple(_offered(each, when) for each, when in found if when != MISSES)


def wanted_of(projection: Projection, provider: str, query: SharingQuery) -> list[EntityRecord]:
    """The resources of the category, for the audience, of at least the capacity asked for, by id."""
    term = find_category(query.category)
    codes = frozenset() if term is None else codes_of(term)
    offered = (each for each in projection.offers_of(provider, query.day) if each.values.get("category") in codes)
    return [each for each in offered if _large_enough(each, query.capacity_at_least) and _suits(each, query.audience)]


def then(resource: EntityRecord, query: SharingQuery) -> str | None:
    """Whether a resource can be had at the time wanted: fits, ask (no time given), misses; None for no time wanted."""
    if query.time is None:
        return None
    texts = resource.values.get("slots")
    slots = slots_of(texts) if isinstance(texts, tuple) else ()
    if not slots:
        return ASK
    day = query.time.day_in(query.as_of)
    covered = any(slot.covers(day, query.time.from_minute, query.time.end) for slot in slots)
    return FITS if covered else MISSES


def _large_enough(resource: EntityRecord, at_least: int | None) -> bool:
    capacity = capacity_of(resource)
    return at_least is None or (capacity is not None and capacity >= at_least)


def _suits(resource: EntityRecord, audience: str | None) -> bool:
    written = resource.values.get("audience")
    return audience is None or suits(None if written is None else str(written), audience)


def _offered(resource: EntityRecord, time: str | None) -> Offered:
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
        time=time,
    )
