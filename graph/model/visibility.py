"""What a reader may see of a record: the one rule for personal fields and restricted ties (design.md, Security)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.model.masking import is_mobile, shown
from graph.model.records import EntityRecord

if TYPE_CHECKING:
    from graph.model.definition import Entity, Tie
    from graph.model.fields import Value
    from graph.model.records import Record, TieRecord

_NAMES_OF_PERSONS = frozenset(("liaison_name", "area_liaison_name"))
_MOBILE = "mobile"


def visible(record: Record, *, see_names: bool, see_mobiles: bool = False) -> dict[str, Value]:
    """The fields of a record that the reader may see, in the order of the model.

    Without `see_names` a person's name is masked and every other personal field is left out. A mobile number is left
    out without `see_mobiles`, also where it stands in the field of an office's phone.
    """
    found: dict[str, Value] = {}
    for name in _definition(record).fields:
        value = _seen(record, name, see_names=see_names, see_mobiles=see_mobiles)
        if value is not None:
            found[name] = value
    return found


def tie_visible(tie: TieRecord, *, district: bool) -> bool:
    """Whether the reader may know of the tie at all: leaders' ties need the district right."""
    return district or not TIES[tie.type].restricted


def _definition(record: Record) -> Entity | Tie:
    return ENTITIES[record.label] if isinstance(record, EntityRecord) else TIES[record.type]


def _seen(record: Record, name: str, *, see_names: bool, see_mobiles: bool) -> Value:
    value = record.values.get(name)
    if value is None:
        return None
    if not see_mobiles and (name == _MOBILE or (name.endswith("_phone") and is_mobile(str(value)))):
        return None
    if see_names or not _personal(record, name):
        return value
    return shown(str(value), see_names=False) if _is_name(record, name) else None


def _personal(record: Record, name: str) -> bool:
    # a former name is public of an organization, not of a person
    return _definition(record).fields[name].personal or (_is_person(record) and name == "former_names")


def _is_name(record: Record, name: str) -> bool:
    return name in _NAMES_OF_PERSONS or (_is_person(record) and name == "name")


def _is_person(record: Record) -> bool:
    return isinstance(record, EntityRecord) and record.label == "Person"
