"""A projection as searches see it, in ids instead of numbers, so that two of them compare."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from graph.projection.walk.codes import TYPES, WALKED_LABELS
from graph.projection.walk.rows import EMPTY, hashed

if TYPE_CHECKING:
    from graph.projection import Projection
    from graph.projection.walk import Rows, Walk


def contents(projection: Projection) -> tuple[object, ...]:
    """Every record, alias, and tie by its end."""
    entities = sorted(projection.entities(), key=lambda each: each.id)
    ties = sorted(projection.ties(), key=lambda each: each.id)
    ends = sorted({end for tie in ties for end in (tie.source, tie.target)} | {each.id for each in entities})
    around = [projection.ties_at(each) for each in ends]
    counts = len(projection.entities()), len(projection.ties())
    return projection.revision, entities, ties, dict(projection.aliases), around, counts, projection.providers


def seen(projection: Projection) -> dict[str, object]:
    """By id everything that a search reads of a node."""
    nodes = [each.id for each in projection.entities() if each.label in WALKED_LABELS]
    return {id_: row_of(projection, id_) for id_ in nodes}


def rank_order(projection: Projection) -> list[str]:
    """The nodes that ever were, in order of their ranks."""
    ranks = sorted((projection.rank(number), projection.id_at(number)) for number in range(projection.walk.nodes))
    assert len({rank for rank, _ in ranks}) == len(ranks)
    return [id_ for _, id_ in ranks]


def row_of(projection: Projection, id_: str) -> list[object]:
    """What the newest row of a node says."""
    number = projection.number(id_)
    assert number is not None
    assert projection.id_at(number) == id_
    rows, row = place_of(projection.walk, number)
    first, last = rows.indptr[row : row + 2].tolist()
    reached = [projection.id_at(each) for each in rows.target[first:last].tolist()]
    assert reached == sorted(reached)
    ties = [projection.tie_id_at(each) for each in rows.tie[first:last].tolist()]
    days = (rows.kind[first:last].tolist(), rows.since[first:last].tolist(), rows.until[first:last].tolist())
    half_edges = sorted(zip(reached, ties, *days, strict=True))
    return [
        half_edges,
        int(rows.flags[row]),
        *_degrees(rows, row),
        *_leads(rows, row),
        sorted(_offers(projection, rows, row)),
    ]


def place_of(walk: Walk, number: int) -> tuple[Rows, int]:
    """Where the node is to be read, as compiled code finds it."""
    mask = len(walk.table_key) - 1
    at = hashed(number) & mask
    while walk.table_key[at] not in (number, EMPTY):
        at = (at + 1) & mask
    if walk.table_key[at] == number:
        return walk.later, int(walk.table_row[at])
    return walk.base, number


def _degrees(rows: Rows, row: int) -> list[list[int]]:
    bounds = rows.degree_indptr[row * TYPES : (row + 1) * TYPES + 1].tolist()
    parts = pairwise(bounds)
    return [days[first:last].tolist() for first, last in parts for days in (rows.degree_starts, rows.degree_ends)]


def _leads(rows: Rows, row: int) -> list[list[int]]:
    first, last = rows.leads_indptr[row : row + 2].tolist()
    return [np.sort(days[first:last]).tolist() for days in (rows.leads_since, rows.leads_until)]


def _offers(projection: Projection, rows: Rows, row: int) -> list[tuple[object, ...]]:
    found = []
    for offer in range(*rows.offer_indptr[row : row + 2].tolist()):
        first, last = rows.slot_indptr[offer : offer + 2].tolist()
        slots = (rows.slot_days, rows.slot_from, rows.slot_to, rows.slot_months)
        told = (rows.offer_since, rows.offer_until, rows.offer_category, rows.offer_capacity)
        resource = projection.resource_id_at(int(rows.offer_resource[offer]))
        found.append((resource, *(int(each[offer]) for each in told), *(each[first:last].tolist() for each in slots)))
    return found
