"""The sample as records, planned from its workbook without a store."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from graph.model.catalog import TIES
from graph.model.dates import day_of, days_of
from graph.model.records import EntityRecord, TieRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.registers import Plan

TODAY = dt.date(2026, 11, 23)


@dataclass(frozen=True)
class District:
    """Every entity and tie of the sample."""

    entities: dict[str, EntityRecord]
    ties: tuple[TieRecord, ...]

    @cached_property
    def names(self) -> dict[str, EntityRecord]:
        """Entities by name: in the sample no two share one, but for persons none is asked for by name."""
        return {each.name: each for each in self.entities.values()}

    def of(self, label: str, kind: str | None = None) -> Iterator[EntityRecord]:
        """The entities of a label, of a kind if one is given, that are not only planned."""
        for each in self.entities.values():
            if each.label == label and kind in (None, each.kind) and not each.values.get("planned"):
                yield each

    def live(self, tie_type: str, on: dt.date = TODAY) -> Iterator[TieRecord]:
        """The ties of a type that are possibly valid on a day."""
        return (each for each in self.ties if each.type == tie_type and each.days.possible(day_of(on)))

    def at_target(self, tie_type: str, on: dt.date = TODAY) -> Counter[str]:
        """How many ties of a type end at each entity on a day."""
        return Counter(each.target for each in self.live(tie_type, on))

    def at_source(self, tie_type: str, on: dt.date = TODAY) -> Counter[str]:
        """How many ties of a type begin at each entity on a day."""
        return Counter(each.source for each in self.live(tie_type, on))

    def named(self, ids: Iterable[str]) -> set[str]:
        """The names of these entities."""
        return {self.entities[each].name for each in ids}


def district_of(plan: Plan) -> District:
    """What a plan for an empty graph would make of it."""
    ties = [each for each in plan.changes if each.of in TIES]
    entities = [EntityRecord(each.id, each.of, each.values) for each in plan.changes if each.of not in TIES]
    return District(
        {each.id: each for each in entities},
        tuple(
            TieRecord(
                each.id, each.of, each.source or "", each.target or "", each.values,
                days_of(_written(each.values.get("since")), _written(each.values.get("until"))),
            )
            for each in ties
        ),
    )  # fmt: skip


def _written(value: object) -> str | None:
    return None if value is None else str(value)
