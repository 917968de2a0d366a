"""A name and who bears it, in the order in which equally good ones are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.search.matching.parts import parts_of
from graph.search.names import precedence

if TYPE_CHECKING:
    from graph.search.names import How, NameRow


class Entry(NamedTuple):
    """Entries compare as they are told: communities first, current names before others, short ones first."""

    precedence: int
    length: int
    title: str
    id: str
    name: str


def entry(row: NameRow, how: How, name: str) -> Entry:
    """A normalised name that a row bears; `title` is the row's current name."""
    return Entry(precedence(row), length_rank(how, name), row.name, row.id, name)


def length_rank(how: int, name: str) -> int:
    """Current names before short and former ones, and among these by how long they are."""
    return int(how) * 1000 + len(name)


def spelled_text(label: str, name: str) -> str:
    """A name in one spelling with characters for its numbers; a person's stays as it is."""
    return name if label == "Person" else parts_of(name).text
