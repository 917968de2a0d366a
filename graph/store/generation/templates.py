"""The texts that are the same for every kind: cypher/templates, with `@` before what differs."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SYSTEM_FIELDS = ("revision", "created_at", "updated_at")


class _Text(Template):
    """A query text in which `$` stays a parameter."""

    delimiter = "@"


@cache
def _text(name: str) -> _Text:
    return _Text(files("cypher").joinpath("templates", f"{name}.template").read_text("utf-8"))


def fill(template: str, /, **words: str) -> str:
    """The text of cypher/templates/<template>.template with its words. KeyError where one is missing."""
    return _text(template).substitute(words)


def properties(names: Iterable[str]) -> str:
    """The properties of a CREATE, each named: a whole map is ten times slower on the embedded engine."""
    return ",\n  ".join(f"{name}: r.{name}" for name in names)
