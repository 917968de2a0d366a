"""Which part leaves: an area, an alliance, what is around somebody, a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from graph.exchange import Selection, SelectionRefused, part_of
from tests.paths.graphs import TODAY, Graph


@pytest.fixture
def graph() -> Graph:
    graph = Graph()
    graph.add("area-street", "subdistrict")
    graph.add("area-a", "community")
    graph.add("area-b", "community")
    graph.tie("WITHIN", "area-a", "area-street")
    graph.tie("WITHIN", "area-b", "area-street")
    graph.add("org-shop", "enterprise", since="2020")
    graph.tie("LOCATED_IN", "org-shop", "area-a")
    graph.offer("org-shop", "res-room")
    graph.add("org-unit", "organ")
    graph.tie("PAIRED_WITH", "org-unit", "area-a")
    graph.tie("PAIRED_WITH", "org-unit", "area-b", "2019", "2020")
    graph.add("all-x", "micro")
    graph.add("all-y", "micro")
    graph.tie("MEMBER_OF", "org-shop", "all-x")
    graph.tie("MEMBER_OF", "all-x", "all-y")
    graph.add("per-1")
    graph.tie("HOLDS_POST", "per-1", "org-unit")
    graph.tie("LIAISES", "per-1", "area-a")
    return graph


EVERYBODY = {"area-street", "area-a", "area-b", "org-shop", "res-room", "org-unit", "all-x", "all-y", "per-1"}
CASES: list[tuple[dict[str, Any], set[str], int]] = [
    ({}, EVERYBODY, 10),
    ({"area": "area-a"}, {"area-a", "org-shop", "res-room", "org-unit", "all-x"}, 4),
    ({"area": "area-b"}, {"area-b"}, 0),
    ({"area": "area-b", "as_of": dt.date(2020, 1, 1)}, {"area-b", "org-unit"}, 1),
    ({"alliance": "all-y"}, {"all-y", "all-x", "org-shop", "res-room"}, 3),
    ({"start": "org-unit", "depth": 0}, {"org-unit"}, 0),
    ({"start": "org-unit"}, {"org-unit", "area-a", "per-1"}, 3),
    ({"start": "per-1", "depth": 3}, EVERYBODY - {"all-y"}, 8),
    ({"as_of": dt.date(2019, 6, 1)}, EVERYBODY - {"org-shop"}, 7),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "entities", "ties"), CASES)
def test_the_part_that_is_asked_for(graph: Graph, asked: dict[str, Any], entities: set[str], ties: int) -> None:
    part = part_of(graph.project(), Selection(**asked), TODAY)
    assert set(part.entity_ids) == entities
    assert len(part.tie_ids) == ties
    assert all({each.source, each.target} <= entities for each in part.ties())


@pytest.mark.parametrize(
    ("asked", "field"),
    [({"area": "area-a", "start": "org-unit"}, "area"), ({"depth": 2}, "depth"),
     ({"start": "org-unit", "depth": 13}, "depth"), ({"area": "area-none"}, "area"), ({"area": "org-unit"}, "area"),
     ({"alliance": "org-unit"}, "alliance"), ({"start": "org-none"}, "from")],
)  # fmt: skip
def test_what_names_no_part_is_refused(graph: Graph, asked: dict[str, Any], field: str) -> None:
    with pytest.raises(SelectionRefused) as refused:
        part_of(graph.project(), Selection(**asked), TODAY)
    assert refused.value.details["field"] == field
    assert refused.value.zh != str(refused.value)


def test_leaders_ties_leave_by_right_alone(graph: Graph) -> None:
    part = part_of(graph.project(), Selection(), TODAY, district=False)
    assert not [each for each in part.ties() if each.type == "LIAISES"]
