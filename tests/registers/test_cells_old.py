"""Cells as people fill them in."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.registers.cells.dates import AmbiguousDateError, as_date
from graph.registers.cells.numbers import Number, as_number
from graph.registers.cells.text import as_text, has_identity_number, has_mobile_number, parts


@pytest.mark.parametrize(
    ("raw", "written"),
    [
        ("2023", "2023"), ("2023-5", "2023-05"), ("2023.5", "2023-05"), ("2023/5/1", "2023-05-01"),
        ("2023年5月", "2023-05"), ("2023年5月1日", "2023-05-01"), ("2023年起", "2023"), ("20230501", "2023-05-01"),
        (2023.0, "2023"), (2023.5, "2023-05"), (2023.12, "2023-12"), (45047.0, "2023-05-01"), ("至今", ".."),
        ("长期", ".."), ("..", ".."), (dt.date(2023, 5, 1), "2023-05-01"),
        (dt.datetime(2023, 5, 1, tzinfo=dt.UTC), "2023-05-01"), ("2023 - 05", "2023-05"),
    ],
)  # fmt: skip
def test_dates_stay_as_partial_as_they_are(raw: object, written: str) -> None:
    assert as_date(raw) == written  # type: ignore[arg-type]


@pytest.mark.parametrize("raw", ["5月", "2023-13", "2023-02-30", "上周", "23.5", True, 7.0])
def test_what_is_no_date_is_refused(raw: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the cell's problem says which
        as_date(raw)  # type: ignore[arg-type]


def test_january_or_october_is_asked() -> None:
    with pytest.raises(AmbiguousDateError):
        as_date(2023.1)


@given(st.dates(min_value=dt.date(1901, 1, 1), max_value=dt.date(2999, 12, 31)))
def test_an_iso_day_is_itself(day: dt.date) -> None:
    assert as_date(day.isoformat()) == as_date(day) == day.isoformat()


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        (80.0, Number(80)), ("80", Number(80)), ("80㎡", Number(80)), ("1,200 人", Number(1200)), ("１２", Number(12)),
        ("约80㎡", Number(80, approximate=True)), ("50余人", Number(50, approximate=True)), ("1.2万", Number(12000)),
        ("30-50人", Number(30, approximate=True)), ("80人左右", Number(80, approximate=True)), ("2间", Number(2)),
        ("120.36", Number(120.36)),
    ],
)  # fmt: skip
def test_numbers_keep_their_lower_bound(raw: float | str, number: Number) -> None:
    assert as_number(raw) == number


@pytest.mark.parametrize("raw", ["若干", "两间", "", True, "3和4"])
def test_what_is_no_number_is_refused(raw: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the cell's problem says which
        as_number(raw)  # type: ignore[arg-type]


def test_numbers_that_are_names_lose_their_point() -> None:
    assert [as_text(each) for each in (5.0, 5.5, " 甲 ", dt.datetime(2024, 1, 2, tzinfo=dt.UTC))] == [
        "5",
        "5.5",
        "甲",
        "2024-01-02",
    ]


def test_lists_are_split_where_people_split_them() -> None:
    assert parts("甲、乙；丙;丁\n戊、") == ["甲", "乙", "丙", "丁", "戊"]
    assert parts("甲—乙→丙-->丁", stops=True) == ["甲", "乙", "丙", "丁"]


@pytest.mark.parametrize("text", ["13812345678", "电话138-1234-5678", "王某 138 1234 5678"])
def test_mobile_numbers_are_seen(text: str) -> None:
    assert has_mobile_number(text)


@pytest.mark.parametrize("text", ["0510-80001234", "80001234", "2138123456789", "320214199001011234"])
def test_other_numbers_are_not_taken_for_mobiles(text: str) -> None:
    assert not has_mobile_number(text)


def test_identity_numbers_are_seen() -> None:
    assert has_identity_number("编号32021419900101123X。")
    assert not has_identity_number("3202141990010112345678")
