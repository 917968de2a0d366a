"""A time and an audience that are asked for: who fits, who is to be asked, who has other times only."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from graph.model.slots import parse_slots
from graph.paths import TimeWindow, sharing_document
from graph.paths.audience import suits
from graph.paths.errors import InvalidPathQuery
from tests.paths.district import HOME, District

MORNING = TimeWindow(1, 9 * 60, 11 * 60)


def _paired(district: District, key: str, **values: Any) -> str:
    unit = district.graph.add(f"org-{key}", "enterprise", f"单位{key}")
    district.graph.offer(unit, f"res-{key}", **values)
    district.graph.tie("PAIRED_WITH", unit, HOME)
    return unit


def _offers_at_a_time() -> District:
    district = District()
    _paired(district, "asks")
    _paired(district, "evening", slots=("每周二18:00-20:00",))
    _paired(district, "fits", slots=("每周二9:00-11:00",))
    return district


def test_who_fits_comes_before_who_has_no_times_registered_and_others_are_counted() -> None:
    answer = _offers_at_a_time().ask(time=MORNING)
    assert [each.organization.id for each in answer.providers] == ["org-fits", "org-asks"]
    assert [each.resources[0].time for each in answer.providers] == ["fits", "ask"]
    assert answer.other_times == 1


def test_who_fits_comes_first_however_far_it_is() -> None:
    district = _offers_at_a_time()
    district.community("far", "春阳社区", "wz")
    district.graph.offer("org-far", "res-far", slots=("工作日",))
    ids = [each.organization.id for each in district.ask(time=MORNING).providers]
    assert ids == ["org-fits", "org-far", "org-asks"]


def test_without_a_time_nothing_is_said_of_it() -> None:
    answer = _offers_at_a_time().ask()
    assert len(answer.providers) == 3
    assert {each.time for provider in answer.providers for each in provider.resources} == {None}
    assert answer.other_times == 0


def test_of_a_provider_only_what_can_be_had_then_is_listed() -> None:
    district = District()
    _paired(district, "a", slots=("每周二9:00-11:00",))
    district.graph.offer("org-a", "res-b", slots=("双休日",))
    district.graph.offer("org-a", "res-c")
    listed = district.ask(time=MORNING).providers[0].resources
    assert [(each.id, each.time) for each in listed] == [("res-a", "fits"), ("res-c", "ask")]


def test_what_the_own_community_has_is_marked_likewise() -> None:
    district = District()
    district.graph.offer("org-committee", "res-own", slots=("每周二9:00-11:00",))
    district.graph.offer("org-home", "res-other", slots=("双休日",))
    own = district.ask(time=MORNING).own
    assert [(each.organization.id, each.resources[0].time) for each in own] == [("org-committee", "fits")]


def test_other_times_are_said_where_nothing_fits() -> None:
    district = District()
    _paired(district, "evening", slots=("每周二18:00-20:00",))
    notice = district.ask(time=MORNING).notice
    assert notice is not None
    assert "另有1家仅在其他时间可用" in notice.zh
    assert "1 have it at other times only" in notice.en


@pytest.mark.parametrize(
    ("slot", "window", "time"),
    [
        ("每周一22:00至次日12:00", MORNING, "fits"),
        ("每周二22:00至次日12:00", MORNING, None),
        ("每周二9:00-11:00（5—10月）", MORNING, "fits"),
        ("每周二9:00-11:00（3月）", MORNING, None),
        ("每周二9:30-11:00", MORNING, None),
        ("每周六22:00至次日6:00", TimeWindow(5, 23 * 60, 5 * 60), "fits"),
        ("每周六22:00至次日6:00", TimeWindow(6, 23 * 60, 5 * 60), None),
        ("每周日22:00至次日6:00", TimeWindow(0, 60, 300), "fits"),
    ],
)
def test_a_slot_covers_a_time_as_the_model_says(slot: str, window: TimeWindow, time: str | None) -> None:
    district = District()
    assert parse_slots(slot)
    _paired(district, "a", slots=(slot,))
    assert [each.resources[0].time for each in district.ask(time=window).providers] == ([time] if time else [])


@pytest.mark.parametrize("weekday", range(7))
def test_the_day_of_a_time_is_in_the_month_asked_about_and_so_is_the_day_before(weekday: int) -> None:
    for month in range(1, 13):
        day = TimeWindow(weekday, 0, 60).day_in(dt.date(2026, month, 28))
        assert (day.weekday(), day.month, (day - dt.timedelta(days=1)).month) == (weekday, month, month)


@pytest.mark.parametrize("wrong", [(7, 0, 60), (-1, 0, 60), (0, -1, 60), (0, 1440, 60), (0, 0, 0), (0, 0, 1441)])
def test_a_time_out_of_its_bounds_is_refused(wrong: tuple[int, int, int]) -> None:
    with pytest.raises(InvalidPathQuery):
        TimeWindow(*wrong)


@pytest.mark.parametrize(
    ("written", "audience", "suited"),
    [
        (None, "居民", True),
        ("党组织、居民", "居民", True),
        ("仅限党组织使用", "居民", False),
        ("仅限党组织使用", "党组织", True),
        ("不限", "儿童", True),
        ("居民，儿童除外", "儿童", False),
        ("居民，儿童除外", "居民", True),
        ("儿童除外", "居民", True),
        ("老人和儿童", "儿童", True),
    ],
)
def test_an_audience_is_named_or_nobody_is_left_out(written: str | None, audience: str, suited: object) -> None:
    assert suits(written, audience) is suited


def test_providers_for_another_audience_are_passed_over_however_many_are_near() -> None:
    district = District()
    for number in range(30):
        _paired(district, f"a{number:02}", audience="仅限党组织使用")
    _paired(district, "z", audience="居民")
    assert [each.organization.id for each in district.ask(audience="居民", k=1).providers] == ["org-z"]


def test_the_document_says_the_time() -> None:
    document = sharing_document(_offers_at_a_time().ask(time=MORNING))
    assert document["other_times"] == 1
    assert document["providers"][0]["resources"][0]["time"] == "fits"
