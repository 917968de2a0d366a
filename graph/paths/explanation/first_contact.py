"""The one contact to call first; the rest of the way is for that contact to arrange."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.explanation.patterns import Leg, Pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from graph.paths.answers import Contact
    from graph.paths.explanation.street import Street

_OFFICES = frozenset(("subdistrict", "district"))


def first_contact(
    pattern: Pattern,
    legs: Sequence[Leg],
    contacts: Sequence[Contact | None],
    street: Street | None,
    own: Collection[str],
) -> Contact | None:
    """Of the contacts of the steps the one to call first; nobody calls a body of their `own`."""
    loud = [each for leg, each in zip(legs, contacts, strict=True) if not leg.silent]
    match pattern:
        case Pattern.COMMON_SUPERIOR | Pattern.CHAIN if passes_office(legs) and street is not None:
            return street.contact
        case Pattern.COMMON_SUPERIOR:
            return _at_the_top(legs, contacts)
        case Pattern.CHAIN:
            others = (each for each in (*loud, contacts[-1]) if each and each.organization.id not in own)
            return next(others, None)
        case Pattern.CROSS_APPOINTMENT:
            return _of_the_sharing_body(legs, contacts)
        case _:
            return (loud[-1] if loud else None) or contacts[-1]


def passes_office(legs: Sequence[Leg]) -> bool:
    """Whether it climbs to a subdistrict's or the district's Party organization."""
    return any(leg.end.values.get("scope") in _OFFICES for leg in legs if leg.tie.type == "PART_OF" and leg.up)


def _at_the_top(legs: Sequence[Leg], contacts: Sequence[Contact | None]) -> Contact | None:
    climbs = [each for leg, each in zip(legs, contacts, strict=True) if leg.tie.type == "PART_OF" and leg.up]
    return climbs[-1]


def _of_the_sharing_body(legs: Sequence[Leg], contacts: Sequence[Contact | None]) -> Contact | None:
    """The body whose member also sits elsewhere is asked; where that is the asker's own, the other body is."""
    place = next(place for place, leg in enumerate(legs) if leg.tie.type == "HOLDS_POST")
    by_another = any(not leg.silent for leg in legs[:place])
    return contacts[place - 1] if by_another else contacts[place + 1] or contacts[-1]
