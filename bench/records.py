"""A synthetic country as records, in pieces: the same nodes, ties and offers as its walk has."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from graph.model.categories import CATEGORIES
from graph.model.dates import Days
from graph.model.identity import tie_id
from graph.model.records import EntityRecord, TieRecord
from graph.projection.walk.build import TO_TARGET
from graph.projection.walk.codes import WALKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.synthetic_walk import Country
    from graph.model.fields import Value

    _Record = TypeVar("_Record")

_PIECE = 20_000
_PARTY: dict[str, Value] = {"kind": "party_organization", "level": "committee"}
_KINDS: dict[str, tuple[str, str, dict[str, Value]]] = {
    "area": ("Area", "area", {"kind": "community"}),
    "party": ("Organization", "org", _PARTY),
    "committee": ("Organization", "org", {"kind": "residents_committee"}),
    "unit": ("Organization", "org", {"kind": "enterprise"}),
    "branch": ("Organization", "org", {**_PARTY, "level": "branch"}),
    "person": ("Person", "person", {}),
    "site": ("Site", "site", {"kind": "neighbourhood_centre"}),
    "alliance": ("Alliance", "alliance", {"kind": "district_alliance"}),
    "street": ("Organization", "org", _PARTY),
    "district": ("Organization", "org", _PARTY),
}
"""Kind of a country's nodes -> label, prefix of the id, values."""


def ids_of(found: Country) -> list[str]:
    """The ids of the nodes, by number; in the order of ids only within a label."""
    ids = [""] * found.walk.nodes
    for kind, numbers in found.nodes.items():
        for each in numbers.tolist():
            ids[each] = f"{_KINDS[kind][1]}-{each:08d}"
    return ids


def entities_of(found: Country) -> Iterator[EntityRecord]:
    """The nodes, and the resources that they offer."""
    for kind, numbers in found.nodes.items():
        label, prefix, values = _KINDS[kind]
        for each in numbers.tolist():
            yield EntityRecord(f"{prefix}-{each:08d}", label, {"name": f"{each}号", **values})
    categories = sorted(CATEGORIES.terms)
    rows = found.walk.base
    for at, (category, capacity) in enumerate(
        zip(rows.offer_category.tolist(), rows.offer_capacity.tolist(), strict=True)
    ):
        values = {"name": f"{at}号资源", "category": categories[category]}
        yield EntityRecord(_resource(at), "Resource", values if capacity < 0 else {**values, "capacity": capacity})


def ties_of(found: Country) -> Iterator[TieRecord]:
    """The ties from each node in turn, then its offers."""
    ids, rows = ids_of(found), found.walk.base
    offers = np.bincount(rows.offer_row, minlength=len(rows.flags)).tolist()
    offered = enumerate(zip(rows.offer_since.tolist(), rows.offer_until.tolist(), strict=True))
    for node, source in enumerate(ids):
        first, last = int(rows.indptr[node]), int(rows.indptr[node + 1])
        counts: Counter[str] = Counter()
        for i in range(first, last):
            kind = int(rows.kind[i])
            if (kind & 1) == TO_TARGET[kind >> 1]:
                type_ = WALKED[kind >> 1]
                counts[type_] += 1
                days = _days(int(rows.span_since[rows.span[i]]), int(rows.span_until[rows.span[i]]))
                target = ids[rows.target[i]]
                yield TieRecord(tie_id(type_, source, counts[type_]), type_, source, target, {}, days)
        for n, (at, (since, until)) in enumerate(islice(offered, offers[node])):
            offer = tie_id("OFFERS", source, n + 1)
            yield TieRecord(offer, "OFFERS", source, _resource(at), {}, _days(since, until))


def pieces(records: Iterable[_Record], size: int = _PIECE) -> Iterator[list[_Record]]:
    """The records, so many at a time."""
    left = iter(records)
    while piece := list(islice(left, size)):
        yield piece


def _days(since: int, until: int) -> Days:
    return Days(since, since, until, until)


def _resource(at: int) -> str:
    return f"resource-{at:08d}"
