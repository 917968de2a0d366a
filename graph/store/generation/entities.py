"""The query texts of one label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.store.generation.templates import SYSTEM_FIELDS, fill, properties

if TYPE_CHECKING:
    from graph.model.definition import Entity

_INDEXED = ("kind", "measure", "category")


def entity_queries(entity: Entity) -> dict[str, str]:
    """File name under cypher/generated, to text."""
    label = entity.label
    words = {
        "label": label, "name": label.lower(), "properties": properties(("id", *SYSTEM_FIELDS, *entity.fields)),
    }  # fmt: skip
    queries = {
        f"entities/{use}/{label}": fill(f"entities/{use}", **words)
        for use in ("read", "scan", "create", "update", "delete")
    }
    queries[f"constraints/{label}"] = fill("entities/constraint", **words)
    for field in _INDEXED:
        if field in entity.fields:
            queries[f"indexes/{label}_{field}"] = fill("entities/index", field=field, **words)
    return queries
