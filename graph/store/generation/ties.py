"""The query texts of one tie type: a tie is reached from its source by a node seek."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.definition import DERIVED_DAYS
from graph.store.generation.entities import SYSTEM_FIELDS
from graph.store.generation.header import header

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.definition import Tie

_ROW = "s.id AS source, t.id AS id, e.id AS target, properties(t) AS properties"
_COLUMNS = "source, id, target, properties"


def tie_queries(tie: Tie) -> dict[str, str]:
    """File name under cypher/generated, to text."""
    kind = tie.type
    queries = {
        f"constraints/{kind}": header(f"One {kind} tie per id.", "none", "none")
        + f"CREATE CONSTRAINT {kind.lower()}_id IF NOT EXISTS\nFOR ()-[t:{kind}]-()\nREQUIRE t.id IS UNIQUE"
    }
    for source in _unique(source for source, _ in tie.ends):
        queries |= _from_source(kind, source)
    for target in _unique(target for _, target in tie.ends):
        queries[f"ties/list_to/{kind}_{target}"] = (
            header(f"The {kind} ties to these {target} nodes.", "ids (list of string)", _COLUMNS)
            + f"UNWIND $ids AS id\nMATCH (e:{target} {{id: id}})<-[t:{kind}]-(s)\nRETURN {_ROW}"
        )
    for source, target in tie.ends:
        queries[f"ties/create/{kind}_{source}_{target}"] = _create(tie, source, target)
        queries[f"ties/scan/{kind}_{source}_{target}"] = (
            header(f"Every {kind} tie from {source} to {target}.", "none", _COLUMNS)
            + f"MATCH (s:{source})-[t:{kind}]->(e:{target})\nRETURN {_ROW}"
        )
    return queries


def _from_source(kind: str, source: str) -> dict[str, str]:
    anchor = f"UNWIND $rows AS r\nMATCH (s:{source} {{id: r.source}})-[t:{kind} {{id: r.id}}]->(e)\n"
    rows = "rows (list of map: source, id"
    return {
        f"ties/read/{kind}_{source}": header(f"{kind} ties by source and id.", f"{rows})", _COLUMNS)
        + f"{anchor}RETURN {_ROW}",
        f"ties/update/{kind}_{source}": header(
            f"Sets fields of {kind} ties; a null clears one.", f"{rows}, values)", "n"
        )
        + f"{anchor}SET t += r.values\nRETURN count(t) AS n",
        f"ties/delete/{kind}_{source}": header(f"Deletes {kind} ties.", f"{rows})", "none") + f"{anchor}DELETE t",
        f"ties/list_from/{kind}_{source}": header(
            f"The {kind} ties from these {source} nodes.", "ids (list of string)", _COLUMNS
        )
        + f"UNWIND $ids AS id\nMATCH (s:{source} {{id: id}})-[t:{kind}]->(e)\nRETURN {_ROW}",
    }


def _create(tie: Tie, source: str, target: str) -> str:
    names = ("id", *SYSTEM_FIELDS, *DERIVED_DAYS, *tie.fields)
    lines = ",\n  ".join(f"{name}: r.{name}" for name in names)
    rows = "rows (list of map: id, from, to and fields)"
    return (
        header(f"Makes {tie.type} ties from {source} to {target}.", rows, "n")
        + f"UNWIND $rows AS r\nMATCH (s:{source} {{id: r.from}})\nMATCH (e:{target} {{id: r.to}})\n"
        + f"CREATE (s)-[t:{tie.type} {{\n  {lines}\n}}]->(e)\nRETURN count(t) AS n"
    )


def _unique(labels: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(labels))
