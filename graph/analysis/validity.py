"""When several ties hold together: certainly, possibly, or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model.dates import Certainty, Days


@dataclass(frozen=True, slots=True)
class Together:
    """The days on which two intervals both hold, half-open; those of a certain overlap are certain themselves."""

    first: int
    after: int
    certainty: Certainty


def together(one: Days, other: Days, day: int | None = None) -> Together | None:
    """The overlap of two intervals on the day, or on any day; None where they cannot overlap.

    People who never served together are no interlock: two terms that merely may overlap give a possible one, and
    where neither end of one of them is known an undated one.
    """
    first, after = max(one.since_max, other.since_max), min(one.until_min, other.until_min)
    if first < after and (day is None or first <= day < after):
        return Together(first, after, Certainty.CERTAIN)
    first, after = max(one.since_min, other.since_min), min(one.until_max, other.until_max)
    if first < after and (day is None or first <= day < after):
        unsure = Certainty.UNDATED if one.undated or other.undated else Certainty.POSSIBLE
        return Together(first, after, unsure)
    return None
