"""Pairs of names, each labelled as one body's or two bodies', and what a matcher makes of them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.search.matching import compare


@dataclass(frozen=True)
class Pair:
    """A name as somebody wrote it, one that is stored, and whether they are one body's; `kind` where it is known."""

    written: str
    stored: str
    kind: str | None
    same: bool
    note: str

    @property
    def score(self) -> float:
        return compare(self.written, self.stored, self.kind).score


@dataclass(frozen=True)
class Figures:
    """What taking every pair from a threshold on for the same would come to."""

    threshold: float
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    def __str__(self) -> str:
        return (
            f"from {self.threshold:.3f}: precision {self.precision:.4f}, recall {self.recall:.4f}, F1 {self.f1:.4f}"
            f" ({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


@cache
def pairs() -> tuple[Pair, ...]:
    with (Path(__file__).parent / "pairs.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Pair(row["written"], row["stored"], row["kind"] or None, row["same"] == "1", row["note"]) for row in rows
    )


def figures(threshold: float) -> Figures:
    taken = [each for each in pairs() if each.score >= threshold]
    right = sum(each.same for each in taken)
    return Figures(threshold, right, len(taken) - right, sum(each.same for each in pairs()) - right)


def best() -> Figures:
    return max((figures(score) for score in sorted({each.score for each in pairs()})), key=lambda each: each.f1)
