"""Nodes and links for formats that know texts, numbers and truth alone: no nulls, lists as JSON texts.

Gephi shows `label`, so that it is the name there, and what is a label of the model is `entity`; a link's type is `tie`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import orjson

from graph.exchange.node_link import ALWAYS, RENAMED
from graph.model.catalog import ENTITIES, TIES
from graph.model.fields import FieldType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.exchange.part import Part

_DERIVED: Mapping[str, FieldType] = {
    "entity": FieldType.TEXT, "transit": FieldType.BOOLEAN, "revision": FieldType.INTEGER, "tie": FieldType.TEXT,
    "valid_from": FieldType.TEXT, "valid_to": FieldType.TEXT,
}  # fmt: skip
_NODE_FIRST = ("entity", *ALWAYS, "transit")
_LINK_FIRST = ("tie", "valid_from", "valid_to", "since", "until")


def flat_node(node: Mapping[str, Any]) -> dict[str, Any]:
    """A node of node-link JSON as id, label (its name), entity and the fields that are set."""
    rest = {name: value for name, value in node.items() if name not in ("id", "label")}
    return {"id": node["id"], "label": str(node["name"]), "entity": node["label"], **_flat(rest)}


def flat_link(link: Mapping[str, Any]) -> dict[str, Any]:
    """A link as id, source, target, label (the tie's Chinese title), tie and the fields that are set."""
    rest = {name: value for name, value in link.items() if name not in ("id", "source", "target", "type")}
    ends = {"id": link["id"], "source": link["source"], "target": link["target"]}
    return {**ends, "label": TIES[link["type"]].zh, "tie": link["type"], **_flat(rest)}


def node_columns(part: Part) -> dict[str, FieldType]:
    """The names beside id and label that some node has, in the order of the model, and their types."""
    used = {name for entity in part.entities() for name in entity.values}
    return _ordered(_NODE_FIRST, _node_types(), used | {"entity", "transit", "revision"})


def link_columns(part: Part) -> dict[str, FieldType]:
    """The same of links, beside id, source, target and label."""
    used = {RENAMED.get(name, name) for tie in part.ties() for name in tie.values}
    return _ordered(_LINK_FIRST, _link_types(), used | {"tie", "valid_from", "valid_to", "revision"})


def plain(value: Any) -> str:
    """A flat value as text."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _flat(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: orjson.dumps(value).decode() if isinstance(value, list) else value
        for name, value in fields.items()
        if value is not None
    }


def _ordered(first: Iterable[str], types: Mapping[str, FieldType], used: set[str]) -> dict[str, FieldType]:
    names = dict.fromkeys((*first, *types, "revision"))
    return {name: _DERIVED.get(name) or types[name] for name in names if name in used}


@cache
def _node_types() -> Mapping[str, FieldType]:
    return _agreed((name, field.type) for each in ENTITIES.values() for name, field in each.fields.items())


@cache
def _link_types() -> Mapping[str, FieldType]:
    every = ((name, field.type) for each in TIES.values() for name, field in each.fields.items())
    return _agreed((RENAMED.get(name, name), type_) for name, type_ in every)


def _agreed(fields: Iterable[tuple[str, FieldType]]) -> Mapping[str, FieldType]:
    """The type of each field by name; what two definitions do not agree on is text."""
    found: dict[str, FieldType] = {}
    for name, type_ in fields:
        if found.setdefault(name, type_) is not type_:
            found[name] = FieldType.TEXT
    return found
