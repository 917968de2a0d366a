"""What the parts of the district know of each other: the bodies of a community, a subdistrict, a unit, an estate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.xinwu.persons import Person
    from data.xinwu.places import Place


@dataclass(frozen=True, slots=True)
class Community:
    """A community or village with the two bodies that stand for it."""

    place: Place
    party: str
    level: str
    committee: str
    cadres: tuple[Person, ...]

    @property
    def name(self) -> str:
        """The name of the place."""
        return self.place.name

    @property
    def centre(self) -> str:
        """The name of its Party-masses service centre."""
        return f"{self.place.name}党群服务中心"


@dataclass(frozen=True, slots=True)
class GridBody:
    """A grid with the Party body for it, the branch that this stands under, and its team."""

    grid: str
    community: str
    branch: str
    own_branch: bool
    team: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, where it is, and its Party organization if it has one."""

    name: str
    kind: str
    place: str
    street: str
    party: str | None
    head: Person | None = None


@dataclass(frozen=True, slots=True)
class Estate:
    """An estate with the bodies that act there."""

    name: str
    place: Place
    branch: str | None
    project: str | None
    committee: str | None
