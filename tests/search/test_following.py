"""Names that follow a projection answer every question as an index built from scratch does, ranking included."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.search import NameIndex
from graph.search.following import Names
from graph.search.live import LiveNames
from graph.search.rows import name_rows
from graph.search.tables import FrozenShelf
from tests.paths.graphs import Graph
from tests.projection.histories import history
from tests.search.renaming import FRAGMENTS, rename, write
from tests.store.embedded.visits import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.projection import Projection

_SEEDS = st.integers(0, 1 << 40)
_WRITES = st.lists(st.integers(1, 12), min_size=1, max_size=6)
_ASKED = (*FRAGMENTS[::2], "太湖花园二社区", "thhy", "s", "江溪", "th花园", "名1")


def fresh(projection: Projection) -> NameIndex:
    return NameIndex(name_rows(projection.entities(), projection.ties()))


def answers(index: NameIndex, projection: Projection) -> list[object]:
    """What the index says to many questions: all of it, in order."""
    rows = [index.get(each.id) for each in projection.entities()]
    names = [*_ASKED, *(row.name for row in rows[:2] if row is not None)]
    ids = [row.id for row in rows[:6] if row is not None]
    said: list[object] = [rows, [list(index.around(each)) for each in ids]]
    for name in names:
        said += [index.hits(name), index.find(name), index.find(name, ("Organization",)), index.same(name)]
        said += [index.search(name, limit=each) for each in (5, 100)]
        said += [index.search(name, ("Area", "Person")), index.near(name), index.near(name, floor=0.97, limit=None)]
        said += [index.near(name, (), ("community",), ids[:2], limit=100)]
    return [*said, [index.is_placed(row, place) for row in rows if row is not None for place in ids[:3]]]


@settings(max_examples=40)
@given(_SEEDS, st.integers(1, 14), st.integers(0, 30), _WRITES)
def test_names_that_follow_answer_as_new_ones_do(seed: int, nodes: int, ties: int, writes: Sequence[int]) -> None:
    changing = history(seed, nodes, ties)
    rename(changing)
    projection = changing.project()
    names = Names.of(projection)
    for n, changes in enumerate(writes):
        projection = projection.apply(f"test-{n + 2}", *write(changing, changes))
        names = names.followed_by(projection)
        assert answers(names.index(), projection) == answers(fresh(projection), projection)


@settings(max_examples=15)
@given(_SEEDS, _WRITES)
def test_no_index_changes_under_its_readers(seed: int, writes: Sequence[int]) -> None:
    changing = history(seed, 10, 20)
    projections = [changing.project()]
    kept = [Names.of(projections[0])]
    was = [answers(kept[0].index(), projections[0])]
    for n, changes in enumerate(writes):
        projections.append(projections[-1].apply(f"test-{n + 2}", *write(changing, changes)))
        kept.append(kept[-1].followed_by(projections[-1]))
        was.append(answers(kept[-1].index(), projections[-1]))
    assert [answers(each.index(), of) for each, of in zip(kept, projections, strict=True)] == was


@settings(max_examples=15)
@given(_SEEDS, st.integers(1, 12), st.integers(1, 12))
def test_a_new_base_is_followed_from_the_old_one(seed: int, first: int, second: int) -> None:
    changing = history(seed, 10, 20)
    names = Names.of(changing.project())
    old = names.projection.apply("test-2", *write(changing, first))
    compacted = changing.project("test-2")
    after = compacted.apply("test-3", *write(changing, second))
    on_old = names.followed_by(old).followed_by(after)
    on_new = Names.of(after, FrozenShelf(after.base))
    assert answers(on_old.index(), after) == answers(on_new.index(), after) == answers(fresh(after), after)


def test_more_names_than_are_looked_at_are_looked_at_in_the_same_order() -> None:
    graph, draw = Graph(), random.Random(1)
    for n in range(1500):
        graph.add(f"org-{n}", "enterprise", f"山{draw.choice('石水树')}{n}商社")
    projection = graph.project()
    names = Names.of(projection)
    more = Graph()
    for n in range(1000, 2500):
        more.add(f"org-{n}", "enterprise", f"山{draw.choice('石水树')}{draw.randrange(999)}商社")
    projection = projection.apply("test-2", more.entities.values(), ())
    index, anew = names.followed_by(projection).index(), fresh(projection)
    for asked in ("s", "ss", "shanshi", "山石1", "山石12商社", "山水商社"):
        assert index.search(asked, limit=3000) == anew.search(asked, limit=3000)
        assert index.near(asked, limit=None) == anew.near(asked, limit=None)


def test_a_write_moves_few_rows() -> None:
    graph = Graph()
    for n in range(100):
        graph.add(f"org-{n}", "enterprise")
    projection, moved = graph.project(), 0
    names = Names.of(projection)
    for n in range(256):
        id_ = graph.add(f"org-new{n}", "enterprise")
        projection = projection.apply(f"test-{n}", [graph.entities[id_]], ())
        names = names.followed_by(projection)
        moved += len(names.later[-1].rows)
        assert len(names.later) <= 9
    assert moved < 256 * 9


def test_names_are_told_of_projections_and_get_onto_a_new_base_beside_their_readers() -> None:
    changing = history(7, 10, 20)
    live = LiveNames()
    live.tell(first := changing.project())
    before = live.now()
    live.tell(first.apply("test-2", *write(changing, 9)))
    compacted = changing.project("test-2")
    live.tell(compacted)
    live.tell(last := compacted.apply("test-3", *write(changing, 9)))
    now = live.now()
    assert now.projection is last
    assert answers(now.index(), last) == answers(fresh(last), last)
    assert within(60, lambda: live.now().ground.base is last.base)
    assert answers(live.now().index(), last) == answers(now.index(), last)
    assert answers(before.index(), first) == answers(fresh(first), first)


def test_what_was_built_anew_behind_a_log_that_was_cut_is_read_anew() -> None:
    changing = history(7, 10, 20)
    live = LiveNames()
    live.tell(changing.project())
    live.now()
    write(changing, 12)
    live.tell(rebuilt := changing.project("test-9"))
    assert live.now().ground.base is rebuilt.base
    assert answers(live.now().index(), rebuilt) == answers(fresh(rebuilt), rebuilt)
