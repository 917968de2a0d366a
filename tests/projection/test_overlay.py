"""What changed since the base is seen as if the whole were built anew: records, and everything that searches read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.projection import Projection
from graph.projection.base.columns import Columns
from graph.projection.compaction import compacted
from graph.projection.walk import Rows
from tests.paths.graphs import Graph
from tests.projection.histories import history
from tests.projection.seen import contents, rank_order, seen

if TYPE_CHECKING:
    from collections.abc import Sequence

SEEDS = st.integers(0, 1 << 40)
WRITES = st.lists(st.integers(1, 12), min_size=1, max_size=6)


@settings(max_examples=150)
@given(SEEDS, st.integers(1, 14), st.integers(0, 40), WRITES)
def test_applying_writes_gives_what_building_anew_gives(seed: int, nodes: int, ties: int, writes: list[int]) -> None:
    changing = history(seed, nodes, ties)
    applied = changing.project()
    for n, changes in enumerate(writes):
        applied = applied.apply(f"test-{n + 2}", *changing.write(changes))
        built = changing.project(f"test-{n + 2}")
        assert contents(applied) == contents(built)
        assert seen(applied) == seen(built)
        assert rank_order(applied) == sorted(rank_order(applied))


@settings(max_examples=40)
@given(SEEDS, WRITES)
def test_no_revision_changes_under_its_readers(seed: int, writes: Sequence[int]) -> None:
    changing = history(seed, 8, 20)
    kept = [changing.project()]
    was = [(contents(kept[0]), seen(kept[0]), rank_order(kept[0]))]
    for n, changes in enumerate(writes):
        kept.append(kept[-1].apply(f"test-{n + 2}", *changing.write(changes)))
        was.append((contents(kept[-1]), seen(kept[-1]), rank_order(kept[-1])))
    assert [(contents(each), seen(each), rank_order(each)) for each in kept] == was


@settings(max_examples=40)
@given(SEEDS, WRITES, WRITES)
def test_two_futures_of_one_revision_do_not_meet(seed: int, some: list[int], others: list[int]) -> None:
    changing, other = history(seed, 8, 20), history(seed, 8, 20)
    one = two = changing.project()
    other.draw.seed(seed + 1)
    for n in range(max(len(some), len(others))):
        one = one.apply(f"test-{n}", *changing.write((some * 6)[n]))
        two = two.apply(f"test-{n}", *other.write((others * 6)[n]))
    assert seen(one) == seen(changing.project())
    assert seen(two) == seen(other.project())
    assert contents(one) == contents(changing.project(one.revision))


@settings(max_examples=100)
@given(SEEDS, st.integers(0, 14), st.integers(0, 40), WRITES)
def test_a_new_base_holds_what_the_projection_held(seed: int, nodes: int, ties: int, writes: list[int]) -> None:
    changing = history(seed, nodes, ties)
    projection = changing.project()
    for n, changes in enumerate(writes):
        projection = projection.apply(f"test-{n + 2}", *changing.write(changes))
        if n % 2:
            projection = Projection(projection.revision, compacted(projection, 100))
        built = changing.project(projection.revision)
        assert contents(projection) == contents(built)
        assert (seen(projection), rank_order(projection)) == (seen(built), rank_order(projection))
    base, anew = compacted(projection, 100), changing.project(projection.revision).base
    for name in set(Columns._fields) - {"values", "entity_values", "tie_values"}:
        np.testing.assert_array_equal(getattr(base.columns, name), getattr(anew.columns, name), name)
    for name in Rows._fields:
        np.testing.assert_array_equal(getattr(base.rows, name), getattr(anew.rows, name), name)


def test_what_was_deleted_is_in_no_gap_of_a_new_base() -> None:
    changing = history(3, 20, 30)
    changing.graph.add("per-gone", None, "王某某")
    projection = changing.project()
    gone = projection.apply("test-2", (), ["per-gone"])
    assert "王某某".encode() in projection.base.columns.values.tobytes()
    assert gone.forgets
    after = Projection("test-2", compacted(gone, 100))
    assert "王某某".encode() not in after.base.columns.values.tobytes()
    assert not after.forgets


def test_a_tie_to_oneself_counts_where_it_did() -> None:
    graph = Graph()
    for id_ in ("org-a", "org-b"):
        graph.add(id_, "enterprise")
    graph.tie("PAIRED_WITH", "org-a", "org-a")
    before = graph.project()
    tie = graph.tie("PAIRED_WITH", "org-b", "org-a")
    after = before.apply("test-2", [graph.ties[tie]], ())
    assert seen(after) == seen(graph.project())
    assert seen(Projection("test-2", compacted(after, 9))) == seen(after)


def test_many_ids_find_room_between_two_that_are_there() -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    graph.add("org-b", "enterprise")
    projection = graph.project()
    # each comes right before the last: halving a gap has an end, and more ids come than it has halves
    for n in range(200):
        id_ = graph.add(f"org-a{999 - n}", "enterprise")
        projection = projection.apply(f"test-{n}", [graph.entities[id_]], ())
    assert rank_order(projection) == sorted(graph.entities)


def test_a_change_that_searches_do_not_see_makes_no_row() -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    graph.add("org-b", "enterprise")
    graph.tie("PAIRED_WITH", "org-a", "org-b")
    renamed = graph.project().apply("test-2", [graph.entities[graph.add("org-a", "enterprise", "新名")]], ())
    assert (len(renamed.walk.later.flags), renamed.title("org-a")) == (0, "新名")


def test_a_write_makes_rows_of_what_it_touches_alone() -> None:
    graph = Graph()
    for each in "abcdef":
        graph.add(f"org-{each}", "enterprise")
    before = graph.project()
    tie = graph.tie("PAIRED_WITH", "org-a", "org-f")
    after = before.apply("test-2", [graph.ties[tie]], ())
    assert len(after.walk.later.flags) == 2
    assert after.base is before.base
    assert dict(after.changed) == {tie: graph.ties[tie]}


def test_the_same_write_again_changes_nothing() -> None:
    graph = Graph()
    graph.add("org-a", "enterprise")
    projection = graph.project().apply("test-2", [graph.entities["org-a"]], ["org-none"])
    assert (dict(projection.changed), projection.revision) == ({}, "test-2")


def test_ids_that_differ_by_an_end_are_counted_in_order() -> None:
    graph = Graph()
    for id_ in ("org-a", "org-a-1", "org-a-1-1", "org-b"):
        graph.add(id_, "enterprise")
    for source in ("org-a", "org-a-1", "org-a-1-1"):
        for _ in range(12):
            graph.tie("FORMED_IN", source, "org-b")
    projection = Projection.build("test-1", graph.entities.values(), graph.ties.values())
    assert [projection.tie_id_at(number) for number in range(36)] == sorted(graph.ties)
    assert [projection.tie(id_) for id_ in graph.ties] == list(graph.ties.values())
