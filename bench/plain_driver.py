"""What a careful user of the plain driver would write: UNWIND … MERGE on id, in batches, under unique constraints."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, LiteralString

from graph.store.rows import derived, stored

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neo4j import ManagedTransaction, Session

    from graph.model.records import EntityRecord, TieRecord

Rows = dict[str, list[dict[str, Any]]]


def entity_rows(entities: Iterable[EntityRecord]) -> Rows:
    """Query -> its rows."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for each in entities:
        text = f"UNWIND $rows AS row MERGE (n:{each.label} {{id: row.id}}) SET n += row.values"
        found[text].append({"id": each.id, "values": stored(each.values)})
    return found


def tie_rows(ties: Iterable[TieRecord], labels: dict[str, str]) -> Rows:
    """Query -> its rows; `labels`: entity id -> label."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for each in ties:
        text = (
            f"UNWIND $rows AS row MATCH (a:{labels[each.source]} {{id: row.source}}) "
            f"MATCH (b:{labels[each.target]} {{id: row.target}}) "
            f"MERGE (a)-[r:{each.type} {{id: row.id}}]->(b) SET r += row.values"
        )
        values = stored(each.values) | derived(each.days)
        found[text].append({"id": each.id, "source": each.source, "target": each.target, "values": values})
    return found


def write(session: Session, rows: Rows, batch: int) -> None:
    """Write the rows, `batch` of them a transaction."""
    for text, each in rows.items():
        for at in range(0, len(each), batch):
            part = each[at : at + batch]
            session.execute_write(_run, text, part)


def _run(tx: ManagedTransaction, text: LiteralString, rows: list[dict[str, Any]]) -> None:
    tx.run(text, rows=rows).consume()
