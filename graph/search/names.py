"""What search and registers know of an entity: its names and what places it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from graph.model.names import normalise


@dataclass(frozen=True, slots=True)
class NameRow:
    """An entity's names. `areas`: ids of what places it among its namesakes.

    Area: what it is WITHIN. Organization: what it SERVES, is LOCATED_IN, PART_OF and FORMED_IN. Site: what it is
    LOCATED_IN and who RUNS it. Resource, Need, Project, Activity, Designation: who OFFERS, RAISED, UNDERTAKES, HOSTED
    or was AWARDED it. Observation: what it is ABOUT. Person: the bodies and sites of its posts, past ones too.
    `mark`: what else tells it apart, the day of an activity or need.
    """

    id: str
    label: str
    kind: str | None
    name: str
    short_name: str | None = None
    former_names: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    mark: str | None = None


class How(IntEnum):
    """How a name was met, best first.

    The first four are exact: the id, or the current, short or former name as it is normalised. SAME: one of the names
    in another spelling (太湖花园二社区). PARTIAL: a part of one. PINYIN: its sounds, whole or from some syllable on.
    INITIALS: the first letters of its syllables. NEAR: alike.
    """

    ID = 0
    CURRENT = 1
    SHORT = 2
    FORMER = 3
    SAME = 4
    PARTIAL = 5
    PINYIN = 6
    INITIALS = 7
    NEAR = 8


_COMMUNITIES = frozenset(("community", "village", "park"))
_PRECEDENCE = {"Organization": 1, "Alliance": 2, "Area": 3, "Site": 4, "Person": 5}


def precedence(row: NameRow) -> int:
    """Communities first, then organizations, alliances, other areas, sites, people and the rest."""
    if row.label == "Area" and row.kind in _COMMUNITIES:
        return 0
    return _PRECEDENCE.get(row.label, 6)


def keys_of(row: NameRow) -> list[tuple[How, str]]:
    """The normalised names under which it is found."""
    keys = [(How.CURRENT, normalise(row.name))]
    if row.short_name:
        keys.append((How.SHORT, normalise(row.short_name)))
    return keys + [(How.FORMER, normalise(each)) for each in row.former_names]
