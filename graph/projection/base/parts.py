"""What the rows of a whole base are built from, out of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.model.dates import Days
from graph.model.records import TieRecord
from graph.projection.base.columns import TYPE_CODES, TYPES
from graph.projection.walk import Numbering, Parts
from graph.projection.walk.codes import CODES
from graph.projection.walk.columns import POST, TIE, offer_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.projection.base.entities import Entities, Placed
    from graph.projection.base.ties import Numbered
    from graph.projection.walk.columns import Columns
    from graph.projection.walk.rows import Int32s, Int64s

_WALKED = np.array([CODES.get(kind, -1) for kind in TYPES], np.int8)
"""Per tie type its code in the rows, -1 where requests do not walk it."""


def parts_of(entities: Entities, placed: Placed, ties: Numbered) -> Parts:
    """The columns of graph.projection.walk for every node."""
    return Parts(_ties(placed, ties), _posts(placed, ties), *_offers(entities, placed, ties))


def _ties(placed: Placed, ties: Numbered) -> Columns:
    nodes = len(placed.nodes)
    kept = np.flatnonzero((_WALKED[ties.type] >= 0) & (ties.source < nodes) & (ties.target < nodes))
    found = np.empty(len(kept), TIE)
    for name in ("source", "target", "since", "until"):
        found[name] = getattr(ties, name)[kept]
    found["code"], found["tie"] = _WALKED[ties.type[kept]], kept
    return found


def _posts(placed: Placed, ties: Numbered) -> Columns:
    posts = np.flatnonzero((ties.type == TYPE_CODES["HOLDS_POST"]) & (ties.source < len(placed.nodes)))
    known = posts[ties.target[posts] < len(placed.leads)]
    kept = known[placed.leads[ties.target[known]] > 0]
    found = np.empty(len(kept), POST)
    found["node"], found["since"], found["until"] = ties.source[kept], ties.since[kept], ties.until[kept]
    return found


def _offers(entities: Entities, placed: Placed, ties: Numbered) -> tuple[Columns, Columns]:
    nodes, ids = len(placed.nodes), [*placed.nodes, *placed.others, *ties.strangers]

    def offered() -> Iterator[TieRecord]:
        for each in np.flatnonzero(ties.type == TYPE_CODES["OFFERS"]).tolist():
            since, until = int(ties.since[each]), int(ties.until[each])
            days = Days(since, since, until, until)
            yield TieRecord("", "OFFERS", ids[ties.source[each]], ids[ties.target[each]], {}, days)

    def node(id_: str) -> int | None:
        place = placed.places.get(id_)
        return None if place is None or place >= nodes else place

    def resource(id_: str) -> int:
        return placed.places[id_] - nodes

    return offer_columns(offered(), Numbering(node, lambda _: 0, resource, entities.get))


def adjacency(source: Int32s, target: Int32s, places: int) -> tuple[Int64s, Int32s]:
    """Where the ties at each place begin, and their numbers in order; one from a place to itself is there once."""
    numbers = np.arange(len(source), dtype=np.int32)
    other = np.flatnonzero(source != target)
    place = np.concatenate((source, target[other]))
    tie = np.concatenate((numbers, numbers[other]))
    order = np.lexsort((tie, place))
    counts = np.bincount(place, minlength=places)
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64))), tie[order]
