"""Recognises registers by their sheets' titles, columns by theirs, and the titles that are refused."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.registers.definition import registers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.registers.definition import Register

_NUMBERING = re.compile(
    r"^\s*(?:[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．)）]|[①-⑳])"
)
_ORNAMENT = re.compile(r"[*:_\-★☆●※△▲]")
_BEHIND = re.compile(r"(?<=.)(?:（[^（）]*）|〔[^〔〕]*〕)$")
_NOT_A_WORD = re.compile(r"[^\w]|_")


@lru_cache(maxsize=20_000)
def plain(title: str) -> str:
    """A title without spaces, numbering and the marks of required columns."""
    return _ORNAMENT.sub("", normalise(_NUMBERING.sub("", title)))


def bare(title: str) -> str:
    """A plain title without the bracket behind it, which holds a unit or a hint: 面积（㎡）, 名称（必填）."""
    return _BEHIND.sub("", title)


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
def forbidden() -> Mapping[str, tuple[str, ...]]:
    """What titles are refused by: `contains`, `titles`, and `counts`, with which a title ends that is let in."""
    table = tomllib.loads(files("graph.registers").joinpath("forbidden.toml").read_text("utf-8"))
    return MappingProxyType({name: tuple(words) for name, words in table.items()})


@lru_cache(maxsize=20_000)
def is_forbidden(title: str) -> bool:
    """Whether a column of this title must not enter."""
    words, word = forbidden(), _NOT_A_WORD.sub("", normalise(title))
    if word.endswith(words["counts"]):
        return False
    return word in words["titles"] or any(part in word for part in words["contains"])
