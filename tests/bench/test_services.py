"""The measures of stores and services run on small amounts. No time is looked at."""

from __future__ import annotations

from bench import http, large, load, staleness, start


def test_a_start_answers_the_same_from_a_snapshot_as_from_the_store() -> None:
    found = start.measure(300, rounds=1)

    assert [each.unit for each in found.sides] == ["s", "s"]


def test_requests_are_answered_beside_a_route_that_does_nothing() -> None:
    found = http.measure(10_000, requests=100, rounds=1)

    assert len(found.claims) == 4


def test_staleness_is_told_of_every_answer() -> None:
    found = staleness.measure(10_000, seconds=1)

    assert found.sides[0].spread.count > 0
    assert found.claims[0].unit == " s"


def test_an_answer_is_as_stale_as_the_oldest_write_that_it_lacks() -> None:
    seen = staleness.Seen(written=[(1, 10.0), (3, 10.2), (2, 10.3)], read=[(1, 10.25), (3, 99.0), (0, 9.0), (0, 10.5)])

    assert [round(each, 3) for each in seen.stale()] == [0.05, 0.0, 0.0, 0.5]


def test_every_side_of_a_load_writes_the_same() -> None:
    found = load.measure(30, rounds=1)

    assert found.sides[0].name == "liantu load"
    assert len(found.claims) == 3


def test_a_country_is_loaded_by_the_command() -> None:
    found = large.measure(200)

    assert found.claims[0].met
