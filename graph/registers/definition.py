"""A register as data: its columns, what a row speaks of, and the ties between these. Read from definitions/*.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graph.registers.problem import Text

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `listed` cells hold several values, a `stated` one is known and left alone.

    `fills`: a blank cell means the same as above. `repeats`: an own name that a merged cell may give to several rows.
    `aside`: a column that any register may have beside its own, so that it tells nothing of which it is. `none`: words
    that in this column say that there is nothing. `either`: column -> vocabulary, where the values tell which of these
    columns it is.
    """

    key: str
    zh: str
    en: str
    synonyms: tuple[str, ...] = ()
    required: bool = False
    listed: bool = False
    stated: bool = False
    fills: bool = False
    repeats: bool = False
    aside: bool = False
    none: frozenset[str] = frozenset()
    either: Mapping[str, str] = field(default_factory=dict)

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
class Split:
    """A cell of several facts of one row. `into`: fact -> column that takes it.

    `what`: "person", "marked" (values with a term in a bracket), or one of facts/moving.py.
    """

    what: str
    into: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Spread:
    """A cell whose values are rows of another register. `what`: "things", "persons" or "names"; `into`: their column.

    `carried`: column of that register -> column of this one, from the same row; `fixed`: column of that register
    -> value; `facts`: what stands beside a value (`post`, …) -> column of that register, where it is not of that name.
    """

    register: str
    what: str
    into: str
    carried: Mapping[str, str]
    fixed: Mapping[str, str]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rival:
    """A register whose sheets may bear the same title; a column of `told_by` tells that a sheet is not that one."""

    register: str
    told_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """A register: one sheet of a workbook or one CSV file.

    `instead`: what would be right in place of a column that it refuses. `exact`: its cells are read as they stand,
    since a program wrote them: no words for empty, no totals, no trimming.
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
    rival: Rival | None = None
    refused: tuple[str, ...] = ()
    instead: Text | None = None
    splits: Mapping[str, Split] = field(default_factory=dict)
    spreads: Mapping[str, Spread] = field(default_factory=dict)
    exact: bool = False

    @property
    def titles(self) -> tuple[str, ...]:
        """Every title that its sheet may have."""
        return (self.zh, self.en, self.key, *self.synonyms)

    def title(self, language: str) -> str:
        """The first title of its sheet in a language."""
        return self.zh if language == "zh" else self.en

    def stand_ins(self, key: str) -> frozenset[str]:
        """The columns whose cells are rows of this register and name there what a column asks for."""
        rules = self.spreads.items()
        return frozenset(each for each, rule in rules if (rule.register, rule.into) == (self.key, key))


@cache
def registers() -> Mapping[str, Register]:
    """All registers by key, in the order in which a workbook has them."""
    folder = files("graph.registers")
    common = _common()
    texts = (
        each.read_text("utf-8") for each in folder.joinpath("definitions").iterdir() if each.name.endswith(".toml")
    )
    found = sorted((_register(tomllib.loads(text), common) for text in texts), key=lambda each: each.order)
    return MappingProxyType({each.key: each for each in found})


def common_columns() -> Mapping[str, Any]:
    """The columns that nearly every register has, by key."""
    return MappingProxyType(_common()["columns"])


def aside_columns() -> tuple[Column, ...]:
    """What any register may have beside its own columns, with every title."""
    return tuple(_column(key, row) for key, row in _common()["aside"].items())


@cache
def _common() -> Mapping[str, Any]:
    return tomllib.loads(files("graph.registers").joinpath("common.toml").read_text("utf-8"))


def _register(table: Mapping[str, Any], common: Mapping[str, Any]) -> Register:
    used = table.get("common", ())
    columns = table["columns"] | {key: common["columns"][key] for key in used if key not in table["columns"]}
    columns |= _aside(columns, common["aside"], frozenset(table.get("refused", ())))
    splits = {key: row for key, row in common["splits"].items() if key in used} | table.get("splits", {})
    # what a register has no column for is not kept
    into = {key: {fact: to for fact, to in row["into"].items() if to in columns} for key, row in splits.items()}
    subjects = {key: common["subjects"][key] for key in used if key in common["subjects"]} | table["subjects"]
    return Register(
        table["key"], table["order"], table["zh"], table["en"],
        tuple(table.get("synonyms", ())), table.get("about", ""),
        MappingProxyType({key: _column(key, row) for key, row in _in_order(columns).items()}),
        MappingProxyType({ref: _subject(ref, row) for ref, row in subjects.items()}),
        tuple(_tie(row, columns) for row in table.get("ties", ())),
        Rival(table["rival"]["register"], tuple(table["rival"]["told_by"])) if "rival" in table else None,
        tuple(table.get("refused", ())),
        Text(**table["instead"]) if "instead" in table else None,
        MappingProxyType({key: Split(row["what"], MappingProxyType(into[key])) for key, row in splits.items()}),
        MappingProxyType({key: _spread(row) for key, row in table.get("spreads", {}).items()}),
    )  # fmt: skip


def _aside(columns: Mapping[str, Any], aside: Mapping[str, Any], refused: frozenset[str]) -> dict[str, Any]:
    """What any register may have beside its own columns, under the titles that its own leave free and none refuses."""
    taken = refused | {title for row in columns.values() for title in (row["zh"], row["en"], *row.get("synonyms", ()))}
    found: dict[str, Any] = {}
    for key, row in aside.items():
        if key not in columns and not {row["zh"], row["en"]} & taken:
            free = [title for title in row.get("synonyms", ()) if title not in taken]
            found[key] = row | {"synonyms": free, "stated": True, "aside": True}
    return found


def _spread(row: Mapping[str, Any]) -> Spread:
    carried, facts = (_pairs(row.get(each, ())) for each in ("carried", "facts"))
    return Spread(row["register"], row["what"], row["into"], carried, MappingProxyType(row.get("fixed", {})), facts)


def _in_order(columns: Mapping[str, Any]) -> dict[str, Any]:
    """Number and id first, provenance last, the register's own between; behind these what only stands aside."""
    aside = [key for key, row in columns.items() if row.get("aside")]
    first, last = ("serial", "id", "person_id"), ("since", "until", "source", "source_date", "note", *aside)
    middle = [key for key in columns if key not in first and key not in last]
    return {key: columns[key] for key in (*first, *middle, *last) if key in columns}


def _column(key: str, row: Mapping[str, Any]) -> Column:
    return Column(
        key, row["zh"], row["en"], tuple(row.get("synonyms", ())),
        row.get("required", False), row.get("list", False), row.get("stated", False),
        row.get("fills", False), row.get("repeats", False), row.get("aside", False),
        frozenset(row.get("none", ())), MappingProxyType(row.get("either", {})),
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
