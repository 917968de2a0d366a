"""The one place where rows of the store become records and records become rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph.model.catalog import ENTITIES, TIES
from graph.model.dates import Days, days_of
from graph.model.records import EntityRecord, TieRecord

if TYPE_CHECKING:
    from graph.model.fields import Value

Row = Mapping[str, Any]


def _value(stored: Any) -> Value:
    return tuple(stored) if isinstance(stored, list) else stored


def _fields(of: str, properties: Row) -> dict[str, Value]:
    known = ENTITIES[of].fields if of in ENTITIES else TIES[of].fields
    return {name: _value(properties[name]) for name in known if properties.get(name) is not None}


def entity_from_row(label: str, row: Row) -> EntityRecord:
    """A row of generated/entities: id, properties."""
    properties = row["properties"]
    return EntityRecord(row["id"], label, _fields(label, properties), int(properties.get("revision") or 0))


def tie_from_row(tie_type: str, row: Row) -> TieRecord:
    """A row of generated/ties: source, id, target, properties."""
    properties = row["properties"]
    days = Days(*(int(properties[name]) for name in ("since_min", "since_max", "until_min", "until_max")))
    return TieRecord(
        row["id"], tie_type, row["source"], row["target"], _fields(tie_type, properties), days,
        int(properties.get("revision") or 0),
    )  # fmt: skip


def stored(values: Mapping[str, Value]) -> dict[str, Any]:
    """Values as the driver takes them."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def tie_days(values: Mapping[str, Value]) -> Days:
    """The derived days of a tie's values."""
    since, until = values.get("since"), values.get("until")
    return days_of(None if since is None else str(since), None if until is None else str(until))


def derived(days: Days) -> dict[str, int]:
    """The derived days as stored properties."""
    return {
        "since_min": days.since_min, "since_max": days.since_max,
        "until_min": days.until_min, "until_max": days.until_max,
    }  # fmt: skip
