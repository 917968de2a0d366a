"""Lists of entities and ties as pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.documents import Document
from api.records import entity_document, refs, tie_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.dependencies import Reading
    from api.paging import Paging
    from graph.model.records import EntityRecord, TieRecord


def entities_of(reading: Reading, label: str) -> list[EntityRecord]:
    """Every entity of a label."""
    return [*reading.projection.entities_of(label)]


def entity_page(reading: Reading, paging: Paging, entities: Iterable[EntityRecord]) -> Document:
    """A page of entities."""
    found, following = paging.page(entities)
    return _page(reading, [entity_document(each) for each in found], following)


def tie_page(reading: Reading, paging: Paging, ties: Iterable[TieRecord], day: int) -> Document:
    """A page of ties, with their certainty on the day."""
    found, following = paging.page(ties)
    return _page(reading, [tie_document(reading.projection, each, day) for each in found], following)


def page_with_sources(
    reading: Reading, paging: Paging, entities: Iterable[EntityRecord], day: int, **types: str
) -> Document:
    """A page of entities, each with who is tied to it on the day: field name to the type of tie that leads to it."""
    found, following = paging.page(entities)
    items = [
        {**entity_document(each), **{name: sources(reading, each, kind, day) for name, kind in types.items()}}
        for each in found
    ]
    return _page(reading, items, following)


def sources(reading: Reading, entity: EntityRecord, kind: str, day: int) -> list[dict[str, Any]]:
    """Where the ties of a type that may be valid on the day come from."""
    ties = reading.projection.ties_of(entity.id, (kind,))
    return refs(reading.projection, (tie.source for tie in ties if tie.target == entity.id and tie.days.possible(day)))


def _page(reading: Reading, items: list[dict[str, Any]], following: str | None) -> Document:
    return Document({"revision": reading.projection.revision, "items": items, "next": following})
