"""What explanations look up is remembered for a projection, and for no longer than it is read."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from graph.model.records import EntityRecord
from graph.paths import remembering
from graph.paths.explanation.contacts import contact_of
from graph.paths.remembering import remembered
from graph.projection import Projection

if TYPE_CHECKING:
    import pytest

BUREAU = EntityRecord("org-zjj", "Organization", {"name": "区住建局", "office_phone": "0510-80000001"})
OTHER = EntityRecord("org-sw", "Organization", {"name": "区商务局", "office_phone": "0510-80000002"})


def _graph() -> Projection:
    return Projection.build("one-1", (BUREAU, OTHER), ())


def test_each_projection_is_asked_once_for_each_record_and_setting() -> None:
    asked: list[tuple[str, int, bool]] = []

    @remembered
    def look_up(_: Projection, entity: EntityRecord, day: int, *, see_names: bool) -> str:
        asked.append((entity.id, day, see_names))
        return entity.name

    graph = _graph()
    for _ in range(2):
        assert look_up(graph, BUREAU, 1, see_names=True) == "区住建局"
        look_up(graph, BUREAU, 2, see_names=True)
        look_up(graph, BUREAU, 1, see_names=False)
        look_up(graph, OTHER, 1, see_names=True)
    assert asked == [("org-zjj", 1, True), ("org-zjj", 2, True), ("org-zjj", 1, False), ("org-sw", 1, True)]
    look_up(_graph(), BUREAU, 1, see_names=True)
    assert len(asked) == 5


def test_what_was_written_is_told_by_the_next_revision() -> None:
    before = _graph()
    moved = EntityRecord("org-zjj", "Organization", {"name": "区住建局", "office_phone": "0510-80000009"})
    after = before.apply("one-2", (moved,), ())
    contacts = [contact_of(graph, each, 1, see_names=False) for graph, each in ((before, BUREAU), (after, moved))]
    assert [each and each.office_phone for each in contacts] == ["0510-80000001", "0510-80000009"]


def test_a_projection_that_nobody_reads_is_forgotten_with_what_was_told_of_it() -> None:
    graph = _graph()
    contact_of(graph, BUREAU, 1, see_names=False)
    gone = weakref.ref(graph)
    del graph
    gc.collect()
    assert gone() is None


def test_no_more_is_remembered_than_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_MOST", 10)

    @remembered
    def look_up(_: Projection, number: int) -> int:
        return number

    graph = _graph()
    for number in range(100):
        assert look_up(graph, number) == number
        assert len(remembering._MEMORIES[graph]) <= 10
