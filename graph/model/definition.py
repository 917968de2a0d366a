"""The declarative form of a kind: an entity is fields under a label, a tie is fields between two ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model import fields as f

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.fields import Field


class End(StrEnum):
    """Which end of a tie is meant."""

    SOURCE = "source"
    TARGET = "target"


PROVENANCE: tuple[Field, ...] = (
    f.text("source", "来源", "Source"),
    f.date("source_date", "来源日期", "Source date"),
    f.prose("note", "备注", "Note"),
)
INTERVAL: tuple[Field, ...] = (
    f.date("since", "起始时间", "Since", about="EDTF; `..` open, absent unknown"),
    f.date("until", "结束时间", "Until", about="EDTF, the last day included; `..` open, absent unknown"),
)
NAMES: tuple[Field, ...] = (
    f.text("name", "名称", "Name", required=True),
    f.text("short_name", "简称", "Short name"),
    f.texts("former_names", "曾用名", "Former names"),
)
PLANNED = f.boolean(
    "planned", "拟建", "Planned", about="true for what a register calls 拟, 计划 or 筹备: it does not exist yet"
)


@dataclass(frozen=True)
class Entity:
    """A label of the graph. `prefix` begins its ids; `standards` maps it to published models."""

    label: str
    prefix: str
    zh: str
    en: str
    about: str
    own_fields: tuple[Field, ...]
    standards: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """All fields by name: the common ones and its own, which win."""
        common = (*NAMES, *INTERVAL, PLANNED, *PROVENANCE)
        return MappingProxyType({each.name: each for each in (*common, *self.own_fields)})


@dataclass(frozen=True)
class Tie:
    """A relationship type. `ends` are the allowed (source label, target label) pairs.

    `walked` says whether a request may travel along it, `silent` whether sentences leave it out,
    `collective` which end gathers many (design.md, Sharing paths).
    """

    type: str
    zh: str
    en: str
    about: str
    ends: tuple[tuple[str, str], ...]
    own_fields: tuple[Field, ...] = ()
    walked: bool = False
    silent: bool = False
    restricted: bool = False
    collective: End | None = None
    role_fields: tuple[str, ...] = ()
    standards: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """All fields by name: the common ones and its own."""
        return MappingProxyType({each.name: each for each in (*INTERVAL, *PROVENANCE, *self.own_fields)})


DERIVED_DAYS: tuple[str, ...] = ("since_min", "since_max", "until_min", "until_max")
"""Integer days kept on every tie beside the dates as given (graph.model.dates)."""
