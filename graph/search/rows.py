"""From records to what search knows of them: names, and what places each among its namesakes."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.search.names import NameRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model.fields import Value
    from graph.model.records import EntityRecord, TieRecord

BY_TARGET = frozenset(
    ("WITHIN", "SERVES", "LOCATED_IN", "PART_OF", "FORMED_IN", "HOLDS_POST", "INSTRUCTS", "KEEPS", "LIAISES", "ABOUT")
)
"""Ties whose target places their source."""
BY_SOURCE = frozenset(("RUNS", "OFFERS", "RAISED", "UNDERTAKES", "HOSTED", "AWARDED"))
"""Ties whose source places their target."""
MARKS = {"Activity": "held_on", "Need": "raised_on"}
"""The date that tells namesakes of a label apart."""


def name_rows(entities: Iterable[EntityRecord], ties: Iterable[TieRecord]) -> Iterator[NameRow]:
    """A row an entity."""
    areas: defaultdict[str, set[str]] = defaultdict(set)
    for tie in ties:
        placed = placed_by(tie)
        if placed is not None:
            areas[placed[0]].add(placed[1])
    for entity in entities:
        yield name_row(entity, tuple(sorted(areas.get(entity.id, ()))))


def placed_by(tie: TieRecord) -> tuple[str, str] | None:
    """The end that a tie places, and the end that places it; None where it places neither."""
    if tie.type in BY_TARGET:
        return tie.source, tie.target
    return (tie.target, tie.source) if tie.type in BY_SOURCE else None


@cache
def placing_types(label: str) -> tuple[str, ...]:
    """The types of the ties that may place an entity of a label."""
    found = [kind for kind in sorted(BY_TARGET) if any(label == source for source, _ in TIES[kind].ends)]
    return (*found, *(kind for kind in sorted(BY_SOURCE) if any(label == target for _, target in TIES[kind].ends)))


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
