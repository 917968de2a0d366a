"""Which kind a name speaks of: 江溪小学 is a public institution. For a kind that nothing else says."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from graph.model.vocabulary import Term

_BEHIND = re.compile(r"（[^（）]*）$")


@dataclass(frozen=True, slots=True)
class _Words:
    """A name of this kind ends with one of `ends`, and has `holds` in it."""

    kind: str
    ends: tuple[str, ...]
    holds: str


def kind_in(name: str, vocabulary_name: str, within: Collection[str]) -> Term | None:
    """The kind that a name speaks of, by graph/model/data/kind_words.toml; None for one that is not `within`."""
    plain = _BEHIND.sub("", normalise(name))
    found = next(
        (each.kind for each in _words().get(vocabulary_name, ()) if plain.endswith(each.ends) and each.holds in plain),
        None,
    )
    return vocabulary(vocabulary_name).terms[found] if found is not None and found in within else None


@cache
def _words() -> Mapping[str, tuple[_Words, ...]]:
    tables = tomllib.loads(files("graph.model").joinpath("data", "kind_words.toml").read_text("utf-8"))
    return MappingProxyType(
        {name: tuple(_Words(row["kind"], tuple(row["ends"]), row.get("holds", "")) for row in rows)
         for name, rows in tables.items()}
    )  # fmt: skip
