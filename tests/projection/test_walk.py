"""The rows that searches walk say what the records say, in bulk and node by node."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.catalog import TIES
from graph.model.dates import day_of
from graph.model.slots import parse_slots
from graph.projection.walk import Numbering, rows_of
from graph.projection.walk.codes import BARRED, CATEGORY_CODES, CODES, PLANNED, PROVIDER, TYPES, UNKNOWN, WALKED
from tests.paths.graphs import TODAY, Graph
from tests.paths.random_graphs import random_graph
from tests.projection.seen import days_of_degree, of_row

if TYPE_CHECKING:
    from graph.projection import Projection
    from graph.projection.walk import Rows


def ids_of(projection: Projection) -> list[str]:
    """The nodes in order of their numbers."""
    return [projection.id_at(number) for number in range(projection.walk.nodes)]


DAYS = tuple(day_of(TODAY) + each for each in (-40000, -2400, -800, -1, 0, 1, 200, 40000))


def _half_edges(rows: Rows, row: int) -> list[tuple[int, ...]]:
    first, last = rows.indptr[row : row + 2].tolist()
    span = rows.span[first:last]
    columns = (rows.target, rows.kind, rows.tie)
    told = (*(each[first:last] for each in columns), rows.span_since[span], rows.span_until[span])
    return [
        (target, kind, since, until, tie)
        for target, kind, tie, since, until in zip(*(each.tolist() for each in told), strict=True)
    ]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1 << 40), st.integers(1, 12), st.integers(0, 60))
def test_half_edges_are_the_walked_ties_seen_from_each_of_their_ends(seed: int, nodes: int, ties: int) -> None:
    graph = random_graph(seed, nodes, ties)
    projection = graph.project()
    rows, numbers = projection.walk.base, {id_: number for number, id_ in enumerate(ids_of(projection))}
    for id_, row in numbers.items():
        expected = []
        for tie in graph.ties.values():
            for start, end, along in ((tie.source, tie.target, "target"), (tie.target, tie.source, "source")):
                if start == id_ and tie.type in CODES:
                    kind = CODES[tie.type] * 2 + (str(TIES[tie.type].collective) == along)
                    number = sorted(graph.ties).index(tie.id)
                    expected.append((numbers[end], kind, tie.days.since_min, tie.days.until_max, number))
        assert _half_edges(rows, row) == sorted(expected, key=lambda each: (each[0], each[4]))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1 << 40), st.integers(1, 12), st.integers(0, 60))
def test_degrees_on_a_day_are_those_of_a_brute_force_count(seed: int, nodes: int, ties: int) -> None:
    graph = random_graph(seed, nodes, ties)
    projection = graph.project()
    for day in DAYS:
        for node, id_ in enumerate(ids_of(projection)):
            for code, kind in enumerate(WALKED):
                end = str(TIES[kind].collective)
                counted = sum(
                    tie.type == kind and getattr(tie, end) == id_ and tie.days.since_min <= day < tie.days.until_max
                    for tie in graph.ties.values()
                )
                assert _degree(projection.walk.base, node, code, day) == counted


def _degree(rows: Rows, row: int, code: int, day: int) -> int:
    begun, over = (np.searchsorted(days, day, side="right") for days in days_of_degree(rows, row, code))
    return int(begun - over)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1 << 40), st.integers(2, 12), st.integers(0, 60), st.data())
def test_rows_of_some_nodes_are_those_of_the_whole(seed: int, nodes: int, ties: int, data: st.DataObject) -> None:
    graph = random_graph(seed, nodes, ties)
    graph.add("org-z", "enterprise")
    graph.offer("org-z", "res-1", capacity=20, slots=("每周二18:00-20:00", "双休日"))
    projection = graph.project()
    touched = sorted(data.draw(st.sets(st.integers(0, len(ids_of(projection)) - 1), min_size=1)))
    known = {ids_of(projection)[each] for each in touched}
    at_them = [tie for tie in graph.ties.values() if {tie.source, tie.target} & known]
    some = rows_of(
        {each: projection.entity(ids_of(projection)[each]) for each in touched}, at_them, _numbering(projection)
    )
    whole = projection.walk.base
    for row, node in enumerate(touched):
        assert _of_row(some, row) == _of_row(whole, node)


def _numbering(projection: Projection) -> Numbering:
    ties = sorted(tie.id for tie in projection.ties())
    return Numbering(projection.number, ties.index, lambda _: 0, projection.entity)


def _of_row(rows: Rows, row: int) -> list[object]:
    found: list[object] = [_half_edges(rows, row), int(rows.flags[row])]
    for prefix, names in (("leads", ("since", "until")), ("offer", ("since", "until", "category", "capacity"))):
        first, last = of_row(getattr(rows, f"{prefix}_row"), row)
        found += [getattr(rows, f"{prefix}_{name}")[first:last].tolist() for name in names]
    found.append([_slots(rows, offer) for offer in range(first, last)])
    return found + [days.tolist() for code in range(TYPES) for days in days_of_degree(rows, row, code)]


def _slots(rows: Rows, offer: int) -> list[tuple[int, ...]]:
    columns = (rows.slot_days, rows.slot_from, rows.slot_to, rows.slot_months)
    first, last = rows.slot_indptr[offer : offer + 2].tolist()
    return [tuple(int(each[i]) for each in columns) for i in range(first, last)]


def test_an_offer_is_in_the_arrays_with_its_category_capacity_and_times() -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    graph.offer("org-a", "res-1", capacity=60, slots=("每周一9:00-11:30", "无法读懂"))
    graph.offer("org-a", "res-2", category="venue.parking", quantity=30)
    graph.offer("org-a", "res-3", planned=True)
    rows = graph.project().walk.base
    codes = [CATEGORY_CODES[each] for each in ("venue.meeting_room", "venue.parking")]
    assert (rows.offer_category.tolist(), rows.offer_capacity.tolist()) == (codes, [60, 30])
    assert [_slots(rows, each) for each in range(2)] == [[(1, 540, 690, 0xFFF)], []]
    assert parse_slots("无法读懂") is None


@pytest.mark.parametrize(
    ("kind", "values", "flags"),
    [
        ("enterprise", {}, PROVIDER),
        ("enterprise", {"planned": True}, PROVIDER | PLANNED),
        ("owners_committee", {}, PROVIDER | BARRED),
    ],
)
def test_flags_say_who_is_never_between_and_what_does_not_exist(kind: str, values: dict[str, bool], flags: int) -> None:
    graph = Graph()
    graph.add("org-a", kind, None, **values)
    assert graph.project().walk.base.flags.tolist() == [flags]


def test_a_node_that_is_gone_has_an_empty_row_and_is_not_walked() -> None:
    rows = rows_of({3: None}, (), Numbering(lambda _: None, lambda _: 0, lambda _: 0, lambda _: None))
    assert (rows.flags.tolist(), rows.indptr.tolist()) == ([PLANNED], [0, 0])


def test_a_district_level_post_is_at_its_holder() -> None:
    graph = Graph()
    graph.add("org-a", "party_organization", scope="district", level="committee")
    graph.add("per-b")
    graph.tie("HOLDS_POST", "per-b", "org-a", "2020", "2024")
    rows = graph.project().walk.base
    assert rows.leads_row.tolist() == [1]
    assert rows.leads_until.tolist() == [day_of(TODAY.replace(year=2025, month=1, day=1))]


def test_an_offer_of_no_known_category_or_capacity_says_so() -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    graph.offer("org-a", "res-1", category="venue.nothing")
    rows = graph.project().walk.base
    assert (rows.offer_category.tolist(), rows.offer_capacity.tolist()) == ([UNKNOWN], [UNKNOWN])


def test_arrays_cannot_be_written_to_and_follow_their_order() -> None:
    rows = random_graph(7, 20, 80).project().walk.base
    assert not any(each.flags.writeable for each in rows)
    for first, last in pairwise(rows.indptr.tolist()):
        assert rows.target[first:last].tolist() == sorted(rows.target[first:last].tolist())
