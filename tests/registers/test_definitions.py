"""The definitions hold together and cover the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.model.catalog import ENTITIES, TIES
from graph.registers import Register, all_registers, model_registers, registers
from graph.registers.titles import columns_of, is_forbidden, plain, register_titled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

EVERY = [pytest.param(each, id=each.key) for each in all_registers().values()]


@pytest.mark.parametrize("register", EVERY)
def test_columns_that_are_named_exist(register: Register) -> None:
    for subject in register.subjects.values():
        named = [subject.name, subject.id, subject.kind_from, subject.needs, subject.mark, *subject.fields.values()]
        assert {each for each in named if each} <= register.columns.keys()
        assert set(subject.placed_by) <= register.subjects.keys()
    for tie in register.ties:
        assert set(tie.fields.values()) | ({tie.id} - {None}) <= register.columns.keys()


@pytest.mark.parametrize("register", EVERY)
def test_fields_and_ends_are_the_models(register: Register) -> None:
    for subject in register.subjects.values():
        assert {*subject.fields, *subject.fixed} <= ENTITIES[subject.label].fields.keys()
    for tie in register.ties:
        assert {*tie.fields, *tie.fixed} <= TIES[tie.type].fields.keys()
        sources, targets = register.subjects[tie.source].labels, register.subjects[tie.target].labels
        assert {(source, target) for source in sources for target in targets} <= set(TIES[tie.type].ends)


@pytest.mark.parametrize("register", EVERY)
def test_a_title_names_one_column_and_none_is_refused(register: Register) -> None:
    titles = [(plain(title), column.key) for column in register.columns.values() for title in column.titles]
    assert dict(titles) == dict(reversed(titles))
    assert register.exact or all(columns_of(register.key)[title] == key for title, key in titles)
    assert not [title for title, _ in titles if is_forbidden(title)]


def test_a_sheet_title_names_one_register() -> None:
    for register in registers().values():
        assert all(register_titled(title) is register for title in register.titles)


def test_a_sheet_of_the_model_bears_no_title_of_another_and_fits_a_tab() -> None:
    titles = [plain(title) for each in all_registers().values() for title in each.titles]
    own = [plain(title) for each in registers().values() for title in each.titles]
    assert len(set(titles)) - len(set(own)) == 3 * len(model_registers())
    assert all(len(f"{title} (99)") <= 31 for each in model_registers().values() for title in (each.zh, each.en))


@pytest.mark.parametrize("every", [registers, model_registers])
def test_every_label_and_tie_type_can_be_loaded(every: Callable[[], Mapping[str, Register]]) -> None:
    found = every().values()
    assert {tie.type for each in found for tie in each.ties} == set(TIES)
    assert {subject.label for each in found for subject in each.subjects.values() if subject.creates} == set(ENTITIES)


@pytest.mark.parametrize(
    "title",
    ["身份证号", "居民身份证号码", "出生年月", "民族", "家庭住址", "房 号", "健康状况", "低保户", "是否残疾",
     "入党时间", "政治面貌", "组织关系所在地", "党费", "信访情况", "重点人员", "民情日志", "*身份证号", "ID number",
     "Home address"],
)  # fmt: skip
def test_red_line_titles_are_refused(title: str) -> None:
    assert is_forbidden(title)
