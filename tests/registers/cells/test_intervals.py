"""A span of time in one cell becomes the two ends that it says."""

from __future__ import annotations

import pytest

from graph.registers.cells.cell import Cell
from graph.registers.cells.dates import NoDateError
from graph.registers.cells.intervals import as_interval, last_day, spread_interval
from graph.registers.problem import Place

PLACE = Place("a.csv", "甲", 2, "C")


@pytest.mark.parametrize(
    ("raw", "ends"),
    [
        ("2023.5-2026.5", ("2023-05", "2026-05")), ("2023.5—2026.5", ("2023-05", "2026-05")),
        ("2023年5月至2026年5月", ("2023-05", "2026-05")), ("2023-05-01-2026-04-30", ("2023-05-01", "2026-04-30")),
        ("2023-05 - 2026-05", ("2023-05", "2026-05")), ("2023/5/1～2024/5/1", ("2023-05-01", "2024-05-01")),
        ("自2023年5月1日起至2026年4月30日止", ("2023-05-01", "2026-04-30")),
        ("2023.5\n2026.5", ("2023-05", "2026-05")),
        ("2023-2026", ("2023", "2026")), ("2023.5-12", ("2023-05", "2023-12")),
        ("2023.5-8月", ("2023-05", "2023-08")),
        ("2023年起", ("2023", "..")), ("2023.5起", ("2023-05", "..")), ("2023.5至今", ("2023-05", "..")),
        ("2023.5-长期", ("2023-05", "..")), ("二〇二三年五月至今", ("2023-05", "..")), ("至今", (None, "..")),
        ("长期", (None, "..")), ("在任", (None, "..")), ("2023.5-", ("2023-05", None)),
        ("至2026年5月", (None, "2026-05")),
        ("截至2026.5", (None, "2026-05")), ("2023-05", ("2023-05", None)), ("2023年5月", ("2023-05", None)),
        ("2024年度", ("2024-01-01", "2024-12-31")), ("2023-2024年度", ("2023-01-01", "2024-12-31")),
        ("3年", (None, None)), ("2022.5.18，3年", ("2022-05-18", "2025-05-17")),
        ("2022年5月起三年", ("2022-05", "2025-05")),
        ("2022.5.18（3年）", ("2022-05-18", "2025-05-17")), (2023.5, ("2023-05", None)),
    ],
)  # fmt: skip
def test_both_ends_are_read(raw: str | float, ends: tuple[str | None, str | None]) -> None:
    assert as_interval(raw) == ends


@pytest.mark.parametrize("raw", ["2024", "2024年", 2024.0])
def test_a_year_of_a_column_of_years_is_the_whole_year(raw: str | float) -> None:
    assert as_interval(raw, yearly=True) == ("2024-01-01", "2024-12-31")
    assert as_interval(raw) == ("2024", None)


@pytest.mark.parametrize("raw", ["上周", "2023.5-上周", "若干年", "", "5月"])
def test_what_is_no_span_of_time_is_refused(raw: str) -> None:
    with pytest.raises(NoDateError):
        as_interval(raw)


@pytest.mark.parametrize(
    ("since", "months", "last"),
    [
        ("2022-05-18", 36, "2025-05-17"), ("2022-01-01", 12, "2022-12-31"), ("2024-02-29", 12, "2025-02-28"),
        ("2024-01-31", 1, "2024-03-01"), ("2022-11", 3, "2023-02"), ("2022", 36, "2025"), ("2022", 6, None),
        ("..", 12, None),
    ],
)  # fmt: skip
def test_a_term_ends_on_the_day_before_its_anniversary(since: str, months: int, last: str | None) -> None:
    assert last_day(since, months) == last


def _spread(*, yearly: bool = False, **cells: str) -> dict[str, object]:
    found = spread_interval({key: Cell(raw, PLACE) for key, raw in cells.items()}, "period", yearly=yearly)
    assert all(cell.place == PLACE for cell in found.values())
    return {key: cell.raw for key, cell in found.items()}


def test_a_span_fills_the_columns_of_its_ends() -> None:
    assert _spread(name="甲", period="23.5-26.5") == {"name": "甲", "since": "23.5", "until": "26.5"}
    assert _spread(period="2024", yearly=True) == {"since": "2024-01-01", "until": "2024-12-31"}
    assert _spread(name="甲") == {"name": "甲"}


def test_a_column_of_its_own_keeps_what_it_says() -> None:
    assert _spread(period="2023-2026", until="2025") == {"since": "2023", "until": "2025"}


def test_a_term_ends_what_began_in_another_column() -> None:
    assert _spread(period="3年", since="2022.5.18") == {"since": "2022.5.18", "until": "2025-05-17"}
    assert _spread(period="3年") == {}
    assert _spread(period="3年", since="上周") == {"since": "上周"}


def test_a_span_that_cannot_be_read_is_left_to_be_told_at_its_cell() -> None:
    assert _spread(period="上周") == {"since": "上周"}
