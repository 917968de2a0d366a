"""Recognises registers by their sheets' titles, columns by theirs, and the titles that are refused."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.registers.definition import registers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.registers.definition import Register

_ORNAMENT = re.compile(r"[*＊:：_\-]|^[0-9一二三四五六七八九十]+[.、．]")
_PLAIN = re.compile(r"[^\w]|_")


def plain(title: str) -> str:
    """A title without spaces, numbering and the asterisk of required columns."""
    return _ORNAMENT.sub("", normalise(title))


@cache
def _sheets() -> Mapping[str, Register]:
    return MappingProxyType({plain(title): each for each in registers().values() for title in each.titles})


def register_titled(title: str) -> Register | None:
    """The register whose sheet or file bears this title."""
    return _sheets().get(plain(title))


@cache
def columns_of(key: str) -> Mapping[str, str]:
    """plain title -> column key for a register; a column's own titles win over another's synonyms."""
    columns = registers()[key].columns.values()
    found = {plain(title): column.key for column in columns for title in (column.key, *column.synonyms)}
    return MappingProxyType(
        found | {plain(title): column.key for column in columns for title in (column.zh, column.en)}
    )


@cache
def _refused() -> tuple[tuple[str, ...], frozenset[str]]:
    table = tomllib.loads(files("graph.registers").joinpath("forbidden.toml").read_text("utf-8"))
    return tuple(table["contains"]), frozenset(table["titles"])


def is_forbidden(title: str) -> bool:
    """Whether a column of this title must not enter."""
    contains, titles = _refused()
    bare = _PLAIN.sub("", normalise(title))
    return bare in titles or any(part in bare for part in contains)
