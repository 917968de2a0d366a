"""Templates: what they show is right, what they show is not loaded, and what a person adds is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from graph.model.catalog import ENTITIES
from graph.registers import Register, plan, read, registers, template_workbook, write_workbook
from graph.registers.cells import parse
from graph.registers.cells.cell import Cell
from graph.registers.example_rows import examples_of
from graph.registers.meaning import Role, meaning_of
from graph.registers.problem import Place
from graph.registers.titles import columns_of, plain
from graph.registers.writing.hints import hint, term
from tests.registers.builders import DISTRICT, Graph, book

if TYPE_CHECKING:
    from pathlib import Path

    from graph.registers import Workbook
    from tests.registers.builders import Rows

EVERY = [pytest.param(each, id=each.key) for each in registers().values()]


def opened(*keys: str, language: str = "zh") -> Any:
    return openpyxl.load_workbook(io.BytesIO(template_workbook(keys, language)))


def filled(path: Path, rows: Rows) -> Workbook:
    """A template with its examples removed and rows typed below its titles, as it is read."""
    made = opened(*rows)
    for key, lines in rows.items():
        register = registers()[key]
        sheet = made[register.zh]
        sheet.delete_rows(2, len(examples_of(key)))
        at = {column: number for number, column in enumerate(register.columns, 1)}
        for number, line in enumerate(lines, 2):
            for column, value in line.items():
                sheet.cell(number, at[column]).value = value
    made.save(path)
    return read(path)


async def test_the_examples_load_beside_a_district_and_do_not_load_twice(tmp_path: Path) -> None:
    graph = Graph()
    await graph.load(book(tmp_path, DISTRICT))
    examples = book(tmp_path, {key: examples_of(key) for key in registers()})
    first = await graph.load(examples)
    assert first.problems == ()
    assert first.counts["new"] > 100
    assert (await plan(examples, graph)).changes == ()


@pytest.mark.parametrize("register", EVERY)
def test_a_register_has_two_examples_in_its_own_columns(register: Register) -> None:
    rows = examples_of(register.key)
    required = {column.key for column in register.columns.values() if column.required}
    assert len(rows) == 2
    assert all(required <= row.keys() <= register.columns.keys() for row in rows)
    assert not [row for row in rows if {"mobile", "id", "person_id", "serial"} & row.keys()]


def test_persons_in_examples_are_invented_and_telephones_are_of_no_one() -> None:
    rows = [(register, row) for register in registers().values() for row in examples_of(register.key)]
    persons = {
        row[subject.name]
        for register, row in rows
        for subject in register.subjects.values()
        if subject.label == "Person" and subject.name is not None and subject.name in row
    }
    assert len(persons) > 5
    assert all(len(each) == 2 and each.endswith("某") for each in persons)
    assert all(cell.startswith("0510-8000") for _, row in rows for key, cell in row.items() if key.endswith("phone"))


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_a_template_as_it_comes_is_an_empty_workbook(tmp_path: Path, language: str) -> None:
    path = tmp_path / "template.xlsx"
    path.write_bytes(template_workbook(language=language))
    workbook = read(path)
    assert [(each.code, each.is_error) for each in workbook.problems] == [("no_rows", False)]
    assert [sheet.register.key for sheet in workbook.sheets] == list(registers())
    assert (await plan(workbook, Graph())).changes == ()


async def test_rows_typed_into_a_template_load_cleanly(tmp_path: Path) -> None:
    graph = Graph()
    planned = await graph.load(filled(tmp_path / "template.xlsx", DISTRICT))
    assert planned.problems == ()
    assert planned.counts["new"] == 20
    assert graph.entity("area-th2").values["households"] == 3021


async def test_rows_below_the_examples_load_and_the_examples_do_not(tmp_path: Path) -> None:
    made, path = opened("units"), tmp_path / "template.xlsx"
    made["单位"].append([1, None, "乙公司", "企业"])
    made.save(path)
    graph = Graph()
    planned = await graph.load(read(path))
    assert (planned.problems, planned.counts["new"], graph.named("乙公司").kind) == ((), 1, "enterprise")


def test_an_example_that_was_written_over_is_told(tmp_path: Path) -> None:
    made, path = opened("units"), tmp_path / "template.xlsx"
    made["单位"].cell(3, 3, "乙公司")
    made.save(path)
    told = [(each.code, each.place.row, each.place.column) for each in read(path).problems]
    assert told == [("example_row", 3, "A"), ("no_rows", None, None)]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("register", EVERY)
def test_every_word_of_a_list_is_read_as_its_term(register: Register, language: str) -> None:
    for column in register.columns.values():
        meaning = meaning_of(register, column.key)
        if meaning.field is not None:
            words = [Cell(term(each, language), Place("")) for each in meaning.terms]
            codes = [parse(each, meaning.field)[0] for each in words]
            assert [each if isinstance(each, str) else (each or ("",))[0] for each in codes] == [  # type: ignore[index]
                each.code for each in meaning.terms
            ]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("register", EVERY)
def test_every_column_is_explained_and_its_title_is_known(register: Register, language: str) -> None:
    sheet = opened(register.key, language=language)[register.title(language)]
    columns = [each for each in register.columns.values() if not each.aside]
    for cell, column in zip(sheet[1], columns, strict=True):
        assert columns_of(register.key)[plain(str(cell.value))] == column.key
        assert cell.comment.text == hint(register, column, language)
        assert str(cell.value).startswith("*") is column.required
        assert "{" not in cell.comment.text
    assert sheet.freeze_panes == "A2"


def test_lists_stand_on_a_hidden_sheet_and_reach_down_their_column() -> None:
    made = opened("resources")
    terms, sheet = made["选项"], made["资源清单"]
    (category, status) = sheet.data_validations.dataValidation
    assert terms.sheet_state == "hidden"
    assert (category.formula1, category.errorStyle) == ("'选项'!$A$1:$A$33", "warning")
    assert [terms.cell(row, 2).value for row in (1, 2)] == ["在用", "拟建"]
    assert str(category.sqref).startswith("E2:E")
    assert str(status.sqref).startswith("U2:U")


def test_only_the_kinds_of_a_register_are_offered() -> None:
    offered = {term.code for term in meaning_of(registers()["units"], "kind").terms}
    assert "enterprise" in offered
    assert "party_organization" not in offered


def test_columns_of_codes_and_telephones_keep_text() -> None:
    register = registers()["units"]
    # a run of columns of one width and format is written once
    runs = opened("units")["单位"].column_dimensions.values()
    forms = {at: each.number_format for each in runs for at in range(each.min, each.max + 1)}
    own = [key for key, column in register.columns.items() if not column.aside]
    numeric = [meaning_of(register, key).role in (Role.WHOLE, Role.NUMBER) for key in own]
    assert [forms[at] != "@" for at in range(1, len(numeric) + 1)] == numeric
    assert numeric.count(True) == 2


@pytest.mark.parametrize(("language", "title"), [("zh", "填报说明"), ("en", "Instructions")])
def test_the_first_sheet_explains(language: str, title: str) -> None:
    first = opened(language=language).worksheets[0]
    text = "\n".join(str(cell.value) for row in first.iter_rows() for cell in row if cell.value)
    assert first.title == title
    assert all(register.title(language) in text for register in registers().values())
    assert all(word in text for word in ("--dry-run", "2023-05", {"zh": "身份证号", "en": "identity number"}[language]))


def test_the_same_question_gives_the_same_bytes_and_only_what_was_asked_for() -> None:
    template_workbook.cache_clear()
    one = template_workbook(("needs", "units", "needs"), "zh")
    template_workbook.cache_clear()
    assert template_workbook(("needs", "units", "needs"), "zh") == one
    assert opened("needs", "units").sheetnames == ["填报说明", "需求清单", "单位", "选项"]
    with pytest.raises(KeyError):
        template_workbook(("unknown",))


def test_the_meaning_of_a_column_is_what_a_row_does_with_it() -> None:
    assert meaning_of(registers()["units"], "serial").role is Role.LEFT_ALONE
    assert meaning_of(registers()["units"], "id").role is Role.ID
    company = meaning_of(registers()["estates"], "company")
    assert (company.role, company.labels, company.creates) == (Role.REFERENCE, ("Organization",), True)
    assert ENTITIES["Site"].fields["kinds"] is meaning_of(registers()["stations"], "kinds").field


async def test_a_filled_workbook_may_say_example_anywhere_but_in_front(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_workbook(path, {"units": [{"serial": "1", "name": "示例", "kind": "企业", "note": "示例"}]})
    assert (await plan(read(path), Graph())).counts["new"] == 1
