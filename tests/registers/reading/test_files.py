"""Files of several forms and encodings say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from graph.registers import read
from graph.registers.reading import files
from graph.registers.workbook import letters
from tests.registers.reading.written import FORMS

if TYPE_CHECKING:
    from pathlib import Path

TABLE = "单位名称,单位性质\r\n甲公司,企业\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_encodings_are_recognised(encoding: str) -> None:
    workbook = read(("单位.csv", TABLE.encode(encoding)))
    assert workbook.problems == ()
    assert [cell.raw for cell in workbook.sheets[0].rows[0].cells.values()] == ["甲公司", "企业"]


def test_a_folder_is_a_workbook_in_the_order_of_the_registers(tmp_path: Path) -> None:
    (tmp_path / "资源清单.csv").write_text("提供单位,资源名称\n甲公司,会议室\n", "utf-8")
    (tmp_path / "Units.csv").write_text("Name,Kind\n甲公司,企业\n", "gb18030")
    (tmp_path / "readme.txt").write_text("notes", "utf-8")
    workbook = read(tmp_path)
    assert [sheet.register.key for sheet in workbook.sheets] == ["units", "resources"]
    assert workbook.problems == ()


def test_a_folder_holds_files_of_every_form(tmp_path: Path) -> None:
    table = [["单位名称", "单位性质"], ["甲公司", "企业"]]
    for ending, written in FORMS.items():
        (tmp_path / f"单位{ending}").write_bytes(written(table))
    workbook = read(tmp_path)
    assert workbook.problems == ()
    assert [sheet.file for sheet in workbook.sheets] == sorted(f"单位{ending}" for ending in FORMS)


def test_what_a_folder_holds_beside_registers_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "单位.csv").write_text(TABLE, "utf-8")
    (tmp_path / "照片.jpg").write_bytes(b"\xff\xd8\xff")
    for left_behind in ("~$单位.xlsx", ".~lock.单位.xlsx#", ".DS_Store", "Thumbs.db"):
        (tmp_path / left_behind).write_bytes(b"")
    (tmp_path / "旧").mkdir()
    workbook = read(tmp_path)
    assert [(each.code, each.place.file, each.is_error) for each in workbook.problems] == [
        ("skipped_file", "照片.jpg", False)
    ]
    assert len(workbook.sheets) == 1


def test_a_heading_above_the_titles_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("挂钩联系")
        sheet.merge_range("B2:E2", "关于挂钩联系安排的一览表")
        sheet.write_row("B4", ["序号", "挂钩单位", "挂钩村（社区）"])
        sheet.write_row("B5", [1, "甲局", "春雷社区"])
        sheet.write_row("B6", ["合计", "", ""])
    workbook = read(path)
    (row,) = workbook.sheets[0].rows
    assert row.number == 5
    assert {key: (cell.raw, cell.place.column) for key, cell in row.cells.items()} == {
        "serial": (1.0, "B"), "unit": ("甲局", "C"), "community": ("春雷社区", "D")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("book.xlsx", b"not a workbook", "renamed_file"),
        ("book.xlsx", b"PK\x03\x04 broken", "unreadable_file"),
        ("book.pdf", b"%PDF", "unsupported_file"),
        ("单位.csv", b"\xff\xff\x00", "unknown_encoding"),
        ("单位.csv", b"\n", "missing_titles"),
        ("else.csv", b"a,b\n1,2\n", "unknown_sheet"),
    ],
)
def test_what_cannot_be_read_is_a_problem(name: str, content: bytes, code: str) -> None:
    workbook = read((name, content))
    assert code in [each.code for each in workbook.problems]
    assert any(each.is_error for each in workbook.problems)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert [each.code for each in files.read(tmp_path / "none.xlsx").problems] == ["unreadable_file"]


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_a_spreadsheet_does(index: int, name: str) -> None:
    assert letters(index) == name
