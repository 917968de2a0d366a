"""Every form of file that coordinators have gives the same grid."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.registers.reading.forms.opening import FORMS as ENDINGS
from tests.registers.reading.written import FORMS, Texts, grids

TABLE = [
    ["单位名称", "单位性质", "备注"],
    ["甲公司", "企业", "会议室2间、停车位30个"],
    ["乙学校", "学校", "第一行\n第二行"],
    ["007", "Unit", '引号"与，；;, 符号'],
]
# what XML and every spreadsheet can hold; a cell of white space alone is another question
CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp", "Co", "Cn"))
TEXT = st.text(CHARACTERS, min_size=1, max_size=8)
LINES = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)


def test_there_is_a_writer_for_each_ending_that_is_read() -> None:
    assert FORMS.keys() == ENDINGS.keys()


@pytest.mark.parametrize("ending", FORMS)
def test_a_table_is_the_same_in_every_form(ending: str) -> None:
    (grid,) = grids(f"单位{ending}", FORMS[ending](TABLE))
    assert [list(row) for row in grid.rows] == TABLE
    assert (grid.file, grid.title) == (f"单位{ending}", "单位")
    assert (grid.first_row, grid.first_column) == (1, 0)
    assert (grid.merged, grid.hidden_rows) == ((), frozenset())


@pytest.mark.parametrize("ending", [each.upper() for each in FORMS])
def test_an_ending_may_be_in_capitals(ending: str) -> None:
    assert len(grids(f"单位{ending}", FORMS[ending.lower()](TABLE))) == 1


@pytest.mark.parametrize("ending", FORMS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    table=st.integers(2, 4).flatmap(lambda n: st.lists(st.lists(LINES, min_size=n, max_size=n), min_size=1, max_size=4))
)
def test_any_table_of_texts_reads_back_as_it_was_written(ending: str, table: Texts) -> None:
    (grid,) = grids(f"单位{ending}", FORMS[ending](table))
    assert [list(row) for row in grid.rows] == table
