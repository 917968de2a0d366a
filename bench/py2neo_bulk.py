"""What an analyst with py2neo would write: its bulk functions, in batches, under unique constraints."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

from py2neo.bulk import create_nodes, create_relationships, merge_nodes

from graph.store.rows import derived, stored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from py2neo import Graph

    from graph.model.records import EntityRecord, TieRecord

Nodes = dict[str, list[dict[str, Any]]]
"""Label -> nodes."""
Ties = dict[tuple[str, str, str], list[tuple[str, dict[str, Any], str]]]
"""(type, label of the source, label of the target) -> (source, properties, target)."""


def nodes_of(entities: Iterable[EntityRecord]) -> Nodes:
    """The rows as py2neo takes them."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for each in entities:
        found[each.label].append({"id": each.id, **stored(each.values)})
    return found


def ties_of(ties: Iterable[TieRecord], labels: dict[str, str]) -> Ties:
    """The rows as py2neo takes them; `labels`: entity id -> label."""
    found: defaultdict[tuple[str, str, str], list[tuple[str, dict[str, Any], str]]] = defaultdict(list)
    for each in ties:
        values = {"id": each.id, **stored(each.values), **derived(each.days)}
        found[each.type, labels[each.source], labels[each.target]].append((each.source, values, each.target))
    return found


def write(graph: Graph, nodes: Nodes, ties: Ties, batch: int, *, merge: bool) -> None:
    """Write the rows, `batch` of them a transaction; nodes by merge_nodes or create_nodes."""
    for label, rows in nodes.items():
        make = partial(merge_nodes, merge_key=(label, "id")) if merge else create_nodes
        for part in _parts(rows, batch):
            _commit(graph, partial(make, data=part, labels={label}))
    for (kind, source, target), found in ties.items():
        make = partial(create_relationships, rel_type=kind, start_node_key=(source, "id"), end_node_key=(target, "id"))
        for some in _parts(found, batch):
            _commit(graph, partial(make, data=some))


def _parts(rows: list[Any], size: int) -> Iterable[list[Any]]:
    return (rows[at : at + size] for at in range(0, len(rows), size))


def _commit(graph: Graph, work: Callable[[Any], None]) -> None:
    transaction = graph.begin()
    work(transaction)
    graph.commit(transaction)
