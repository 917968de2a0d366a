"""Counts the figures of the district's report over the graph and says whether each holds."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from cypher import Query, query
from graph.model.dates import day_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from graph.store import Store


class Precision(StrEnum):
    """How the report states a number: as it is, 余 (more than), 近 (nearly)."""

    EXACT = "exact"
    OVER = "over"
    NEARLY = "nearly"


@dataclass(frozen=True, slots=True)
class FigureDefinition:
    """A line of the table: what the report says, and which query counts it on what."""

    key: str
    phrase: str
    expected: int
    precision: Precision
    network: str
    counted_on: str
    query: Query
    params: Mapping[str, Any]
    placed_by: tuple[str, ...] | None
    """Types of ties by which what is counted lies in a subdistrict: the usual ones (None), these, or none at all."""

    def holds(self, found: int) -> bool:
        """Whether the count agrees with what the report says."""
        if self.precision is Precision.EXACT:
            return found == self.expected
        if self.precision is Precision.NEARLY:
            return self.expected * 9 <= found * 10 and found < self.expected
        return self.expected < found < self.expected + leading_step(self.expected)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as the report states it and as the graph counts it."""

    key: str
    phrase: str
    expected: int
    precision: Precision
    found: int
    holds: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with the entities that it counts and how much each adds to it."""

    definition: FigureDefinition
    figure: Figure
    of: Mapping[str, float]


def leading_step(value: int) -> int:
    """The worth of the last digit that is not zero: 余 stays below one more of it (530 is 10, 15000 is 1000)."""
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return step


@cache
def definitions() -> tuple[FigureDefinition, ...]:
    """The table of figures, in the order of the report."""
    rows = tomllib.loads(files("graph.analysis").joinpath("figures.toml").read_text("utf-8"))
    return tuple(_definition(key, row) for key, row in rows.items())


def _definition(key: str, row: Mapping[str, Any]) -> FigureDefinition:
    return FigureDefinition(
        key, row["phrase"], row["expected"], Precision(row["precision"]), row["network"],
        row["counted_on"], query(row["query"]), MappingProxyType(row["params"]), _types(row.get("placed_by")),
    )  # fmt: skip


def _types(written: list[str] | None) -> tuple[str, ...] | None:
    return None if written is None else tuple(written)


async def figures(store: Store, as_of: dt.date) -> list[Figure]:
    """Every figure of the table, counted as of a day. Raises what `Store.read` raises."""
    return [each.figure for each in await counted(store, as_of)]


async def counted(store: Store, as_of: dt.date) -> list[Counted]:
    """The same with what each is made up of. Raises what `Store.read` raises."""
    return [await _counted(store, each, as_of) for each in definitions()]


async def _counted(store: Store, figure: FigureDefinition, as_of: dt.date) -> Counted:
    asked = {**figure.params, "day": day_of(as_of), "date": as_of.isoformat()}
    rows = await store.read(figure.query, {name: asked[name] for name in figure.query.params})
    of = MappingProxyType({row["id"]: row["n"] for row in rows})
    found = int(sum(of.values()))
    return Counted(
        figure, Figure(figure.key, figure.phrase, figure.expected, figure.precision, found, figure.holds(found)), of
    )
