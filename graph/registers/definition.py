"""A register as data: its columns, what a row speaks of, and the ties between these. Read from definitions/*.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `listed` cells hold several values, a `stated` one is known and left alone."""

    key: str
    zh: str
    en: str
    synonyms: tuple[str, ...] = ()
    required: bool = False
    listed: bool = False
    stated: bool = False

    @property
    def titles(self) -> tuple[str, ...]:
        """Every title that it may have."""
        return (self.zh, self.en, *self.synonyms)

    def title(self, language: str) -> str:
        """Its first title in a language, "zh" or "en"."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity that a row speaks of (definitions/README.md says what each part means). `fields`: field -> column.

    `revision`: the column that says at which revision the row was exported.
    """

    ref: str
    labels: tuple[str, ...]
    name: str | None
    name_from: tuple[str, ...]
    id: str | None
    kinds: tuple[str, ...]
    kind_from: str | None
    creates: bool
    placed_by: tuple[str, ...]
    mark: str | None
    needs: str | None
    fields: Mapping[str, str]
    fixed: Mapping[str, str]
    revision: str | None = None

    @property
    def label(self) -> str:
        """The label of one that is created: its first."""
        return self.labels[0]


@dataclass(frozen=True, slots=True)
class TieRule:
    """A tie between two subjects of a row. `fields`: field -> column key; `revision` as of a subject."""

    type: str
    source: str
    target: str
    fields: Mapping[str, str]
    fixed: Mapping[str, str]
    id: str | None = None
    ordered: str | None = None
    planned: bool = True
    revision: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """A register: one sheet of a workbook or one CSV file.

    `exact`: its cells are read as they stand, since a program wrote them: no words for empty, no totals, no trimming.
    """

    key: str
    order: int
    zh: str
    en: str
    synonyms: tuple[str, ...]
    about: str
    columns: Mapping[str, Column]
    subjects: Mapping[str, Subject]
    ties: tuple[TieRule, ...]
    exact: bool = False

    @property
    def titles(self) -> tuple[str, ...]:
        """Every title that its sheet may have."""
        return (self.zh, self.en, self.key, *self.synonyms)

    def title(self, language: str) -> str:
        """The first title of its sheet in a language."""
        return self.zh if language == "zh" else self.en


@cache
def registers() -> Mapping[str, Register]:
    """All registers by key, in the order in which a workbook has them."""
    folder = files("graph.registers")
    common = tomllib.loads(folder.joinpath("common.toml").read_text("utf-8"))
    texts = (
        each.read_text("utf-8") for each in folder.joinpath("definitions").iterdir() if each.name.endswith(".toml")
    )
    found = sorted((_register(tomllib.loads(text), common) for text in texts), key=lambda each: each.order)
    return MappingProxyType({each.key: each for each in found})


def _register(table: Mapping[str, Any], common: Mapping[str, Any]) -> Register:
    used = table.get("common", ())
    columns = table["columns"] | {key: common["columns"][key] for key in used if key not in table["columns"]}
    subjects = {key: common["subjects"][key] for key in used if key in common["subjects"]} | table["subjects"]
    return Register(
        table["key"], table["order"], table["zh"], table["en"],
        tuple(table.get("synonyms", ())), table.get("about", ""),
        MappingProxyType({key: _column(key, row) for key, row in _in_order(columns).items()}),
        MappingProxyType({ref: _subject(ref, row) for ref, row in subjects.items()}),
        tuple(_tie(row, columns) for row in table.get("ties", ())),
    )  # fmt: skip


def _in_order(columns: Mapping[str, Any]) -> dict[str, Any]:
    """Number and id first, provenance last, the register's own between."""
    first, last = ("serial", "id", "person_id"), ("since", "until", "source", "source_date", "note")
    middle = [key for key in columns if key not in first and key not in last]
    return {key: columns[key] for key in (*first, *middle, *last) if key in columns}


def _column(key: str, row: Mapping[str, Any]) -> Column:
    return Column(
        key, row["zh"], row["en"], tuple(row.get("synonyms", ())),
        row.get("required", False), row.get("list", False), row.get("stated", False),
    )  # fmt: skip


def _subject(ref: str, row: Mapping[str, Any]) -> Subject:
    return Subject(
        ref, tuple(row.get("labels", ())) or (row["label"],), row.get("name"), tuple(row.get("name_from", ())),
        row.get("id"), (row["kind"],) if "kind" in row else tuple(row.get("kinds", ())), row.get("kind_from"),
        row.get("creates", False), tuple(row.get("placed_by", ())), row.get("mark"), row.get("needs"),
        _pairs(row.get("fields", ())), MappingProxyType(row.get("fixed", {})),
    )  # fmt: skip


def _tie(row: Mapping[str, Any], columns: Mapping[str, Any]) -> TieRule:
    common = ("since", "until", "source", "source_date") if row.get("dates", True) else ("source", "source_date")
    fields = {name: name for name in common if name in columns} | dict(_pairs(row.get("fields", ())))
    return TieRule(
        row["type"], row["source"], row["target"], MappingProxyType(fields), MappingProxyType(row.get("fixed", {})),
        row.get("id"), row.get("ordered"), row.get("planned", True),
    )  # fmt: skip


def _pairs(written: list[str] | tuple[str, ...]) -> Mapping[str, str]:
    split = (each.partition("=") for each in written)
    return MappingProxyType({field: column or field for field, _, column in split})
