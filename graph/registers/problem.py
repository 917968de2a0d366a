"""What is wrong in a register, told so that a person finds the cell and knows what would be right."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


ROOMS = ("reading", "cells", "resolving", "writing")
"""The files of problems/, in the order in which a load meets what is in them."""


class Severity(StrEnum):
    """An error stands in the way of the load, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """Where in a workbook: row and column as a spreadsheet shows them (7, "C").

    Every cell has one, and a tuple is made in a fraction of the time that a frozen dataclass takes.
    """

    file: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """The same thing in Chinese and English."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """It in a language, "zh" or "en"."""
        return self.zh if language == "zh" else self.en

    def document(self) -> dict[str, str]:
        """As JSON."""
        return {"zh": self.zh, "en": self.en}


@dataclass(frozen=True, slots=True)
class Kind:
    """A code of problem: its severity, its message and what is expected, both with {placeholders}."""

    code: str
    severity: Severity
    message: Text
    expected: Text | None


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem at one place; `candidates` are what may have been meant.

    `rows`: every row that it stands for, where one cause shows at several; the place is then the first of them.
    """

    place: Place
    code: str
    severity: Severity
    message: Text
    expected: Text | None = None
    candidates: tuple[Mapping[str, Any], ...] = field(default=())
    rows: tuple[int, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether it stands in the way."""
        return self.severity is Severity.ERROR

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that it is about: its own, then those of its other rows."""
        return (self.place, *(self.place._replace(row=row) for row in self.rows if row != self.place.row))

    def among(self, candidates: Sequence[Mapping[str, Any]]) -> Problem:
        """The same problem with what may have been meant."""
        return replace(self, candidates=tuple(candidates))

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "file": self.place.file, "sheet": self.place.sheet, "row": self.place.row, "column": self.place.column,
            "code": self.code, "severity": self.severity.value, "message": self.message.document(),
            "expected": None if self.expected is None else self.expected.document(),
            "candidates": [dict(each) for each in self.candidates],
        } | ({"rows": list(self.rows)} if self.rows else {})  # fmt: skip


@cache
def kinds() -> Mapping[str, Kind]:
    """Every code there is, from problems/*.toml."""
    folder = files("graph.registers").joinpath("problems")
    tables = (tomllib.loads(folder.joinpath(f"{each}.toml").read_text("utf-8")) for each in ROOMS)
    return MappingProxyType({code: _kind(code, row) for table in tables for code, row in table.items()})


def _kind(code: str, row: Mapping[str, Any]) -> Kind:
    expected = Text(row["expected_zh"], row["expected_en"]) if "expected_zh" in row else None
    return Kind(code, Severity(row["severity"]), Text(row["zh"], row["en"]), expected)


def problem(place: Place, code: str, **words: object) -> Problem:
    """The problem `code` at a place, its placeholders filled; a word may be a Text to differ by language."""
    kind = kinds()[code]
    expected = None if kind.expected is None else _fill(kind.expected, words)
    return Problem(place, code, kind.severity, _fill(kind.message, words), expected)


def _fill(text: Text, words: Mapping[str, object]) -> Text:
    zh = {name: word.zh if isinstance(word, Text) else word for name, word in words.items()}
    en = {name: word.en if isinstance(word, Text) else word for name, word in words.items()}
    return Text(text.zh.format(**zh), text.en.format(**en))
