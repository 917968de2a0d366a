"""Time slots as people write them, and what they cover."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.slots import Slot, parse_slot, parse_slots, slot_texts, slots_of
from graph.model.slots.slot import DAY, EVERY_DAY, WEEKEND, WORKING_DAYS

SUMMER, WINTER = frozenset(range(5, 11)), frozenset((11, 12, 1, 2, 3, 4))
ONE = [
    ("工作日", Slot(WORKING_DAYS)),
    ("双休日", Slot(WEEKEND)),
    ("周末", Slot(WEEKEND)),
    ("法定节假日", Slot(frozenset(), holidays=True)),
    ("双休日及法定节假日", Slot(WEEKEND, holidays=True)),
    ("每天", Slot(EVERY_DAY, holidays=True)),
    ("全天", Slot()),
    ("24小时开放", Slot()),
    ("每周二、四下午", Slot(frozenset((1, 3)), False, 810, 1050)),
    ("每周一三五晚上7点-9点", Slot(frozenset((0, 2, 4)), False, 19 * 60, 21 * 60)),
    ("周一至周五", Slot(WORKING_DAYS)),
    ("周1-周5 8:30-17:00", Slot(WORKING_DAYS, False, 510, 1020)),
    ("周五至周一", Slot(frozenset((4, 5, 6, 0)))),
    ("周六、日 9：00—16：00", Slot(WEEKEND, False, 540, 960)),
    ("星期六上午9点到11点半", Slot(frozenset((5,)), False, 540, 690)),
    ("每周日", Slot(frozenset((6,)))),
    ("18:30至次日7:30", Slot(EVERY_DAY, False, 1110, 450)),
    ("18:30-7:30", Slot(EVERY_DAY, False, 1110, 450)),
    ("工作日18:00后", Slot(WORKING_DAYS, False, 1080, DAY)),
    ("9:00-17:00", Slot(EVERY_DAY, False, 540, 1020)),
    ("9:00-17:00（周末照常）", Slot(EVERY_DAY, False, 540, 1020)),
    ("工作日9:00-17:00（周末照常）", Slot(EVERY_DAY, False, 540, 1020)),
    ("下午2点-5点", Slot(EVERY_DAY, False, 840, 1020)),
    ("上午9点-5点", Slot(EVERY_DAY, False, 540, 1020)),
    ("晚上七点半至九点", Slot(EVERY_DAY, False, 1170, 1260)),
    ("9时至17时30分", Slot(EVERY_DAY, False, 540, 1050)),
    ("上午", Slot(EVERY_DAY, False, 510, 690)),
    ("工作日晚间", Slot(WORKING_DAYS, False, 1080, 1260)),
    ("夏季（5—10月）", Slot(months=SUMMER)),
    ("冬季", Slot(months=WINTER)),
    ("7、8月全天", Slot(months=frozenset((7, 8)))),
    ("7月每周三下午", Slot(frozenset((2,)), False, 810, 1050, frozenset((7,)))),
    ("工作日18:00后（寒暑假除外）", Slot(WORKING_DAYS, False, 1080, DAY)),
    ("工作日晚上18:00-20:00，需提前2天预约", Slot(WORKING_DAYS, False, 1080, 1200)),
    ("工作日9:00-17:00（节假日除外）", Slot(WORKING_DAYS, False, 540, 1020)),
    ("周一闭馆，其余9:00-17:00", Slot(frozenset(range(1, 7)), False, 540, 1020)),
    ("除周一外每天9:00-17:00", Slot(frozenset(range(1, 7)), True, 540, 1020)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "slot"), ONE)
def test_a_slot_is_read_as_people_write_it(text: str, slot: Slot) -> None:
    found = parse_slot(text)
    assert found == slot
    assert found is not None
    assert found.text == text


SEVERAL = [
    ("工作日18:00后、双休日全天", [Slot(WORKING_DAYS, False, 1080, DAY), Slot(WEEKEND)]),
    ("9:00-11:30，13:30-17:00", [Slot(EVERY_DAY, False, 540, 690), Slot(EVERY_DAY, False, 810, 1020)]),
    ("周一到周五上午9:00-11:00下午14:00-16:30",
     [Slot(WORKING_DAYS, False, 540, 660), Slot(WORKING_DAYS, False, 840, 990)]),
    ("工作日夏季8:00-18:00，冬季8:30-17:30",
     [Slot(WORKING_DAYS, False, 480, 1080, SUMMER), Slot(WORKING_DAYS, False, 510, 1050, WINTER)]),
    ("18:00-21:00（夏季）、18:00-20:00（冬季）",
     [Slot(EVERY_DAY, False, 1080, 1260, SUMMER), Slot(EVERY_DAY, False, 1080, 1200, WINTER)]),
    ("每周二、四下午及周六全天", [Slot(frozenset((1, 3)), False, 810, 1050), Slot(frozenset((5,)))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "slots"), SEVERAL)
def test_several_slots_of_one_text_keep_their_days_and_seasons(text: str, slots: list[Slot]) -> None:
    assert parse_slots(text) == tuple(slots)
    assert parse_slot(text) is None


@pytest.mark.parametrize(
    "text", ["", "时间面议", "面议", "预约", "电话预约", "需提前3天预约", "寒暑假除外", "遇重大活动暂停", "节假日除外"]
)
def test_by_arrangement_and_exceptions_are_no_slots(text: str) -> None:
    assert parse_slots(text) == ()


@pytest.mark.parametrize(
    "text", ["每月第一个周六", "不定期", "工作日下班后", "随时", "25:00-26:00", "9:70-10:00", "5点", "春分", "双周三"]
)
def test_what_cannot_be_read_is_never_read_in_part(text: str) -> None:
    assert parse_slots(text) is None


def test_what_a_resource_says_in_several_texts_is_read_together() -> None:
    assert slots_of(["周二 14:00-17:00", "不定期", "面议"]) == (Slot(frozenset((1,)), False, 840, 1020),)
    assert slots_of(["时间面议"]) == ()


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("周二 14:00-17:00、周四 14:00-17:00", ["周二 14:00-17:00", "周四 14:00-17:00"]),
        ("每周二、四下午", ["每周二、四下午"]),
        ("工作日、双休日9:00-17:00", ["工作日、双休日9:00-17:00"]),
        ("工作日9:00-17:00，周末照常", ["工作日9:00-17:00，周末照常"]),
        ("工作日18:00后；双休日\n面议", ["工作日18:00后", "双休日", "面议"]),
    ],
)
def test_a_cell_of_times_is_split_only_where_each_part_stands_alone(cell: str, texts: list[str]) -> None:
    assert slot_texts(cell) == texts


MONDAY, SATURDAY = dt.date(2024, 6, 3), dt.date(2024, 6, 8)


def test_a_slot_covers_times_of_its_own_days_only() -> None:
    slot = Slot(WORKING_DAYS, False, 540, 1020)
    assert slot.covers(MONDAY, 540, 1020)
    assert not slot.covers(MONDAY, 530, 600)
    assert not slot.covers(SATURDAY, 600, 660)
    assert not slot.covers(MONDAY, 600, 660, holiday=True)
    assert Slot(frozenset(), holidays=True).covers(MONDAY, 600, 660, holiday=True)


def test_the_morning_after_belongs_to_the_night_before() -> None:
    night = Slot(WORKING_DAYS, False, 1110, 450)
    assert night.over_midnight
    assert night.covers(SATURDAY, 0, 450)
    assert not night.covers(MONDAY, 0, 450)
    assert night.covers(MONDAY, 1200, DAY + 60)
    assert not night.covers(SATURDAY, 1200, DAY)


def test_a_season_covers_its_months_only() -> None:
    assert Slot(months=SUMMER).covers(MONDAY, 0, DAY)
    assert not Slot(months=WINTER).covers(MONDAY, 0, DAY)


@pytest.mark.parametrize(
    "wrong",
    [
        {"weekdays": frozenset()}, {"weekdays": frozenset((7,))}, {"from_minute": DAY}, {"to_minute": 0},
        {"from_minute": -1}, {"months": frozenset()}, {"months": frozenset((13,))},
    ],
)  # fmt: skip
def test_there_is_no_slot_of_no_time(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its argument is the wrong value
        Slot(**wrong)  # type: ignore[arg-type]


WEEKDAYS = st.frozensets(st.integers(0, 6))
SLOTS = st.builds(
    Slot,
    weekdays=WEEKDAYS.filter(bool),
    holidays=st.booleans(),
    from_minute=st.integers(0, DAY - 1),
    to_minute=st.integers(1, DAY),
    months=st.frozensets(st.integers(1, 12), min_size=1),
)


@given(SLOTS)
def test_a_slot_is_read_back_from_its_own_words(slot: Slot) -> None:
    assert parse_slot(str(slot)) == slot


@given(st.text(max_size=30))
def test_any_text_is_slots_or_not_but_never_an_error(text: str) -> None:
    found = parse_slots(text)
    assert found is None or all(isinstance(each, Slot) for each in found)
