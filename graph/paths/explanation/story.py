"""Everything a sentence needs to know about a path, in no language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.dates import Certainty
from graph.paths.asker import bodies_of
from graph.paths.explanation.contacts import contact_of_step, lead_of
from graph.paths.explanation.first_contact import first_contact, passes_office
from graph.paths.explanation.patterns import Leg, Pattern, pattern_of
from graph.paths.explanation.relations import common_alliances, ended_pairing, unconnected
from graph.paths.explanation.street import street_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.model.records import EntityRecord
    from graph.paths.answers import Contact, Offered
    from graph.paths.explanation.street import Street
    from graph.projection import Projection


@dataclass(frozen=True)
class Story:
    """A path as a sentence sees it.

    `asker` asks in its name: the community's Party organization, else where the path starts. `contact` is called
    first. `uncertain` are (tie type, certainty) of the spoken steps that are not certain; `ended_pairing` is the last
    day, as written, of a pairing that was; `unconnected` says that no alliance and no pairing joins both ends;
    `informed` are told of the request.
    """

    pattern: Pattern
    legs: tuple[Leg, ...]
    asker: EntityRecord
    contact: Contact | None
    street: Street | None
    far_street: Street | None
    lead: EntityRecord | None
    other_alliances: int
    unconnected: bool
    ended_pairing: str | None
    uncertain: tuple[tuple[str, str], ...]
    resources: tuple[Offered, ...]
    informed: tuple[EntityRecord, ...] = ()

    @property
    def start(self) -> EntityRecord:
        """Where the path starts."""
        return self.legs[0].start

    @property
    def end(self) -> EntityRecord:
        """Where the path ends: the provider."""
        return self.legs[-1].end

    @property
    def loud(self) -> tuple[Leg, ...]:
        """The steps that a sentence speaks of."""
        return tuple(leg for leg in self.legs if not leg.silent)

    @property
    def through_street(self) -> Street | None:
        """The own subdistrict, where the path passes over it or the district: its office is asked, not they."""
        return self.street if passes_office(self.legs) else None

    @property
    def contact_is_at_the_end(self) -> bool:
        """Whether the first contact is the provider's own, so that nothing is left to pass on."""
        last = self.legs[-1]
        ends = {last.end.id, last.start.id if last.tie.type == "FORMED_IN" else last.end.id}
        return self.contact is not None and self.contact.organization.id in ends


def tell(
    projection: Projection,
    legs: Sequence[Leg],
    day: int,
    resources: tuple[Offered, ...],
    *,
    see_names: bool,
    informed: tuple[EntityRecord, ...] = (),
) -> Story:
    """The story of a path of at least one step."""
    pattern, start, end = pattern_of(legs), legs[0].start, legs[-1].end
    own = bodies_of(projection, start, day)
    street = street_of(projection, start, day, see_names=see_names)
    contacts = [contact_of_step(projection, leg.tie, leg.end, day, see_names=see_names) for leg in legs]
    alliances = [leg.end for leg in legs if leg.end.label == "Alliance"]
    led = lead_of(projection, alliances[0], day) if alliances else None
    return Story(
        pattern=pattern,
        legs=tuple(legs),
        asker=next(iter(own), start),
        contact=first_contact(pattern, legs, contacts, street, {start.id, *(body.id for body in own)}),
        street=street,
        far_street=street_of(projection, end, day, see_names=see_names),
        lead=None if led is None else led[1],
        other_alliances=_other_alliances(projection, pattern, legs, day),
        unconnected=pattern is Pattern.COMMON_SUPERIOR and unconnected(projection, start, end, day),
        ended_pairing=None if pattern is Pattern.PAIRING else ended_pairing(projection, start, end, day),
        uncertain=_uncertain(legs, day),
        resources=resources,
        informed=informed,
    )


def _uncertain(legs: Sequence[Leg], day: int) -> tuple[tuple[str, str], ...]:
    found = ((leg.tie.type, leg.tie.days.certainty(day).value) for leg in legs if not leg.silent)
    return tuple(dict.fromkeys(each for each in found if each[1] != Certainty.CERTAIN))


def _other_alliances(projection: Projection, pattern: Pattern, legs: Sequence[Leg], day: int) -> int:
    if pattern is not Pattern.ALLIANCE:
        return 0
    first, last = [leg for leg in legs if leg.tie.type == "MEMBER_OF"]
    return len(common_alliances(projection, first.start.id, last.end.id, day)) - 1
