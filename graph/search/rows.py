"""From records to what search knows of them: names, and what places each among its namesakes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.search.names import NameRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model.fields import Value
    from graph.model.records import EntityRecord, TieRecord

_BY_TARGET = frozenset(
    ("WITHIN", "SERVES", "LOCATED_IN", "PART_OF", "FORMED_IN", "HOLDS_POST", "INSTRUCTS", "KEEPS", "LIAISES", "ABOUT")
)
"""Ties whose target places their source."""
_BY_SOURCE = frozenset(("RUNS", "OFFERS", "RAISED", "UNDERTAKES", "HOSTED", "AWARDED"))
"""Ties whose source places their target."""
MARKS = {"Activity": "held_on", "Need": "raised_on"}
"""The date that tells namesakes of a label apart."""


def name_rows(entities: Iterable[EntityRecord], ties: Iterable[TieRecord]) -> Iterator[NameRow]:
    """A row an entity."""
    areas: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for tie in ties:
        if tie.type in _BY_TARGET:
            areas[tie.source][tie.target] = None
        elif tie.type in _BY_SOURCE:
            areas[tie.target][tie.source] = None
    for entity in entities:
        yield name_row(entity, tuple(areas.get(entity.id, ())))


def name_row(entity: EntityRecord, areas: tuple[str, ...]) -> NameRow:
    """The row of one entity."""
    values = entity.values
    former = values.get("former_names")
    return NameRow(
        entity.id, entity.label, entity.kind, entity.name, _text(values.get("short_name")),
        former if isinstance(former, tuple) else (), areas, _text(values.get(MARKS.get(entity.label, ""))),
    )  # fmt: skip


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
