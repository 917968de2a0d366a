"""Numbers as people write them: the lower end of a range, and a word for every doubt."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.registers.cells.amounts import Amounts, amounts, spread_amounts
from graph.registers.cells.cell import Cell
from graph.registers.cells.numbers import NoNumberError, Number, as_number
from graph.registers.problem import Place


def about(value: float, unit: str | None = None) -> Number:
    return Number(value, approximate=True, unit=unit)


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        (80.0, Number(80)), ("80", Number(80)), ("80㎡", Number(80, unit="m2")),
        ("1,200 人", Number(1200, unit="人")),
        ("１２", Number(12)), ("1.2万", Number(12000)), ("12万元", Number(120000, unit="元")), ("3千", Number(3000)),
        ("2间", Number(2, unit="间")), ("两间", Number(2, unit="间")), ("三个", Number(3, unit="个")),
        ("十二", Number(12)),
        ("一百二十", Number(120)), ("120.36", Number(120.36)), ("东经120.36°", Number(120.36, unit="°")),
        ("-5", Number(-5)),
        ("3个工作日", Number(3, unit="个工作日")), ("提前3天", Number(3, unit="天")),
        ("可容纳80人", Number(80, unit="人")),
        ("86（含预备2）", Number(86, remark="含预备2")), ("最多80人", Number(80, unit="人", at_most=True)),
        ("50人以内", Number(50, unit="人", at_most=True)), ("80\n人", Number(80, unit="人")),
        ("80\u200b", Number(80)),
    ],
)  # fmt: skip
def test_numbers_are_read_with_their_units(raw: float | str, number: Number) -> None:
    assert as_number(raw) == number


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("约80㎡", about(80, "m2")), ("50余人", about(50, "人")), ("30-50人", about(30, "人")), ("20—30", about(20)),
        ("80人左右", about(80, "人")), ("近百人", about(100, "人")), ("百余", about(100)),
        ("十几人", about(10, "人")),
        ("30多人", about(30, "人")), ("二十来人", about(20, "人")), ("两三间", about(2, "间")),
        ("不少于50人", about(50, "人")),
        ("一千二百余户", about(1200, "户")), ("约 120 平方米", about(120, "平方米")), ("50人以上", about(50, "人")),
    ],
)  # fmt: skip
def test_of_what_is_approximate_the_lower_end_is_taken(raw: str, number: Number) -> None:
    assert as_number(raw) == number


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("若干", "unknown_number"), ("不限", "unknown_number"), ("几十人", "unknown_number"),
        ("数十人", "unknown_number"), ("多间", "unknown_number"), ("不足3名", "unknown_number"),
        ("85%", "percentage"),
        ("百分之八十", "percentage"), ("46/45/30/2", "several_numbers"), ("3+1?", "several_numbers"),
        ("3和4", "several_numbers"), ("会议室2间、停车位30个", "several_numbers"), ("甲", "invalid_number"),
        ("", "invalid_number"),
        (True, "invalid_number"), (dt.date(2024, 3, 5), "invalid_number"), ("500元/次", "invalid_number"),
    ],
)  # fmt: skip
def test_what_is_no_number_says_why(raw: object, code: str) -> None:
    with pytest.raises(NoNumberError) as caught:
        as_number(raw)  # type: ignore[arg-type]
    assert caught.value.code == code


@given(st.integers(-(10**9), 10**9))
def test_an_integer_is_itself_with_and_without_separators(number: int) -> None:
    assert as_number(str(number)).value == as_number(f"{number:,}").value == number


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_says_why_not(text: str) -> None:
    with contextlib.suppress(NoNumberError):
        assert isinstance(as_number(text).value, float)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议室2间，可容纳80人", Amounts(2, "间", 80)), ("1间；可容纳80人", Amounts(1, "间", 80)),
        ("2间/80人", Amounts(2, "间", 80)),
        ("会议室1间（120㎡，可容纳80人）", Amounts(1, "间", 80)),
        ("2间，每间容纳约40人", Amounts(2, "间", 40, approximate=True)),
        ("每间40人", Amounts(capacity=40)), ("60人", Amounts(capacity=60)),
        ("约60座", Amounts(capacity=60, approximate=True)),
        ("30个车位", Amounts(30, "个车位")), ("3场", Amounts(3, "场")), ("两间", Amounts(2, "间")),
    ],
)  # fmt: skip
def test_quantity_and_capacity_are_kept_apart(text: str, found: Amounts) -> None:
    assert amounts(text) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("会议室2间、停车位30个", "several_numbers"),
        ("约120㎡", "wrong_unit"),
        ("惊喜", "invalid_number"),
        ("80", "invalid_number"),
    ],
)
def test_an_area_or_two_things_are_no_amount(text: str, code: str) -> None:
    with pytest.raises(NoNumberError) as caught:
        amounts(text)
    assert caught.value.code == code


def test_a_cell_that_says_both_fills_both_columns() -> None:
    place = Place("a.csv", "甲", 2, "C")
    assert spread_amounts({"quantity": Cell("2间，可容纳约80人", place)}) == {
        "quantity": Cell("约2间", place),
        "capacity": Cell("约80人", place),
    }
    own = {"quantity": Cell("2间，可容纳80人", place), "capacity": Cell(60.0, place)}
    assert spread_amounts(own) == own
    assert spread_amounts({"capacity": Cell("60人", place)}) == {"capacity": Cell("60人", place)}
