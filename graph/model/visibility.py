"""What a reader may see of a record: the one rule for personal fields and restricted ties (design.md, Security)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from graph.model.catalog import TIES
from graph.model.masking import is_mobile, masked
from graph.model.records import EntityRecord, TieRecord
from graph.model.validation import fields_of

if TYPE_CHECKING:
    from graph.model.fields import Value
    from graph.model.records import Record

Each = TypeVar("Each", bound=EntityRecord | TieRecord)


def tie_visible(tie: TieRecord, *, district: bool) -> bool:
    """Whether the reader may know of the tie at all: leaders' ties need the district right."""
    return district or not TIES[tie.type].restricted


def masked_record(record: Each) -> Each:
    """The record for those who may not see names: a person's is masked, mobile numbers and former names are gone.

    An office is called by its landline, so that stays.
    """
    personal = [name for name in record.values if _is_personal(record, name)]
    if not personal:
        return record
    shown = {name: _masked(name, value) if name in personal else value for name, value in record.values.items()}
    return replace(record, values={name: value for name, value in shown.items() if value is not None})


def exported(record: Record, *, see_names: bool) -> dict[str, Value]:
    """The fields of a record that leave with an export, in the order of the model: never a mobile number."""
    values = (record if see_names else masked_record(record)).values
    found = ((name, values.get(name)) for name in fields_of(_of(record)))
    return {name: value for name, value in found if value is not None and not _holds_mobile(name, value)}


def may_be_loaded(record: Record, *, see_names: bool, district: bool) -> bool:
    """Whether a record may leave in order to be loaded again: not a person whose name the reader does not see."""
    if isinstance(record, TieRecord):
        return tie_visible(record, district=district)
    return see_names or record.label != "Person"


def loadable(record: Record, *, see_names: bool) -> dict[str, Value]:
    """The fields of a record that leave in order to be loaded again: what the reader does not see is not there.

    None of them is masked, since a masked name would be loaded over the real one.
    """
    values = exported(record, see_names=True)
    return values if see_names else {name: value for name, value in values.items() if not _is_personal(record, name)}


def _of(record: Record) -> str:
    return record.label if isinstance(record, EntityRecord) else record.type


def _is_personal(record: Record, name: str) -> bool:
    field = fields_of(_of(record)).get(name)
    return field is not None and field.personal


def _masked(name: str, value: Value) -> Value:
    if name == "former_names" or _holds_mobile(name, value):
        return None
    return value if name.endswith("phone") else masked(str(value))


def _holds_mobile(name: str, value: Value) -> bool:
    return name == "mobile" or (name.endswith("phone") and is_mobile(str(value)))
