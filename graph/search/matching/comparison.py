"""Whether two names may be one body's: the one place that scores names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.names import normalise
from graph.search.matching.bodies import bodies
from graph.search.matching.cores import cores, misspelt
from graph.search.matching.likeness import EXACT, Likeness, likeness, step
from graph.search.matching.numbers import readable
from graph.search.matching.parts import parts_of
from graph.search.matching.regions import regions

if TYPE_CHECKING:
    from graph.search.matching.likeness import Step
    from graph.search.matching.parts import Parts


def compare(one: str, other: str, kind: str | None = None) -> Likeness:
    """How alike two names are within a kind of entity; symmetric, and the same at all times.

    1.0: the same when normalised. From SAME on: the same name in another spelling. From AUTOMATIC on: a slip of the pen
    that sounds the same. From NOTABLE on: near. Less: other names; below 0.5 something contradicts. A kind that the
    column or the asker states lets what it says be left out (春雷 of kind community is 春雷社区).
    """
    here, there = normalise(one), normalise(other)
    return EXACT if here == there else compare_parts(parts_of(here), parts_of(there), kind)


def compare_parts(one: Parts, other: Parts, kind: str | None = None) -> Likeness:
    """`compare` of names that are not the same, taken apart."""
    steps: list[Step] = [*_numbers(one, other), *bodies(one, other, kind), *regions(one, other)]
    slip = misspelt(one, other, kind)
    if slip is not None:
        return likeness([slip])
    core = cores(one, other, kind)
    if core is not None:
        steps.append(core)
    return likeness(steps or [step("spelling")])


def _numbers(one: Parts, other: Parts) -> list[Step]:
    if one.numbers == other.numbers:
        return []
    words = f"{readable(one.numbers) or '—'}／{readable(other.numbers) or '—'}"
    return [step("number" if len(one.numbers) == len(other.numbers) else "number_missing", words)]
