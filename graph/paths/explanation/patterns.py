"""Which of the known ways of asking a path is, told by the steps that a sentence speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.model.catalog import TIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.model.records import EntityRecord, TieRecord


class Pattern(StrEnum):
    """The ways of asking that have a sentence of their own."""

    PAIRING = "pairing"
    PAIRED_AREA = "paired_area"
    ALLIANCE = "alliance"
    ALLIANCE_ITSELF = "alliance_itself"
    CROSS_APPOINTMENT = "cross_appointment"
    SUPERIOR = "superior"
    SUBORDINATE = "subordinate"
    COMMON_SUPERIOR = "common_superior"
    NEIGHBOUR = "neighbour"
    SAME_BODY = "same_body"
    CHAIN = "chain"


@dataclass(frozen=True, slots=True)
class Leg:
    """A step with its records."""

    tie: TieRecord
    start: EntityRecord
    end: EntityRecord

    @property
    def silent(self) -> bool:
        """Whether sentences leave it out."""
        return TIES[self.tie.type].silent

    @property
    def up(self) -> bool:
        """Whether it goes from a body to its superior or guide."""
        return self.tie.source == self.start.id


def pattern_of(legs: Sequence[Leg]) -> Pattern:
    """The pattern of a path; what is none of the known ones is told step by step."""
    loud = [leg for leg in legs if not leg.silent]
    kinds = [leg.tie.type for leg in loud]
    match kinds:
        case []:
            return _silent_pattern(legs)
        case ["PAIRED_WITH"]:
            return Pattern.PAIRED_AREA if loud[0].up else Pattern.PAIRING
        case ["MEMBER_OF"] if loud[0].up and loud[0].end.id == legs[-1].end.id:
            return Pattern.ALLIANCE_ITSELF
        case ["MEMBER_OF", "MEMBER_OF"] if loud[0].up and loud[0].end.id == loud[1].start.id and not loud[1].up:
            return Pattern.ALLIANCE
        case [*_, "HOLDS_POST", "HOLDS_POST"] if _shares_person(loud):
            return Pattern.CROSS_APPOINTMENT
        case _ if set(kinds) == {"PART_OF"}:
            return _tree_pattern(loud)
        case _:
            return Pattern.CHAIN


def top_of(legs: Sequence[Leg]) -> EntityRecord:
    """The highest body of a path that climbs and descends."""
    return [leg for leg in legs if leg.tie.type == "PART_OF" and leg.up][-1].end


def _tree_pattern(loud: Sequence[Leg]) -> Pattern:
    if len(loud) == 1 and loud[0].up:
        return Pattern.SUPERIOR
    if not any(leg.up for leg in loud):
        return Pattern.SUBORDINATE
    return Pattern.COMMON_SUPERIOR if _climbs_then_descends(loud) else Pattern.CHAIN


def _shares_person(loud: Sequence[Leg]) -> bool:
    """Whether it comes to a shared office-holder from the asker's own body, or down from it to one of its branches."""
    own = all(leg.tie.type == "PART_OF" and not leg.up for leg in loud[:-2])
    return own and loud[-1].start.label == "Person" and loud[-1].start.id == loud[-2].end.id


def _silent_pattern(legs: Sequence[Leg]) -> Pattern:
    areas = {each.id for leg in legs for each in (leg.start, leg.end) if each.label == "Area"}
    if not areas:
        return Pattern.SAME_BODY
    return Pattern.NEIGHBOUR if len(areas) == 1 else Pattern.CHAIN


def _climbs_then_descends(loud: Sequence[Leg]) -> bool:
    ups = [leg.up for leg in loud]
    joined = all(one.end.id == other.start.id for one, other in pairwise(loud))
    return joined and ups[0] and not ups[-1] and ups == sorted(ups, reverse=True)
