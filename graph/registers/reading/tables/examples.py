"""Rows of a template that only show how to fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers.example_rows import examples_of
from graph.registers.meaning import Role, meaning_of
from graph.registers.problem import problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.registers.cells.cell import Cell
    from graph.registers.definition import Register
    from graph.registers.problem import Problem


def forgotten_mark(register: Register, cells: Mapping[str, Cell]) -> Problem | None:
    """The warning about a row that is marked as an example and is none of ours: somebody wrote over one."""
    if any(_is_same(register, cells, each) for each in examples_of(register.key)):
        return None
    return problem(cells["serial"].place, "example_row")


def _is_same(register: Register, cells: Mapping[str, Cell], example: Mapping[str, str]) -> bool:
    # terms are written in the template's language, names are the same in both
    names = (
        each.key
        for each in register.columns.values()
        if each.required and meaning_of(register, each.key).role in (Role.OWN_NAME, Role.REFERENCE)
    )
    return all(key in cells and cells[key].text == example.get(key) for key in names)
