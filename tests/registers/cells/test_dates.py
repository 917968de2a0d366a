"""Dates as people write them stay as partial as they are; what is doubtful is said."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.dates import is_date
from graph.registers.cells.dates import Dated, NoDateError, as_date, read_date

THIS_YEAR = dt.datetime.now(tz=dt.UTC).year


@pytest.mark.parametrize(
    ("raw", "written"),
    [
        ("2023", "2023"), ("2023-5", "2023-05"), ("2023.5", "2023-05"), ("2023.10", "2023-10"),
        ("2023/5/1", "2023-05-01"),
        ("2023年5月", "2023-05"), ("2023年5月1日", "2023-05-01"), ("2023年起", "2023"), ("20230501", "2023-05-01"),
        ("202305", "2023-05"), ("２０２３．５", "2023-05"), ("2023 - 05", "2023-05"), ("2023年 5月", "2023-05"),
        ("二〇二三年五月", "2023-05"), ("二〇二三年五月一日", "2023-05-01"), ("二零二三年", "2023"),
        ("二○二三", "2023"),
        ("二O二三年十月廿一日", "2023-10-21"), ("2023年十二月", "2023-12"), ("2024年度", "2024"),
        ("2023-05-01 12:30:00", "2023-05-01"), ("2023-05-01T08:00", "2023-05-01"), ("2023年5月1日前", "2023-05-01"),
        (2023.0, "2023"), (2023.5, "2023-05"), (2023.12, "2023-12"), (45047.0, "2023-05-01"),
        (45047.75, "2023-05-01"),
        (202305.0, "2023-05"), (20230501.0, "2023-05-01"), ("至今", ".."), ("长期", ".."), ("在任", ".."),
        ("..", ".."),
        (dt.date(2023, 5, 1), "2023-05-01"), (dt.datetime(2023, 5, 1, 14, 30, tzinfo=dt.UTC), "2023-05-01"),
    ],
)  # fmt: skip
def test_dates_stay_as_partial_as_they_are(raw: object, written: str) -> None:
    assert read_date(raw) == Dated(written)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("raw", "dated"),
    [
        ("23.5", Dated("2023-05", "short_year")), ("23年5月", Dated("2023-05", "short_year")),
        (23.5, Dated("2023-05", "short_year")), ("98.5", Dated("1998-05", "short_year")),
        ("2023年上半年", Dated("2023", "vague_date")), ("2023年第二季度", Dated("2023", "vague_date")),
        ("2023年初", Dated("2023", "vague_date")), ("2023年底", Dated("2023", "vague_date")),
        ("2021年换届", Dated("2021", "vague_date")), ("2021.1（应2026.1）", Dated("2021-01", remark="应2026.1")),
    ],
)  # fmt: skip
def test_what_was_taken_with_doubt_is_said(raw: str | float, dated: Dated) -> None:
    assert read_date(raw) == dated


def test_a_short_year_is_of_this_century_up_to_ten_years_ahead() -> None:
    ahead, beyond = (THIS_YEAR + 10) % 100, (THIS_YEAR + 11) % 100
    assert as_date(f"{ahead:02}年5月") == f"20{ahead:02}-05"
    assert as_date(f"{beyond:02}年5月") == f"19{beyond:02}-05"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("5月", "date_without_year"), ("5月1日", "date_without_year"), ("上半年", "date_without_year"),
        ("年底", "date_without_year"), ("3023", "unlikely_date"), ("1023-05", "unlikely_date"),
        (dt.date(1023, 5, 1), "unlikely_date"), (2023.1, "ambiguous_date"), (23.1, "ambiguous_date"),
        ("2023-13", "invalid_date"), ("2023-02-30", "invalid_date"), ("上周", "invalid_date"), (True, "invalid_date"),
        (7.0, "invalid_date"), ("12", "invalid_date"), ("2023.5-2026.5", "invalid_date"), ("", "invalid_date"),
    ],
)  # fmt: skip
def test_what_is_no_date_says_why(raw: object, code: str) -> None:
    with pytest.raises(NoDateError) as caught:
        as_date(raw)  # type: ignore[arg-type]
    assert caught.value.code == code


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_a_day_is_itself_in_every_hand(day: dt.date) -> None:
    hands = (
        day,
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}.{day.month}.{day.day}",
    )
    assert {as_date(each) for each in (*hands, f"{day.year}年{day.month}月{day.day}日")} == {day.isoformat()}


@given(st.text(max_size=20) | st.floats() | st.integers())
def test_any_cell_is_a_date_or_says_why_not(raw: str | float) -> None:
    with contextlib.suppress(NoDateError):
        assert is_date(as_date(raw))
