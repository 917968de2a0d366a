"""Terms that end soon at an estate: of its bodies, and of the posts in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.dates import DAY_MAX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.analysis.estate_bodies import EstateBody
    from graph.model.records import TieRecord
    from graph.projection import Projection


@dataclass(frozen=True, slots=True)
class EndingTerm:
    """A term of a body (`post` None: its own, at the estate) and its last day; not `exact` where it may be earlier."""

    body: EstateBody
    post: str | None
    last: int
    exact: bool


def terms_ending(
    projection: Projection, estate: str, bodies: Iterable[EstateBody], day: int, ahead: int
) -> tuple[EndingTerm, ...]:
    """Terms that may run on the day and are over within so many days after it, the first to end first.

    Only of bodies of the estate itself: a company's or a grid branch's other business is not the estate's.
    """
    found = (each for body in bodies if body.own for each in _ending(projection, estate, body, day, ahead))
    return tuple(sorted(found, key=lambda each: (each.last, each.body.id, each.post or "")))


def _ending(projection: Projection, estate: str, body: EstateBody, day: int, ahead: int) -> Iterator[EndingTerm]:
    for tie in projection.ties_of(body.id, ("SERVES", "HOLDS_POST")):
        if tie.type == "SERVES" and tie.target == estate and _ends(tie, day, ahead):
            yield EndingTerm(body, None, tie.days.until_max - 1, _exact(tie))
        if tie.type == "HOLDS_POST" and tie.target == body.id and _ends(tie, day, ahead):
            yield EndingTerm(body, str(tie.values.get("post") or ""), tie.days.until_max - 1, _exact(tie))


def _ends(tie: TieRecord, day: int, ahead: int) -> bool:
    return tie.days.possible(day) and tie.days.until_max != DAY_MAX and tie.days.until_max - 1 <= day + ahead


def _exact(tie: TieRecord) -> bool:
    return tie.days.until_min == tie.days.until_max
