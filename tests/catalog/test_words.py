"""Labels, tie types and properties in a query file are the model's, or those of our own system records."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cypher import query
from graph.model.catalog import ENTITIES, TIES
from graph.model.definition import DERIVED_DAYS
from graph.store.generation.templates import SYSTEM_FIELDS
from tests.catalog.kinds import CONTROL, every

if TYPE_CHECKING:
    from cypher import Query

_SYSTEM = {
    "_Alias": {"id", "target", "revision"},
    "_Chunk": {"id", "data"},
    "_Commit": {"revision", "batch", "at", "who", "why", "n", "digest", "undoes", "chunks"},
    "_Head": {"id", "lineage", "revision", "demo", "token", "load", "applying", "published"},
    "_Judgement": {"id", "label", "kind", "written", "place", "entity", "verdict", "who", "at", "why"},
    "_Key": {"id", "name", "digest", "role", "district", "area", "created_at", "revoked_at"},
    "_Load": {"id", "token", "beat", "who", "why", "at", "changes", "done", "seconds"},
    "_Migration": {"id", "checksum", "at"},
    "_Part": {"id", "load", "n", "phase", "entries", "checksum", "token"},
    "_Personal": {"id", "subject", "salt", "value"},
    "_Tombstone": {"id", "revision"},
}
_NODE = re.compile(r"\((\w*):(\w+)")
_TIE = re.compile(r"\[(\w*):(\w+(?:\|\w+)*)")
_BOUND = re.compile(r"[(\[](\w+)[):\]]")
_ACCESS = re.compile(r"(?<![$\w.])(\w+)\.(\w+)")
_MAP = re.compile(r"[(\[](\w*):(\w+) \{([^}]*)\}")
_KEY = re.compile(r"(\w+):")
_TEXT = re.compile(r"'[^']*'")


def _known(word: str) -> set[str]:
    if word in ENTITIES:
        return {"id", *SYSTEM_FIELDS, *ENTITIES[word].fields}
    if word in TIES:
        return {"id", *SYSTEM_FIELDS, *DERIVED_DAYS, *TIES[word].fields}
    return _SYSTEM.get(word, set())


def _strange(of: Query) -> list[str]:
    text = _TEXT.sub("''", of.text)
    nodes, ties = _NODE.findall(text), _TIE.findall(text)
    types = [(name, each) for name, joined in ties for each in joined.split("|")]
    strange = [label for _, label in nodes if label not in ENTITIES and label not in _SYSTEM]
    strange += [tie for _, tie in types if tie not in TIES]
    means: dict[str, set[str]] = {name: {"id"} for name in _BOUND.findall(text)}
    for name, word in (*nodes, *types):
        means[name] = means.get(name, set()) | _known(word)
    strange += [f"{name}.{key}" for name, key in _ACCESS.findall(text) if key not in means.get(name, {key})]
    strange += [f"{word}.{key}" for _, word, keys in _MAP.findall(text) for key in _KEY.findall(keys)
                if key not in _known(word)]  # fmt: skip
    return strange


def test_every_label_tie_type_and_property_exists() -> None:
    found = {each.name: strange for each in every() if each.name not in CONTROL if (strange := _strange(each))}

    assert found == {}


def test_the_rule_sees_a_word_that_does_not_exist() -> None:
    bad = {
        "MATCH (n:Nobody) RETURN n.id AS id": "Nobody",
        "MATCH (:Area)<-[t:SERVES|HAUNTS]-(o) RETURN o.id AS id": "HAUNTS",
        "MATCH (n:Area) WHERE n.haunted RETURN n.id AS id": "n.haunted",
        "MATCH (n:Area {haunted: $x})-[t:SERVES]-(o) RETURN t.id AS id": "Area.haunted",
        "MATCH (a:Area)-[t:SERVES]-(o) RETURN o.name AS name": "o.name",
    }
    for text, strange in bad.items():
        assert _strange(replace(query("head/read"), text=text)) == [strange]
