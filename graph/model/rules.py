"""Rules between two ends of a tie that types alone cannot say (model.md, Ties)."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from graph.model.validation import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.records import EntityRecord, TieRecord

PARTY = "party_organization"
_UNDER: dict[str, frozenset[str]] = {
    "group": frozenset(("branch",)),
    "branch": frozenset(("general_branch", "committee", "working_committee")),
    "general_branch": frozenset(("committee", "working_committee")),
}


def part_of_fault(source: EntityRecord, target: EntityRecord) -> Fault | None:
    """Why `source` cannot be under `target`, or None."""
    if source.id == target.id:
        return Fault("target", "own_superior", "不能隶属于自身", "a body cannot be its own superior")
    if source.kind == PARTY and target.kind != PARTY:
        return Fault(
            "target",
            "wrong_superior",
            "党组织的上级应为党组织",
            "a Party organization's superior is a Party organization",
        )
    if source.kind == "property_project" and target.kind != "property_company":
        return Fault(
            "target", "wrong_superior", "物业项目部应隶属物业公司", "an on-site project is under its property company"
        )
    allowed = _UNDER.get(str(source.values.get("level"))) if source.kind == PARTY else None
    level = target.values.get("level")
    if allowed is not None and level is not None and level not in allowed:
        return Fault(
            "target", "wrong_superior", "党小组应在党支部之下，党支部应在党总支、党委或党工委之下",
            "a group is under a branch, a branch under a general branch or committee, never a branch under a branch",
        )  # fmt: skip
    return None


def certain_overlap(ties: Iterable[TieRecord]) -> tuple[TieRecord, TieRecord] | None:
    """Two of the ties that are certainly valid on one day, or None."""
    for one, other in combinations(ties, 2):
        first = max(one.days.since_max, other.days.since_max)
        if first < min(one.days.until_min, other.days.until_min):
            return one, other
    return None
