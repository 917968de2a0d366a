"""Walked ties, posts and offers of records as columns: what the rows of nodes are built from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from graph.model.rules import PARTY
from graph.model.slots import slots_of
from graph.projection.transit import barred, leads_district
from graph.projection.walk.capacity import capacity_of
from graph.projection.walk.codes import (
    BARRED,
    CATEGORY_CODES,
    CODES,
    FACE,
    PLANNED,
    PROVIDER,
    PROVIDER_LABELS,
    UNKNOWN,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray

    from graph.model.records import EntityRecord, TieRecord
    from graph.model.slots import Slot

    Columns: TypeAlias = NDArray[np.void]
    """Rows of a structured type, of one dimension."""

TIE = np.dtype([("source", "i4"), ("target", "i4"), ("code", "i1"), ("since", "i4"), ("until", "i4"), ("tie", "i4")])
"""A walked tie: the numbers of its ends, the code of its type, its possible validity, its own number."""
POST = np.dtype([("node", "i4"), ("since", "i4"), ("until", "i4")])
"""A district-level post of a person."""
OFFER = np.dtype(
    [("node", "i4"), ("since", "i4"), ("until", "i4"), ("category", "i2"), ("capacity", "i4"), ("resource", "i4")]
)
"""A resource that a node offers."""
SLOT = np.dtype([("offer", "i4"), ("days", "u1"), ("from", "i2"), ("to", "i2"), ("months", "i2")])
"""A time of an offer, which is named by its place among the offers."""
_HOLIDAYS = 7
_SPEAKING = frozenset((PARTY, "residents_committee", "villagers_committee", "organ"))


@dataclass(frozen=True)
class Numbering:
    """The numbers of ids: of nodes (None for what is no node), of ties and of resources; the record behind an id."""

    node: Callable[[str], int | None]
    tie: Callable[[str], int]
    resource: Callable[[str], int]
    entity: Callable[[str], EntityRecord | None]


def flags_of(entity: EntityRecord | None) -> int:
    """What a node is by itself; OFFERING and LEADING come from its ties. One that is gone is like one only planned."""
    if entity is None:
        return PLANNED
    found = BARRED if barred(entity) else 0
    found |= PLANNED if entity.values.get("planned") else 0
    found |= FACE if entity.kind in _SPEAKING else 0
    return found | (PROVIDER if entity.label in PROVIDER_LABELS else 0)


def tie_columns(ties: Iterable[TieRecord], numbering: Numbering) -> Columns:
    """The walked ones of the ties (TIE), as far as both their ends are nodes."""
    return np.fromiter(_ties(ties, numbering), TIE)


def post_columns(ties: Iterable[TieRecord], numbering: Numbering) -> Columns:
    """Those of the ties that are district-level posts (POST)."""
    return np.fromiter(_posts(ties, numbering), POST)


def offer_columns(ties: Iterable[TieRecord], numbering: Numbering) -> tuple[Columns, Columns]:
    """What the ties offer (OFFER), as far as it exists, and when it may be used (SLOT)."""
    offers: list[tuple[int, ...]] = []
    slots: list[tuple[int, ...]] = []
    for tie in ties:
        node, resource = numbering.node(tie.source), numbering.entity(tie.target)
        if tie.type != "OFFERS" or node is None or resource is None or resource.values.get("planned"):
            continue
        slots += [(len(offers), *_slot(each)) for each in _slots(resource)]
        offers.append((node, tie.days.since_min, tie.days.until_max, *_offer(resource), numbering.resource(tie.target)))
    return np.array(offers, OFFER), np.array(slots, SLOT)


def _ties(ties: Iterable[TieRecord], numbering: Numbering) -> Iterator[tuple[int, ...]]:
    number = numbering.node
    for tie in ties:
        code = CODES.get(tie.type)
        if code is not None:
            source, target = number(tie.source), number(tie.target)
            if source is not None and target is not None:
                yield source, target, code, tie.days.since_min, tie.days.until_max, numbering.tie(tie.id)


def _posts(ties: Iterable[TieRecord], numbering: Numbering) -> Iterator[tuple[int, ...]]:
    for tie in ties:
        if tie.type == "HOLDS_POST":
            person, organization = numbering.node(tie.source), numbering.entity(tie.target)
            if person is not None and organization is not None and leads_district(organization):
                yield person, tie.days.since_min, tie.days.until_max


def _offer(resource: EntityRecord) -> tuple[int, int]:
    category = CATEGORY_CODES.get(str(resource.values.get("category")), UNKNOWN)
    capacity = None if category == UNKNOWN else capacity_of(resource)
    return category, UNKNOWN if capacity is None else capacity


def _slots(resource: EntityRecord) -> tuple[Slot, ...]:
    texts = resource.values.get("slots")
    return slots_of(texts) if isinstance(texts, tuple) else ()


def _slot(slot: Slot) -> tuple[int, int, int, int]:
    days = sum(1 << each for each in slot.weekdays) | (slot.holidays << _HOLIDAYS)
    return days, slot.from_minute, slot.to_minute, sum(1 << (each - 1) for each in slot.months)
