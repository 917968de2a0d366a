"""Who may stand in the middle of a path (design.md, Sharing paths): the others may only be its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.rules import PARTY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.records import EntityRecord, TieRecord

_NEVER_BETWEEN = frozenset(("service_team", "owners_committee"))
_LEADING = frozenset(("working_committee", "committee"))


def barred(entity: EntityRecord) -> bool:
    """Whether it never stands in the middle, whatever the day: a group, a service team, an owners' committee."""
    if entity.kind == PARTY:
        return entity.values.get("level") == "group"
    return entity.kind in _NEVER_BETWEEN


def leads_district(organization: EntityRecord) -> bool:
    """Whether a post in it is a district-level post; industry and comprehensive committees are not meant."""
    values = organization.values
    return organization.kind == PARTY and values.get("scope") == "district" and values.get("level") in _LEADING


def held_on(posts: Iterable[TieRecord], day: int) -> bool:
    """Whether one of the posts may be held on the day: in doubt a leader is left in peace."""
    return any(post.days.possible(day) for post in posts)
