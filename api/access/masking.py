"""The one place that masks: between the records of the graph and everything that is made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from graph.model.catalog import TIES
from graph.model.masking import is_mobile, masked
from graph.model.records import EntityRecord, TieRecord
from graph.model.validation import fields_of

if TYPE_CHECKING:
    from api.access.placing import Placing
    from api.access.rights import Sight
    from graph.model.fields import Value

Each = TypeVar("Each", bound="EntityRecord | TieRecord")


class Mask:
    """What one kind of reader sees. Names of organizations and places are everybody's."""

    def __init__(self, sight: Sight, placing: Placing) -> None:
        """`placing` tells which persons belong to the reader's area."""
        self._sight = sight
        self._placing = placing

    def hides(self, record: EntityRecord | TieRecord) -> bool:
        """Whether the reader may not know of it at all: leaders' ties, without the district right."""
        return isinstance(record, TieRecord) and TIES[record.type].restricted and not self._sight.district

    def seen(self, record: Each) -> Each:
        """The record as the reader may see it."""
        of = record.label if isinstance(record, EntityRecord) else record.type
        personal = [name for name, field in fields_of(of).items() if field.personal and name in record.values]
        if not personal or self._in_the_open(record):
            return record
        values = dict(record.values)
        for name in personal:
            values[name] = _masked(name, values[name])
        kept = {name: value for name, value in values.items() if value is not None}
        return replace(record, values=kept)

    def _in_the_open(self, record: EntityRecord | TieRecord) -> bool:
        area = self._sight.area
        if not self._sight.names or area is None:
            return self._sight.names
        ends = (record.id,) if isinstance(record, EntityRecord) else (record.source, record.target)
        return any(self._placing.within(each, area) for each in ends)


def _masked(field: str, value: Value) -> Value:
    if field.endswith(("phone", "mobile")):
        # an office is called by its landline; a mobile is a person's
        return None if field == "mobile" or is_mobile(str(value)) else value
    return masked(str(value))
