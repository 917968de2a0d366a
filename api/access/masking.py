"""The one place that masks: between the records of the graph and everything that is made of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from graph.model.records import EntityRecord, TieRecord
from graph.model.validation import fields_of
from graph.model.visibility import masked_record, tie_visible

if TYPE_CHECKING:
    from api.access.rights import Sight
    from graph.model.placing import Placing

Each = TypeVar("Each", bound="EntityRecord | TieRecord")


class Mask:
    """What one kind of reader sees. Names of organizations and places are everybody's."""

    def __init__(self, sight: Sight, placing: Placing) -> None:
        """`placing` tells which persons belong to the reader's area."""
        self._sight = sight
        self._placing = placing

    def hides(self, record: EntityRecord | TieRecord) -> bool:
        """Whether the reader may not know of it at all: leaders' ties, without the district right."""
        return isinstance(record, TieRecord) and not tie_visible(record, district=self._sight.district)

    def seen(self, record: Each) -> Each:
        """The record as the reader may see it."""
        return record if self.is_open(record) else masked_record(record)

    def is_open(self, record: EntityRecord | TieRecord) -> bool:
        """Whether the reader sees all that is personal of it, where there is any."""
        of = record.label if isinstance(record, EntityRecord) else record.type
        return not _tells_of_persons(of) or self._in_the_open(record)

    def _in_the_open(self, record: EntityRecord | TieRecord) -> bool:
        area = self._sight.area
        if not self._sight.names or area is None:
            return self._sight.names
        ends = (record.id,) if isinstance(record, EntityRecord) else (record.source, record.target)
        return any(self._placing.within(each, area) for each in ends)


@cache
def _tells_of_persons(of: str) -> bool:
    """Whether a label or tie type has personal fields at all: most have none, and need no look at their records."""
    return any(field.personal for field in fields_of(of).values())
