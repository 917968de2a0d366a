"""How alike two names are, and why: the steps that lead from one to the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graph.model.own_words import forgets
from graph.search.matching.words import table

SUGGESTED = 0.6
"""From here on it may be what somebody meant who typed a name that nobody bears."""
SAME = 0.97
"""From here on it is the same name, written in another way."""
AUTOMATIC = 0.95
"""From here on a load may take it without a person, where it was told so (`--accept-near 0.95`)."""
NOTABLE = 0.9
"""From here on a person should hear of it before a new entity is made; below, the names are simply two."""

DIFFERENT = 0.5
"""Below, something in the names contradicts that they are one body's."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in Chinese and English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step from a name to another: what it is worth, and what it is about in both languages."""

    code: str
    score: float
    zh: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score from 0 to 1 and the steps that it comes from, the weightiest first."""

    score: float
    steps: tuple[Step, ...]

    @property
    def why(self) -> tuple[Reason, ...]:
        """The steps as people read them."""
        return tuple(_reason(each) for each in self.steps)


@cache
def catalog() -> dict[str, tuple[float, str, str]]:
    """Score and texts of every step, from steps.toml."""
    return {code: (float(row["score"]), row["zh"], row["en"]) for code, row in table("steps").items()}


def step(code: str, zh: str = "", en: str | None = None, *, times: float = 1.0) -> Step:
    """The step `code` about these words; `times` lowers what it is worth."""
    return Step(code, round(catalog()[code][0] * times, 4), zh, zh if en is None else en)


def _score(taken: Step) -> float:
    return taken.score


def likeness(steps: list[Step]) -> Likeness:
    """As good as the weakest step."""
    ordered = sorted(steps, key=_score)
    return Likeness(ordered[0].score, tuple(ordered))


EXACT = likeness([step("exact")])
"""Of names that are the same when normalised."""


def _reason(taken: Step) -> Reason:
    _, zh, en = catalog()[taken.code]
    return Reason(zh.format(words=taken.zh), en.format(words=taken.en))


forgets(catalog.cache_clear)
