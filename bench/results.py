"""What a measure found: the median and spread of each side, the ratios of them, and where they are kept."""

from __future__ import annotations

import statistics
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER = Path(__file__).parent / "results"
_MANY = 20
"""From so many values on the spread is from the tenth to the ninetieth of a hundred; below, from least to most."""


@dataclass(frozen=True)
class Spread:
    """A median, where most of the values lie, and how many there were."""

    median: float
    low: float
    high: float
    count: int

    @classmethod
    def of(cls, values: Iterable[float]) -> Spread:
        """The spread of values; ValueError where there is none."""
        ranked = sorted(values)
        low, high = (ranked[0], ranked[-1]) if len(ranked) < _MANY else _tenths(ranked)
        return cls(statistics.median(ranked), low, high, len(ranked))

    def __str__(self) -> str:
        """The median, and the spread in parentheses where there is one."""
        if self.count == 1:
            return figure(self.median)
        return f"{figure(self.median)} ({figure(self.low)}–{figure(self.high)})"


@dataclass(frozen=True)
class Side:
    """One of those that were measured, ours or a peer."""

    name: str
    unit: str
    spread: Spread
    note: str = ""


@dataclass(frozen=True)
class Claim:
    """A ratio of two sides in one run; `floor` is what is asked for, at least, or `at_most`, or None: only told.

    With a `unit` it is no ratio but a figure, such as seconds.
    """

    text: str
    ratio: Spread
    floor: float | None = None
    at_most: bool = False
    unit: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the median is on the right side of the floor, None where there is no floor."""
        if self.floor is None:
            return None
        return self.ratio.median <= self.floor if self.at_most else self.ratio.median >= self.floor

    @property
    def asked(self) -> str:
        """The floor in words."""
        if self.floor is None:
            return "–"
        return f"{'at most' if self.at_most else 'at least'} {self.floor:g}{self.unit}"


@dataclass(frozen=True)
class Result:
    """What one measure found at one size. `facts` says what was measured on, `machine` and `day` where and when."""

    measure: str
    size: int
    facts: str
    sides: tuple[Side, ...]
    claims: tuple[Claim, ...]
    machine: str = ""
    day: str = ""
    seconds: float = 0.0

    def printed(self) -> str:
        """The result as lines for a person at a terminal."""
        lines = [f"{self.measure}, {self.size:,}: {self.facts}"]
        for each in self.sides:
            note = f"  {each.note}" if each.note else ""
            lines.append(f"  {each.name:36}{each.spread} {each.unit}, {each.spread.count} measured{note}")
        marks = {None: "", True: ", met", False: ", NOT MET"}
        lines += [
            f"  {each.text}: {each.ratio}{each.unit or ' times'} ({each.asked}{marks[each.met]})"
            for each in self.claims
        ]
        return "\n".join(lines)


def figure(number: float) -> str:
    """A number with three digits that count."""
    if abs(number) >= 100:
        return f"{number:,.0f}"
    return f"{number:.3g}"


def keep(result: Result, folder: Path = FOLDER) -> None:
    """Keep a result with those of its size, in the place of an earlier one of the measure."""
    found = {each.measure: each for each in kept(result.size, folder)} | {result.measure: result}
    folder.mkdir(parents=True, exist_ok=True)
    rows = {name: asdict(each) for name, each in sorted(found.items())}
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    (folder / f"{result.size}.json").write_bytes(orjson.dumps(rows, option=options))


def kept(size: int, folder: Path = FOLDER) -> list[Result]:
    """What was kept of a size."""
    path = folder / f"{size}.json"
    return [_result(row) for row in orjson.loads(path.read_bytes()).values()] if path.exists() else []


def _result(row: Mapping[str, Any]) -> Result:
    sides = tuple(Side(**{**each, "spread": Spread(**each["spread"])}) for each in row["sides"])
    claims = tuple(Claim(**{**each, "ratio": Spread(**each["ratio"])}) for each in row["claims"])
    return Result(**{**row, "sides": sides, "claims": claims})


def _tenths(ranked: list[float]) -> tuple[float, float]:
    cuts = statistics.quantiles(ranked, n=10)
    return cuts[0], cuts[-1]
