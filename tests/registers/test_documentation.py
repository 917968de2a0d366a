"""docs/registers.md is what the definitions say."""

from __future__ import annotations

from pathlib import Path

from graph.registers import model_registers, registers
from graph.registers.documentation import PATH, document
from graph.registers.problem import kinds

ROOT = Path(__file__).parents[2]


def test_the_page_is_current() -> None:
    assert (ROOT / PATH).read_text("utf-8") == document(), "run python -m graph.registers.documentation"


def test_every_column_and_code_is_in_it() -> None:
    page = document()
    assert all(f"`{code}`" in page for code in kinds())
    for register in registers().values():
        assert all(f"| {column.zh} | {column.en} |" in page for column in register.columns.values())


def test_every_sheet_and_column_of_the_model_is_in_it() -> None:
    page = document()
    told = ("since", "until", "source", "source_date", "note", "id", "revision")
    for register in model_registers().values():
        assert f"| {register.zh} | {register.en} | `{register.key}` |" in page
        columns = (column for column in register.columns.values() if column.key not in told)
        assert all(f"{column.zh} ({column.en})" in page for column in columns)
