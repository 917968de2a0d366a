"""Everything of the person's workbook but the marks is in the copy as it was."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from lxml import etree

from graph.registers import read
from graph.registers.problem import Severity
from tests.registers.marking.builders import FILE, marked, opened, parts, plain, rewritten, rich, wrong

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported.*:UserWarning")

PROBLEMS = (wrong(3, "C"), wrong(4, "D", severity=Severity.WARNING), wrong(9, "A"), wrong(20, "G"), wrong(5))
TOUCHED = {
    "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
    "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
}  # fmt: skip


def test_only_the_parts_with_marks_change() -> None:
    before, after = parts(rich()), parts(marked(rich(), *PROBLEMS))
    changed = {name for name, part in before.items() if after[name] != part}
    assert changed == TOUCHED
    assert set(after) - set(before) == {"xl/worksheets/sheet4.xml"}
    assert {"xl/charts/chart1.xml", "xl/media/image1.png", "xl/comments2.xml", "xl/tables/table1.xml"} <= set(before)


def test_entries_keep_their_order_and_compression() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as package:
        for name, part in parts(rich()).items():
            stays = name.startswith("xl/media")
            package.writestr(name, part, zipfile.ZIP_STORED if stays else zipfile.ZIP_DEFLATED)
    before = zipfile.ZipFile(stored).infolist()
    after = zipfile.ZipFile(io.BytesIO(marked(stored.getvalue(), *PROBLEMS))).infolist()
    assert [(each.filename, each.compress_type) for each in after[: len(before)]] == [
        (each.filename, each.compress_type) for each in before
    ]


def _cells(sheet: Worksheet) -> dict[str, tuple[object, ...]]:
    return {
        cell.coordinate: (cell.value, cell.number_format, *map(repr, (cell.font, cell.border, cell.alignment)))
        for row in sheet.iter_rows(max_row=12, max_col=9)
        for cell in row
    }


def test_values_formulas_and_formats_stay() -> None:
    before, after = opened(rich())["单位"], opened(marked(rich(), *PROBLEMS))["单位"]
    assert _cells(after) == _cells(before)
    assert after["D4"].value == "=SUM(3,6)"
    assert after["C3"].number_format == "yyyy/m/d"


def test_cached_values_of_formulas_stay() -> None:
    book = openpyxl.load_workbook(io.BytesIO(marked(rich(), *PROBLEMS)), data_only=True)
    assert [book["单位"][f"D{row}"].value for row in range(2, 6)] == [7, 8, 9, 10]


def test_what_stands_around_the_rows_stays() -> None:
    def around(content: bytes) -> list[bytes]:
        root = etree.fromstring(parts(content)["xl/worksheets/sheet1.xml"])
        left_out = ("sheetData", "dimension")
        return [etree.tostring(each, method="c14n") for each in root if etree.QName(each).localname not in left_out]

    before, after = around(rich()), around(marked(rich(), *PROBLEMS))
    assert after == before
    assert len(before) > 10


def test_names_states_and_panes_of_sheets_stay() -> None:
    before, after = opened(rich()), opened(marked(rich(), *PROBLEMS))
    assert after.sheetnames == [*before.sheetnames, "问题清单"]
    assert after["参数"].sheet_state == "hidden"
    assert after["单位"].freeze_panes == "B2"
    assert list(after.defined_names) == list(before.defined_names)
    assert after["单位"].merged_cells.ranges == before["单位"].merged_cells.ranges


def test_rows_without_problems_are_the_same_bytes() -> None:
    before, after = (parts(each)["xl/worksheets/sheet1.xml"] for each in (rich(), marked(rich(), wrong(3, "C"))))
    rows = [each for each in before.split(b"<row") if b' r="3"' not in each[:6]][1:-1]
    assert all(each in after for each in rows)


def test_the_reader_finds_the_same_registers_in_the_copy() -> None:
    def registers(content: bytes) -> list[tuple[str, object]]:
        workbook = read((FILE, content))
        assert [each.code for each in workbook.problems] == ["unknown_column"] * 2
        return [(sheet.title, sheet.rows) for sheet in workbook.sheets]

    original = plain()
    once = marked(original, *PROBLEMS)
    assert registers(once) == registers(original)
    assert registers(marked(once, *PROBLEMS)) == registers(original)


def test_a_part_that_declares_prefixes_as_ignorable_keeps_them() -> None:
    def extended(part: bytes) -> bytes:
        spaces = (
            b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" '
            b'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
            b'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{1}"'
        )
        part = part.replace(b"<worksheet ", b"<worksheet " + spaces + b" ", 1)
        return part.replace(b'<row r="3"', b'<row r="3" x14ac:dyDescent="0.25"')

    copy = parts(marked(rewritten(plain(), {"xl/worksheets/sheet1.xml": extended}), wrong(3, "C")))
    root = etree.fromstring(copy["xl/worksheets/sheet1.xml"])
    assert root.get("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable") == "x14ac xr"
    assert b'<row r="3" x14ac:dyDescent="0.25"' in copy["xl/worksheets/sheet1.xml"]
