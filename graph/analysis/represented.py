"""Whom a member of an alliance brings with it: its other face, and the bodies of the community that it speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.analysis.faces import party_of, units_of
from graph.paths.asker import bodies_of, community_of

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.projection import Projection


def bodies_behind(projection: Projection, member: EntityRecord, day: int) -> frozenset[str]:
    """The member, the units or Party organization that are its other face, and its community's own bodies on the day.

    An alliance that is a member brings nobody with it.
    """
    if member.label != "Organization":
        return frozenset((member.id,))
    faces = {member.id, *units_of(projection, member.id, day), *party_of(projection, member.id, day)}
    community = community_behind(projection, member, day)
    spoken_for = bodies_of(projection, community, day) if community else ()
    return frozenset(faces | {body.id for body in spoken_for})


def community_behind(projection: Projection, member: EntityRecord, day: int) -> EntityRecord | None:
    """The community or village that the member speaks for on the day: its Party organization or its committee."""
    return community_of(projection, member, day) if member.label == "Organization" else None
