"""A projection as searches see it, in ids instead of numbers, so that two of them compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.projection.walk.codes import TYPES, WALKED_LABELS
from graph.projection.walk.rows import EMPTY, hashed

if TYPE_CHECKING:
    from graph.projection import Projection
    from graph.projection.walk import Rows, Walk
    from graph.projection.walk.rows import Int32s


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
    span = rows.span[first:last]
    days = (rows.kind[first:last].tolist(), rows.span_since[span].tolist(), rows.span_until[span].tolist())
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


def days_of_degree(rows: Rows, row: int, code: int) -> tuple[Int32s, Int32s]:
    """The first days, and the days after the last, of the ties of a type whose collective end a row is."""
    groups = range(*rows.degree_indptr[row : row + 2].tolist())
    codes = [int(rows.degree_code[each]) for each in groups]
    assert codes == sorted(set(codes))
    bounds = [rows.days_indptr[each : each + 2].tolist() for each in groups if rows.degree_code[each] == code]
    first, last = bounds[0] if bounds else (0, 0)
    return rows.degree_starts[first:last], rows.degree_ends[first:last]


def of_row(rows: Int32s, row: int) -> tuple[int, int]:
    """Where what belongs to a row begins and ends, by the rows that posts or offers are of."""
    assert (np.diff(rows) >= 0).all()
    first, last = np.searchsorted(rows, (row, row + 1)).tolist()
    return first, last


def _degrees(rows: Rows, row: int) -> list[list[int]]:
    return [days.tolist() for code in range(TYPES) for days in days_of_degree(rows, row, code)]


def _leads(rows: Rows, row: int) -> list[list[int]]:
    first, last = of_row(rows.leads_row, row)
    return [np.sort(days[first:last]).tolist() for days in (rows.leads_since, rows.leads_until)]


def _offers(projection: Projection, rows: Rows, row: int) -> list[tuple[object, ...]]:
    found = []
    for offer in range(*of_row(rows.offer_row, row)):
        first, last = rows.slot_indptr[offer : offer + 2].tolist()
        slots = (rows.slot_days, rows.slot_from, rows.slot_to, rows.slot_months)
        told = (rows.offer_since, rows.offer_until, rows.offer_category, rows.offer_capacity)
        resource = projection.resource_id_at(int(rows.offer_resource[offer]))
        found.append((resource, *(int(each[offer]) for each in told), *(each[first:last].tolist() for each in slots)))
    return found
