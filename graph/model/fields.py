"""A field of an entity or a tie: its type, its titles and what it accepts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from graph.model.vocabulary import Vocabulary

Scalar: TypeAlias = str | int | float | bool
Value: TypeAlias = Scalar | tuple[str, ...] | None
"""What a field may hold: text, a number, true or false, a list of text, or nothing."""


class FieldType(StrEnum):
    """How a value is stored and checked."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    TEXTS = "texts"
    CHOICE = "choice"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class Field:
    """One named value. `personal` fields enter the log by reference only; `unit` is for numbers.

    `prose` is text in which people write whole sentences, so that it may speak of residents and where they live.
    """

    name: str
    zh: str
    en: str
    type: FieldType = FieldType.TEXT
    required: bool = False
    personal: bool = False
    vocabulary: Vocabulary | None = None
    unit: str | None = None
    minimum: float | None = None
    about: str = ""
    prose: bool = False


def text(name: str, zh: str, en: str, *, required: bool = False, personal: bool = False, about: str = "") -> Field:
    """A name, a number or a few words."""
    return Field(name, zh, en, FieldType.TEXT, required=required, personal=personal, about=about)


def prose(name: str, zh: str, en: str, *, required: bool = False, about: str = "") -> Field:
    """Text in which people write whole sentences."""
    return Field(name, zh, en, FieldType.TEXT, required=required, about=about, prose=True)


def texts(name: str, zh: str, en: str, *, about: str = "") -> Field:
    """A list of texts."""
    return Field(name, zh, en, FieldType.TEXTS, about=about)


def integer(name: str, zh: str, en: str, *, unit: str | None = None, minimum: float | None = 0) -> Field:
    """A whole number, by default not negative."""
    return Field(name, zh, en, FieldType.INTEGER, unit=unit, minimum=minimum)


def number(name: str, zh: str, en: str, *, unit: str | None = None, minimum: float | None = None) -> Field:
    """A decimal number."""
    return Field(name, zh, en, FieldType.NUMBER, unit=unit, minimum=minimum)


def boolean(name: str, zh: str, en: str, *, about: str = "") -> Field:
    """True or false."""
    return Field(name, zh, en, FieldType.BOOLEAN, about=about)


def date(name: str, zh: str, en: str, *, about: str = "") -> Field:
    """A date as given: EDTF year, month or day, `..` open, absent unknown."""
    return Field(name, zh, en, FieldType.DATE, about=about)


def choice(name: str, zh: str, en: str, vocabulary: Vocabulary, *, required: bool = False) -> Field:
    """One term of a vocabulary."""
    return Field(name, zh, en, FieldType.CHOICE, required=required, vocabulary=vocabulary)


def choices(name: str, zh: str, en: str, vocabulary: Vocabulary, *, required: bool = False) -> Field:
    """Several terms of a vocabulary."""
    return Field(name, zh, en, FieldType.CHOICES, required=required, vocabulary=vocabulary)
