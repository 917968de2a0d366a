"""Reads nodes and links back into records, from whichever form they left in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from graph.exchange.errors import GraphUnreadable
from graph.exchange.node_link import RENAMED
from graph.model.catalog import ENTITIES, TIES
from graph.model.fields import FieldType
from graph.model.records import EntityRecord, TieRecord
from graph.model.validation import faults, fields_of
from graph.store.rows import tie_days

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.model.fields import Field, Value


class Records(NamedTuple):
    """The records of a graph that was read."""

    entities: tuple[EntityRecord, ...]
    ties: tuple[TieRecord, ...]


class Reading:
    """Gathers nodes and links. What the model does not know of them (distances, measures) is left out."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._entities: dict[str, EntityRecord] = {}
        self._ties: dict[str, TieRecord] = {}

    def node(self, id_: str, fields: Mapping[str, Any]) -> None:
        """A node, flat (`entity`) or as in node-link JSON (`label`). Raises GraphUnreadable."""
        label = str(fields.get("entity") or fields.get("label"))
        if label not in ENTITIES:
            raise _unreadable(id_, f"没有名为 {label} 的类别", f"there is no label {label}")
        values = _values(id_, label, fields, {})
        self._entities[id_] = EntityRecord(id_, label, values, _revision(fields))

    def link(self, id_: str, source: str, target: str, fields: Mapping[str, Any]) -> None:
        """A link, flat (`tie`) or as in node-link JSON (`type`). Raises GraphUnreadable."""
        type_ = str(fields.get("tie") or fields.get("type"))
        if type_ not in TIES:
            raise _unreadable(id_, f"没有名为 {type_} 的关系", f"there is no tie type {type_}")
        values = _values(id_, type_, fields, RENAMED)
        self._ties[id_] = TieRecord(id_, type_, source, target, values, tie_days(values), _revision(fields))

    def records(self) -> Records:
        """All that was read. Raises GraphUnreadable where a tie ends at nothing."""
        for tie in self._ties.values():
            for end in (tie.source, tie.target):
                if end not in self._entities:
                    raise _unreadable(tie.id, f"端点 {end} 不在图中", f"its end {end} is not in the graph")
        return Records(tuple(self._entities.values()), tuple(self._ties.values()))


def _values(id_: str, of: str, fields: Mapping[str, Any], renamed: Mapping[str, str]) -> dict[str, Value]:
    given = ((field, fields.get(renamed.get(name, name))) for name, field in fields_of(of).items())
    try:
        values = {field.name: _value(field, value) for field, value in given if value is not None}
    except ValueError as error:
        raise _unreadable(id_, "有的值读不出来", f"a value cannot be read: {error}") from error
    if wrong := faults(of, values, whole=True):
        raise _unreadable(id_, wrong[0].zh, wrong[0].en)
    return values


def _value(field: Field, value: Any) -> Value:
    """A value as the model keeps it; texts of flat forms are read by the field's type. Raises ValueError."""
    if isinstance(value, list):
        return tuple(value)
    read: Callable[[str], Value] | None = _READ.get(field.type) if isinstance(value, str) else None
    kept: Value = read(value) if read else value
    return kept


def _number(text: str) -> int | float:
    return int(text) if text.lstrip("-").isdecimal() else float(text)


def _truth(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


def _list(text: str) -> tuple[str, ...]:
    found = orjson.loads(text)
    if not isinstance(found, list):
        raise ValueError(text)  # noqa: TRY004 - the text is wrong, not its type
    return tuple(map(str, found))


_READ: Mapping[FieldType, Callable[[str], Value]] = {
    FieldType.INTEGER: int, FieldType.NUMBER: _number, FieldType.BOOLEAN: _truth, FieldType.TEXTS: _list,
    FieldType.CHOICES: _list,
}  # fmt: skip


def _revision(fields: Mapping[str, Any]) -> int:
    try:
        return int(fields.get("revision") or 0)
    except ValueError:
        return 0


def _unreadable(id_: str, zh: str, en: str) -> GraphUnreadable:
    return GraphUnreadable(f"{id_}：{zh}", f"{id_}: {en}", id=id_)
