"""Rights and the caller who has them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from graph.store.keys import Key, Role


class Right(Enum):
    """What a route asks of its caller."""

    OPEN = "open"
    """Nothing, not even a key: whether the service lives."""
    READ = "read"
    """viewer: everything but names of persons."""
    PEOPLE = "people"
    """coordinator: names, exports, the persons of one estate or organization."""
    WRITE = "write"
    """editor: writes and loads."""
    ADMIN = "admin"
    """admin: keys, deletes."""
    DISTRICT = "district"
    """The district right beside a coordinator's role: leaders' ties, persons over several estates."""


_ROLES = {
    Right.OPEN: Role.VIEWER,
    Right.READ: Role.VIEWER,
    Right.PEOPLE: Role.COORDINATOR,
    Right.WRITE: Role.EDITOR,
    Right.ADMIN: Role.ADMIN,
    Right.DISTRICT: Role.COORDINATOR,
}


@dataclass(frozen=True, slots=True)
class Sight:
    """What a caller may see of persons: names or not, leaders' ties or not, of which area (None: all)."""

    names: bool
    district: bool
    area: str | None


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks. `area` (an id) limits writes, persons and contacts; None does not."""

    name: str
    role: Role
    district: bool = False
    area: str | None = None

    def may(self, right: Right) -> bool:
        """Whether the caller has the right."""
        if right is Right.DISTRICT and not self.district:
            return False
        return self.role.reaches(_ROLES[right])

    @property
    def sight(self) -> Sight:
        """What the caller may see of persons."""
        names = self.may(Right.PEOPLE)
        return Sight(names, self.may(Right.DISTRICT), self.area if names else None)


KEYLESS = Caller("keyless", Role.ADMIN, district=True)
"""Who plays with the sample on the own machine: every right but the management of keys, for which there is no route."""


def caller_of(key: Key) -> Caller:
    """The caller who bears a key."""
    return Caller(key.name, key.role, key.district, key.area)
