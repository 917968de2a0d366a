"""The query texts of one label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.store.generation.header import header

if TYPE_CHECKING:
    from graph.model.definition import Entity

SYSTEM_FIELDS = ("revision", "created_at", "updated_at")
_INDEXED = ("kind", "measure", "category")


def entity_queries(entity: Entity) -> dict[str, str]:
    """File name under cypher/generated, to text."""
    label = entity.label
    queries = {
        f"constraints/{label}": header(f"One {label} per id.", "none", "none")
        + f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS\nFOR (n:{label})\nREQUIRE n.id IS UNIQUE",
        f"entities/read/{label}": header(f"The {label} nodes with these ids.", "ids (list of string)", "id, properties")
        + f"UNWIND $ids AS id\nMATCH (n:{label} {{id: id}})\nRETURN n.id AS id, properties(n) AS properties",
        f"entities/scan/{label}": header(f"Every {label} node.", "none", "id, properties")
        + f"MATCH (n:{label})\nRETURN n.id AS id, properties(n) AS properties",
        f"entities/create/{label}": _create(entity),
        f"entities/update/{label}": header(
            f"Sets fields of {label} nodes; a null clears one.", "rows (list of map: id, values)", "n"
        )
        + f"UNWIND $rows AS r\nMATCH (n:{label} {{id: r.id}})\nSET n += r.values\nRETURN count(n) AS n",
        f"entities/delete/{label}": header(
            f"Deletes {label} nodes and what hangs on them.", "ids (list of string)", "none"
        )
        + f"UNWIND $ids AS id\nMATCH (n:{label} {{id: id}})\nDETACH DELETE n",
    }
    for field in _INDEXED:
        if field in entity.fields:
            queries[f"indexes/{label}_{field}"] = (
                header(f"{label} by {field}.", "none", "none")
                + f"CREATE INDEX {label.lower()}_{field} IF NOT EXISTS\nFOR (n:{label})\nON (n.{field})"
            )
    return queries


def _create(entity: Entity) -> str:
    # named properties: SET n = $map is ten times slower on the embedded engine
    names = ("id", *SYSTEM_FIELDS, *entity.fields)
    lines = ",\n  ".join(f"{name}: r.{name}" for name in names)
    return (
        header(f"Makes {entity.label} nodes.", "rows (list of map: id and fields)", "n")
        + f"UNWIND $rows AS r\nCREATE (n:{entity.label} {{\n  {lines}\n}})\nRETURN count(n) AS n"
    )
