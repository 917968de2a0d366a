"""Interlocks of an organization: the others that one of its office-holders sits in at the same time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.analysis.posts import pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.analysis.posts import PostPair
    from graph.model.records import EntityRecord
    from graph.projection import Projection


@dataclass(frozen=True)
class Interlock:
    """Another organization and the pairs of posts that join the two."""

    organization: EntityRecord
    pairs: tuple[PostPair, ...]


@dataclass(frozen=True)
class Interlocks:
    """Those that certainly overlap, and apart those that only may; each by id of the other organization."""

    certain: tuple[Interlock, ...]
    uncertain: tuple[Interlock, ...]


def interlocks(projection: Projection, organization: str, day: int | None) -> Interlocks:
    """The organizations that share an office-holder with this one on the day; with None on any day at all.

    An organization that certainly shares somebody stands under `certain` with those pairs, and again under
    `uncertain` with the others.
    """
    found = list(_pairs(projection, organization, day))
    return Interlocks(
        _grouped(projection, organization, (pair for pair in found if pair.certain)),
        _grouped(projection, organization, (pair for pair in found if not pair.certain)),
    )


def _pairs(projection: Projection, organization: str, day: int | None) -> Iterator[PostPair]:
    persons = {tie.source for tie in projection.ties_of(organization, ("HOLDS_POST",))}
    for person in sorted(persons):
        for pair in pairs_of(person, projection.ties_of(person, ("HOLDS_POST",)), day):
            if organization in {tie.target for tie in pair.posts}:
                yield pair


def _grouped(projection: Projection, organization: str, pairs: Iterable[PostPair]) -> tuple[Interlock, ...]:
    by_other: defaultdict[str, list[PostPair]] = defaultdict(list)
    for pair in pairs:
        by_other[next(tie.target for tie in pair.posts if tie.target != organization)].append(pair)
    found = ((projection.entity(id_), by_other[id_]) for id_ in sorted(by_other))
    return tuple(Interlock(other, tuple(each)) for other, each in found if other is not None)
