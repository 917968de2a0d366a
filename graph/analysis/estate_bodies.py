"""The bodies of an estate by side, and when each stands there: the branch, the owners' committee, the property body."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from graph.model.rules import PARTY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.model.dates import Days
    from graph.model.records import EntityRecord
    from graph.projection import Projection

Term: TypeAlias = tuple[int, int]
"""Days on which something may hold, half-open."""


class Side(StrEnum):
    """The three sides of an estate."""

    BRANCH = "branch"
    COMMITTEE = "committee"
    PROPERTY = "property"


_SIDES = {
    PARTY: Side.BRANCH,
    "owners_committee": Side.COMMITTEE,
    "property_management_committee": Side.COMMITTEE,
    "property_project": Side.PROPERTY,
    "property_company": Side.PROPERTY,
}


@dataclass(frozen=True, slots=True)
class EstateBody:
    """A body on a side of an estate. `own`: it serves the estate itself, not a grid or through its project."""

    id: str
    side: Side
    own: bool
    terms: tuple[Term, ...]

    def stands(self, first: int, after: int) -> bool:
        """Whether it may be there on one of the days."""
        return any(begun < after and first < over for begun, over in self.terms)


def estate_bodies(projection: Projection, estate: str) -> Mapping[str, EstateBody]:
    """The bodies of an estate by id: what serves or served it, Party organizations of grids around it, companies.

    The Party side of an estate is written 小区（网格）党支部: where the estate has no branch of its own, that of a grid
    which it is in, or which lies in its community, acts. A company stands there while its project does.
    """
    own = {each.id: each for each in _serving(projection, estate, own=True)}
    grids = {
        each.id: each
        for grid in _grids(projection, estate)
        for each in _serving(projection, grid, own=False)
        if each.side is Side.BRANCH
    }
    companies = {each.id: each for each in _companies(projection, own)}
    return {**grids, **companies, **own}


def _serving(projection: Projection, area: str, *, own: bool) -> Iterator[EstateBody]:
    terms: defaultdict[str, list[Term]] = defaultdict(list)
    for tie in projection.ties_of(area, ("SERVES",)):
        terms[tie.source].append(_term(tie.days))
    for id_, found in terms.items():
        body = projection.entity(id_)
        if body is not None and body.kind in _SIDES and not body.values.get("planned"):
            yield EstateBody(id_, _SIDES[body.kind], own, tuple(found))


def _grids(projection: Projection, estate: str) -> set[str]:
    """The grids that the estate is within, and those within the same community."""
    around = {tie.target for tie in projection.ties_of(estate, ("WITHIN",)) if tie.source == estate}
    beside = {tie.source for area in around for tie in projection.ties_of(area, ("WITHIN",)) if tie.target == area}
    return {id_ for id_ in around | beside if _is_grid(projection.entity(id_))}


def _is_grid(area: EntityRecord | None) -> bool:
    return area is not None and area.kind == "grid"


def _companies(projection: Projection, own: Mapping[str, EstateBody]) -> Iterator[EstateBody]:
    terms: defaultdict[str, list[Term]] = defaultdict(list)
    for project in own.values():
        for tie in projection.ties_of(project.id, ("PART_OF",)):
            if tie.source == project.id and project.side is Side.PROPERTY:
                first, after = _term(tie.days)
                terms[tie.target] += [(max(first, begun), min(after, over)) for begun, over in project.terms]
    for id_, found in terms.items():
        yield EstateBody(id_, Side.PROPERTY, own=False, terms=tuple(each for each in found if each[0] < each[1]))


def _term(days: Days) -> Term:
    return days.since_min, days.until_max
