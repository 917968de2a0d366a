"""Every entity and tie there is. Adding a kind is adding its definition to one of these two rows."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.model.entities.activity import ACTIVITY
from graph.model.entities.alliance import ALLIANCE
from graph.model.entities.area import AREA
from graph.model.entities.designation import DESIGNATION
from graph.model.entities.need import NEED
from graph.model.entities.observation import OBSERVATION
from graph.model.entities.organization import ORGANIZATION
from graph.model.entities.person import PERSON
from graph.model.entities.project import PROJECT
from graph.model.entities.resource import RESOURCE
from graph.model.entities.route import ROUTE
from graph.model.entities.site import SITE
from graph.model.identity import prefix_of, split_tie_id
from graph.model.ties import collaboration, event, office, place, sharing, structure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.definition import Entity, Tie

_ENTITIES = (
    ORGANIZATION, ALLIANCE, AREA, PERSON, SITE, RESOURCE, NEED, PROJECT, ACTIVITY, ROUTE, DESIGNATION, OBSERVATION,
)  # fmt: skip
_TIES = (
    structure.PART_OF, structure.GUIDED_BY, structure.FORMED_IN,
    place.WITHIN, place.SERVES, place.LOCATED_IN, place.AT, place.ABOUT,
    collaboration.MEMBER_OF, collaboration.PAIRED_WITH,
    office.HOLDS_POST, office.INSTRUCTS, office.LIAISES, office.KEEPS,
    sharing.RUNS, sharing.OFFERS, sharing.RAISED, sharing.ANSWERS, sharing.UNDERTAKES, sharing.USES,
    event.HOSTED, event.STOPS_AT, event.AWARDED,
)  # fmt: skip

ENTITIES: Mapping[str, Entity] = MappingProxyType({each.label: each for each in _ENTITIES})
TIES: Mapping[str, Tie] = MappingProxyType({each.type: each for each in _TIES})
_BY_PREFIX: Mapping[str, Entity] = MappingProxyType({each.prefix: each for each in _ENTITIES})


def entity_of_id(entity_id: str) -> Entity | None:
    """The definition whose prefix begins the id, or None."""
    return _BY_PREFIX.get(prefix_of(entity_id))


@lru_cache(65_536)
def tie_of_id(tie_id: str) -> tuple[Tie, str] | None:
    """The definition and the source's id that a tie's id carries, or None where it carries none."""
    parts = split_tie_id(tie_id)
    if parts is None or parts[0] not in TIES or entity_of_id(parts[1]) is None:
        return None
    return TIES[parts[0]], parts[1]
