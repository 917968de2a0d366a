"""What definitions say of how cells are read holds together."""

from __future__ import annotations

import pytest

from graph.model.vocabulary import vocabulary
from graph.registers import Register, registers

EVERY = [pytest.param(each, id=each.key) for each in registers().values()]


def own_names(register: Register) -> set[str]:
    created = {subject.name for subject in register.subjects.values() if subject.creates}
    return {column.key for column in register.columns.values() if column.required and column.key in created}


@pytest.mark.parametrize("register", EVERY)
def test_an_own_name_never_fills_down_and_only_it_repeats(register: Register) -> None:
    assert not {each.key for each in register.columns.values() if each.fills} & own_names(register)
    assert {each.key for each in register.columns.values() if each.repeats} <= own_names(register)


@pytest.mark.parametrize("register", EVERY)
def test_facts_of_a_cell_go_to_columns_that_there_are(register: Register) -> None:
    for key, split in register.splits.items():
        assert {key, *split.into.values()} <= register.columns.keys()
        if split.what == "marked":
            assert all(vocabulary(name).terms for name in split.into)


@pytest.mark.parametrize("register", EVERY)
def test_what_a_cell_makes_is_a_row_of_a_register_that_there_is(register: Register) -> None:
    for key, spread in register.spreads.items():
        other = registers()[spread.register]
        assert register.columns[key].stated
        assert {spread.into, *spread.carried, *spread.fixed} <= other.columns.keys()
        assert set(spread.carried.values()) <= register.columns.keys()
        required = {each.key for each in other.columns.values() if each.required}
        assert required <= {spread.into, *spread.carried}


@pytest.mark.parametrize("register", EVERY)
def test_a_title_of_two_meanings_names_columns_and_lists_that_there_are(register: Register) -> None:
    for column in register.columns.values():
        assert column.either.keys() <= register.columns.keys()
        assert not column.either or column.key in column.either
        assert all(vocabulary(name).terms for name in column.either.values())


def test_a_rival_is_told_by_columns_of_the_register_itself() -> None:
    for register in registers().values():
        if register.rival is not None:
            assert register.rival.register in registers()
            assert set(register.rival.told_by) <= register.columns.keys()
