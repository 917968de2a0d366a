"""Records of the graph as documents: every field of the definition, null where it is not set."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graph.exchange.node_link import iso_day
from graph.model.catalog import ENTITIES, TIES
from graph.paths.answers import ref_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.model.fields import Field
    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection


def entity_document(entity: EntityRecord) -> dict[str, Any]:
    """An entity, as a view of the graph shows it: names are masked there, not here."""
    return {
        "id": entity.id,
        "label": entity.label,
        **_values(ENTITIES[entity.label].fields, entity),
        "revision": entity.revision,
    }


def tie_document(projection: Projection, tie: TieRecord, day: int) -> dict[str, Any]:
    """A tie with its ends by name, and whether it is valid on the day."""
    return {
        "id": tie.id,
        "type": tie.type,
        "from": ref_document(projection, tie.source),
        "to": ref_document(projection, tie.target),
        "valid_from": iso_day(tie.days.since_min),
        "valid_to": iso_day(tie.days.until_max),
        "certainty": tie.days.certainty(day) if tie.days.possible(day) else None,
        **_values(TIES[tie.type].fields, tie),
        "revision": tie.revision,
    }


def ref_document(projection: Projection, id_: str) -> dict[str, Any]:
    """An entity by id, label, kind and name."""
    entity = projection.entity(id_)
    if entity is None:
        message = f"a tie leads to {id_}, which is not in the graph"
        raise LookupError(message)
    return asdict(ref_of(entity, see_names=True))


def refs(projection: Projection, ids: Iterable[str]) -> list[dict[str, Any]]:
    """Several, in order of their ids."""
    return [ref_document(projection, id_) for id_ in sorted(set(ids))]


def _values(fields: Mapping[str, Field], record: EntityRecord | TieRecord) -> dict[str, Any]:
    return {name: list(value) if isinstance(value := record.values.get(name), tuple) else value for name in fields}
