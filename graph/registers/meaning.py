"""What a column is for: the field that it fills, or whom it names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.model.fields import FieldType
from graph.model.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model.fields import Field
    from graph.registers.definition import Register, Subject


class Role(StrEnum):
    """How a column is read."""

    LEFT_ALONE = "left_alone"
    ID = "id"
    OWN_NAME = "own_name"
    REFERENCE = "reference"
    STATUS = "status"
    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"


STATES = (Term("in_use", "在用", "in use"), Term("planned", "拟建", "planned"))
"""What the column that says whether a thing exists may hold."""
_OF_FIELD = {
    FieldType.TEXT: Role.TEXT, FieldType.TEXTS: Role.TEXTS, FieldType.INTEGER: Role.WHOLE,
    FieldType.NUMBER: Role.NUMBER, FieldType.BOOLEAN: Role.BOOLEAN, FieldType.DATE: Role.DATE,
    FieldType.CHOICE: Role.CHOICE, FieldType.CHOICES: Role.CHOICES,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meaning:
    """A column's role; the field that it fills first, the labels that it names, the terms that it may hold.

    `creates`: whoever it names is made where nobody bears the name.
    """

    role: Role
    field: Field | None = None
    labels: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    creates: bool = False


def meaning_of(register: Register, key: str) -> Meaning:
    """The meaning of a column of a register."""
    subjects = register.subjects.values()
    if key in {*(each.id for each in subjects), *(each.id for each in register.ties)}:
        return Meaning(Role.ID)
    named = [each for each in subjects if each.name == key]
    if named:
        role = Role.OWN_NAME if named[0].creates and named[0].ref == "row" else Role.REFERENCE
        return Meaning(role, labels=named[0].labels, creates=named[0].creates)
    if key == "status":
        return Meaning(Role.STATUS, terms=STATES)
    if (kinds := next((each for each in subjects if each.kind_from == key), None)) is not None:
        return _kind(kinds)
    field = next(_fields(register, key), None)
    if field is None:
        return Meaning(Role.LEFT_ALONE)
    terms = tuple(field.vocabulary.terms.values()) if field.vocabulary else ()
    return Meaning(_OF_FIELD[field.type], field, terms=terms)


def _kind(subject: Subject) -> Meaning:
    field = ENTITIES[subject.label].fields["kind"]
    known = field.vocabulary.terms if field.vocabulary else {}
    return Meaning(Role.CHOICE, field, terms=tuple(known[code] for code in subject.kinds or known))


def _fields(register: Register, key: str) -> Iterator[Field]:
    for subject in register.subjects.values():
        fields = ENTITIES[subject.label].fields
        yield from (fields[name] for name, column in subject.fields.items() if column == key)
    for tie in register.ties:
        fields = TIES[tie.type].fields
        yield from (fields[name] for name, column in tie.fields.items() if column == key)
