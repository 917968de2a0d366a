"""A view that reads through shows what a copy that was masked before would, at every revision and to every reader."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.access.masking import Mask
from api.access.rights import Sight
from api.access.shown import Shown
from api.access.views import view_of
from graph.model.placing import Placing
from graph.search import NameIndex
from graph.search.following import Names
from graph.search.rows import name_rows
from tests.paths.graphs import Graph
from tests.projection.histories import History, history
from tests.projection.seen import contents
from tests.search.renaming import FRAGMENTS, rename, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.model.records import Record
    from graph.projection import Projection

_WRITES = st.lists(st.integers(1, 10), min_size=1, max_size=4)


def copied(projection: Projection, mask: Mask) -> Projection:
    """The same, made the long way."""
    records: list[Record] = [*projection.entities(), *projection.ties()]
    seen = [mask.seen(record) for record in records if not mask.hides(record)]
    return projection.apply(projection.revision, seen, [each.id for each in records if mask.hides(each)])


def sights(of: History) -> Iterator[Sight]:
    areas = [each for each in of.graph.entities if each.startswith("area")][:2]
    for names, district, area in product((True, False), (True, False), (None, *areas)):
        yield Sight(names, district, area if names else None)


@settings(max_examples=30)
@given(st.integers(0, 1 << 40), _WRITES)
def test_what_is_seen_through_a_view_is_what_a_copy_shows(seed: int, writes: Sequence[int]) -> None:
    changing = history(seed, 12, 25)
    rename(changing)
    _liaise(changing)
    projection = changing.project()
    names = Names.of(projection)
    for n, changes in enumerate(writes):
        projection = projection.apply(f"test-{n + 2}", *write(changing, changes))
        names = names.followed_by(projection)
        for sight in sights(changing):
            mask = Mask(sight, Placing(projection.ties()))
            view, copy = view_of(names, sight), copied(projection, mask)
            assert contents(view.projection) == contents(copy)
            assert told(view.names, copy) == told(expected(copy, projection, mask), copy)


def expected(copy: Projection, whole: Projection, mask: Mask) -> NameIndex:
    """An index of what the reader may name: persons whose name is masked are in none of its tables."""
    rows = name_rows(copy.entities(), copy.ties())
    masked = {each.id for each in whole.entities_of("Person") if not mask.is_open(each)}
    return NameIndex(row for row in rows if row.id not in masked)


def told(index: NameIndex, copy: Projection) -> list[object]:
    """What the index says to questions of which some are names of people."""
    people = [each.name for each in copy.entities() if each.label == "Person"][:3]
    asked = (*FRAGMENTS[::3], "王", "s", *people)
    return [each for name in asked for each in (index.hits(name), index.search(name, limit=50), index.near(name))]


def test_a_masked_person_is_found_by_id_alone_and_then_without_a_name() -> None:
    graph = Graph()
    graph.add("per-1", name="李小四", former_names=("李大四",))
    projection = graph.project()
    view = view_of(Names.of(projection), Sight(names=False, district=True, area=None))
    for name in ("李小四", "李大四", "李某", "lixiaosi", "李小"):
        assert view.names.search(name, limit=50) == view.names.hits(name) == []
    (found,) = view.names.find("per-1")
    assert (found.row.name, found.row.former_names) == ("李某", ())
    assert view.names.search("per-1")[0].row.name == "李某"


def test_a_view_is_not_written_to() -> None:
    graph = Graph()
    graph.add("per-1", name="李小四")
    projection = graph.project()
    view = view_of(Names.of(projection), Sight(names=False, district=False, area=None))
    assert isinstance(view.projection, Shown)
    assert view.projection.walk.base is projection.walk.base
    with pytest.raises(TypeError):
        view.projection.apply("test-2", [], [])


def _liaise(of: History) -> None:
    """A leader's tie, which only some may know of."""
    person, area = of.some("per"), of.some("area")
    if person is not None and area is not None:
        of.graph.tie("LIAISES", person, area)
