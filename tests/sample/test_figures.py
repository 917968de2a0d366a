"""Every figure of the report is true of the sample, on the reference day, today and after the named ends."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from data.xinwu import REFERENCE_DAY
from graph.analysis.figures import FigureDefinition, Precision, definitions, leading_step
from tests.sample.counting import COUNTS
from tests.sample.district import TODAY

if TYPE_CHECKING:
    from tests.sample.district import District

KEYS = [each.key for each in definitions()]


def test_the_table_has_the_32_figures_and_each_is_counted_here_too() -> None:
    assert len(KEYS) == 32
    assert list(COUNTS) == KEYS


@pytest.mark.parametrize("on", [REFERENCE_DAY, TODAY, dt.date(2030, 1, 1)], ids=str)
@pytest.mark.parametrize("figure", definitions(), ids=KEYS)
def test_a_figure_holds_when_counted_over_the_rows(figure: FigureDefinition, on: dt.date, district: District) -> None:
    found = COUNTS[figure.key](district, on)
    assert figure.holds(found), f"{figure.phrase}: {figure.expected} {figure.precision}, found {found}"


@pytest.mark.parametrize(
    ("value", "step"), [(50, 10), (20000, 10000), (3000, 1000), (530, 10), (700, 100), (15000, 1000), (7, 1)]
)
def test_over_reaches_to_the_next_leading_digits(value: int, step: int) -> None:
    assert leading_step(value) == step


def test_precision_draws_the_line_where_the_words_do() -> None:
    by_precision = {each.precision: each for each in definitions()}
    over = next(each for each in definitions() if each.expected == 50)
    nearly = by_precision[Precision.NEARLY]
    assert [over.holds(n) for n in (50, 51, 59, 60)] == [False, True, True, False]
    assert [nearly.holds(n) for n in (269, 270, 299, 300)] == [False, True, True, False]
    assert not by_precision[Precision.EXACT].holds(by_precision[Precision.EXACT].expected + 1)


def test_each_query_takes_the_day_and_what_the_table_gives() -> None:
    for each in definitions():
        assert "day" in each.query.params
        assert each.query.params - {"day", "date"} == set(each.params)
        assert each.query.returns == ("id", "n")
