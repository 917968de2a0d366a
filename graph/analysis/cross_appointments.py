"""Cross-appointments of an estate: who sits on two of its sides, and where each comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.analysis.estate_bodies import estate_bodies
from graph.analysis.posts import pairs_between

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.analysis.estate_bodies import EstateBody
    from graph.analysis.posts import PostPair
    from graph.projection import Projection


@dataclass(frozen=True)
class CrossAppointments:
    """The bodies concerned, those who certainly sit on two sides at once, and apart those who only may.

    Bodies are those that serve the estate itself, and the others that somebody of a pair sits in, by id.
    """

    bodies: Mapping[str, EstateBody]
    certain: tuple[PostPair, ...]
    uncertain: tuple[PostPair, ...]


def cross_appointments(projection: Projection, estate: str, day: int | None) -> CrossAppointments:
    """Posts that one person holds on two sides of the estate on the day; with None on any day at all.

    Both posts must be held at once and both bodies must stand at the estate then: the manager of a company whose
    contract ended is no cross-appointment.
    """
    bodies = estate_bodies(projection, estate)
    found = [pair for pair in pairs_between(projection, sorted(bodies), day) if _crosses(bodies, pair, day)]
    concerned = {tie.target for pair in found for tie in pair.posts}
    return CrossAppointments(
        {id_: bodies[id_] for id_ in sorted(bodies) if id_ in concerned or _stands_now(bodies[id_], day)},
        tuple(pair for pair in found if pair.certain),
        tuple(pair for pair in found if not pair.certain),
    )


def _crosses(bodies: Mapping[str, EstateBody], pair: PostPair, day: int | None) -> bool:
    one, other = (bodies[tie.target] for tie in pair.posts)
    first, after = (pair.together.first, pair.together.after) if day is None else (day, day + 1)
    return one.side is not other.side and one.stands(first, after) and other.stands(first, after)


def _stands_now(body: EstateBody, day: int | None) -> bool:
    return body.own and (day is None or body.stands(day, day + 1))
