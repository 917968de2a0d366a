"""Each measure runs at a tiny size, and we and the peers give the same answers. No time is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from bench import between, footprint, kernel, memory_limit, nearest
from bench.asking import Asked, equal
from bench.peers import cypher, stores
from bench.peers.questions import Near
from bench.priced import priced
from bench.questions import near_questions, terms_of, wanted_of
from bench.questions import nearest as nearest_costs
from bench.records import entities_of, ids_of, ties_of
from bench.synthetic_walk import country
from graph.projection import Projection
from tests.bench.installed import INSTALLED, WITH_PATHS

if TYPE_CHECKING:
    from bench.synthetic_walk import Country

SIZE = 300


@pytest.fixture(scope="module")
def small() -> Country:
    return country(SIZE)


def test_the_nearest_providers_cost_the_same_to_every_peer() -> None:
    found = nearest.measure(SIZE, 10, peers=INSTALLED, stores=False)

    assert [each.name for each in found.sides] == ["liantu", "liantu, every limit on", *INSTALLED]
    assert all(each.spread.count == 10 for each in found.sides)
    assert len(found.claims) == len(INSTALLED) + 1


def test_loopless_paths_cost_the_same_to_every_peer() -> None:
    found = between.measure(SIZE, 4, peers=WITH_PATHS, stores=False)

    assert [each.name for each in found.sides] == ["liantu", *WITH_PATHS]


def test_every_kind_of_question_is_asked() -> None:
    assert len(kernel.measure(SIZE, 5).sides) == 9


def test_reads_alone_read_what_the_search_read(small: Country) -> None:
    start = int(small.start[0])
    trace = memory_limit.traced(small.walk, terms_of("balanced"), wanted_of(None), start)

    assert trace.settled[0] == start
    assert len(np.unique(trace.settled)) == len(trace.settled)
    assert len(trace.priced) > 0
    assert memory_limit.measure(SIZE, 10).claims[0].at_most


def test_memory_is_counted_of_as_many_ties() -> None:
    ours, same, least = (each(SIZE)[1] for each in (footprint._arrays, footprint._same_content, footprint._costs_alone))

    assert ours == same
    assert 0 < least <= ours


def test_a_wrong_answer_stops_a_measure() -> None:
    peer = Asked("peer", [Near(1, 5)], [[4, 5]], [0.1])

    with pytest.raises(AssertionError, match="peer"):
        equal([Near(1, 5)], [[3, 5]], peer)


def test_the_records_of_a_country_are_its_walk(small: Country) -> None:
    built = Projection.build("r-1", entities_of(small), ties_of(small))
    terms, wanted = terms_of("balanced"), wanted_of(None)
    numbers = [built.number(id_) for id_ in ids_of(small)]

    assert sorted(number for number in numbers if number is not None) == list(range(small.walk.nodes))
    for start in small.start[:10].tolist():
        number = numbers[start]
        assert number is not None
        same = type(small)(built.walk, {})
        assert nearest_costs(same, terms, wanted, number) == nearest_costs(small, terms, wanted, start)


def test_cypher_finds_as_many_steps_as_a_breadth_first_search(small: Country) -> None:
    graph = priced(small.walk, terms_of("balanced"))
    asked = near_questions(small, terms_of("balanced"), wanted_of(None), 3)
    with stores.embedded(graph) as session:
        answer = cypher.deepening(session)
        assert [answer(each) for each in asked] == [graph.hops(each.start, 5) for each in asked]
