"""Size, cells, archives: each limit is told as its own problem, and holds for what is real and not only declared."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
from odf.table import Table, TableCell, TableRow
from odf.text import P

from graph.registers import read
from graph.registers.reading.forms.limits import Limits
from graph.settings import Settings
from tests.registers.reading.tampered import SHEET, archive, parts_of, with_part, with_record
from tests.registers.reading.written import FORMS, codes, grids, ods_of, word, xls, xlsx

if TYPE_CHECKING:
    from pathlib import Path

TABLE = [["单位名称", "单位性质"], ["甲公司", "企业"], ["乙公司", "企业"]]
XLSX = xlsx(TABLE)
DIMENSIONS = 0x200
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def with_rows(rows: bytes) -> bytes:
    return with_part(XLSX, SHEET, lambda _: HEAD + b"<sheetData>" + rows + b"</sheetData></worksheet>")


def test_the_defaults_are_those_of_the_settings() -> None:
    assert Limits() == Limits.of(Settings())


@pytest.mark.parametrize("ending", FORMS)
def test_a_file_over_the_limit_of_bytes_is_not_read(ending: str) -> None:
    content = FORMS[ending](TABLE)
    assert codes(f"a{ending}", content, Limits(size=len(content) - 1)) == ["too_large"]
    assert grids(f"a{ending}", content, Limits(size=len(content)))


@pytest.mark.parametrize("ending", FORMS)
def test_cells_over_the_limit_are_not_held(ending: str) -> None:
    content = FORMS[ending](TABLE)
    assert codes(f"a{ending}", content, Limits(cells=5)) == ["too_many_cells"]
    assert grids(f"a{ending}", content, Limits(cells=6))


FAR = [
    b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    b'<row r="1"><c r="A1"><v>1</v></c><c  r="XFD1048576"><v>1</v></c></row>',
    b"<row r='1'><c r='A1'><v>1</v></c><c r='XFD1048576'><v>1</v></c></row>",
    b'<row r="1"><c r="A1"><v>1</v></c><c r="&#88;FD1048576"><v>1</v></c></row>',
    b'<row r="1"><c r="A1"><v>1</v></c><c x=">" r="XFD1048576"><v>1</v></c></row>',
    b'<row r="9"><c r="XFD1048576"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    b'<row r="1"><c r="A1"><v>1</v></c><c r="ZZZZZZ1048576"><v>1</v></c></row>',
    b'<row r="1"><c><v>1</v></c></row><row r="1048576">' + b"<c><v>1</v></c>" * 9 + b"</row>",
]


@pytest.mark.parametrize("rows", FAR)
def test_two_cells_far_apart_are_as_many_as_the_sheet_between_them(rows: bytes) -> None:
    assert codes("a.xlsx", with_rows(rows)) == ["too_many_cells"]


def test_a_prefix_hides_no_cell() -> None:
    sheet = b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>%b%b'
    cell = b'<x:row r="%d"><x:c r="%b"><x:v>1</x:v></x:c></x:row>'
    part = sheet % (cell % (1, b"A1"), cell % (1048576, b"XFD1048576")) + b"</x:sheetData></x:worksheet>"
    assert codes("a.xlsx", with_part(XLSX, SHEET, lambda _: part)) == ["too_many_cells"]


def test_a_sheet_under_another_name_is_counted() -> None:
    parts = parts_of(with_rows(FAR[0]))
    parts["xl/other.xml"] = parts.pop(SHEET)
    rels = "xl/_rels/workbook.xml.rels"
    parts[rels] = parts[rels].replace(b"worksheets/sheet1.xml", b"other.xml")
    assert codes("a.xlsx", archive(parts)) == ["too_many_cells"]


def test_formatted_cells_without_a_value_do_not_count() -> None:
    blank = b"".join(b'<row r="%d"><c r="A%d" s="0"/><c r="Z%d" s="0"/></row>' % (n, n, n) for n in range(2, 999))
    content = with_rows(b'<row r="1"><c r="A1"><v>1</v></c></row>' + blank)
    (grid,) = grids("a.xlsx", content, Limits(cells=10))
    assert [list(row) for row in grid.rows] == [[1]]


def test_two_cells_far_apart_in_an_xls_are_counted() -> None:
    far = xls([["a"], *[[]] * 65_534, [*[""] * 255, "b"]])
    assert codes("a.xls", far, Limits(cells=16_000_000)) == ["too_many_cells"]


def test_repeated_cells_of_an_ods_are_counted_before_they_are_made() -> None:
    table, row, cell = Table(name="单位"), TableRow(numberrowsrepeated=1_000_000), TableCell(
        valuetype="string", numbercolumnsrepeated=16_000)  # fmt: skip
    cell.addElement(P(text="a"))
    row.addElement(cell)
    table.addElement(row)
    assert codes("a.ods", ods_of(table)) == ["too_much_text"]
    assert codes("a.ods", ods_of(table), Limits(unpacked=10**12)) == ["too_many_cells"]


def test_a_text_that_a_file_states_once_for_many_cells_is_counted_for_each() -> None:
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(1, 1001))
    content = with_part(
        with_rows(cells), "xl/sharedStrings.xml", lambda part: part.replace(b"</t>", b"x" * 5000 + b"</t>", 1)
    )
    assert codes("a.xlsx", content, Limits(unpacked=5_000_000)) == ["too_much_text"]
    assert len(grids("a.xlsx", content, Limits(unpacked=5_100_000))[0].rows) == 1000


@pytest.mark.parametrize("text", ["甲" * 5_000, "a" * 5_000])
def test_a_text_that_an_xls_states_once_is_counted_for_each_cell(text: str) -> None:
    long = "b" * 20_000 + "乙"
    content = xls([[text, "a"]] * 1000 + [[long, long]])
    assert codes("a.xls", content, Limits(unpacked=5_041_001)) == ["too_much_text"]
    (grid,) = grids("a.xls", content, Limits(unpacked=5_041_002))
    assert [list(row) for row in grid.rows[-2:]] == [[text, "a"], [long, long]]


def test_a_size_that_an_xls_declares_takes_no_memory() -> None:
    declared = (0, 0xFFFFFFFF, 0, 0xFFFF, 0)
    content = with_record(xls(TABLE), DIMENSIONS, struct.pack("<IIHHH", *declared), within=1)
    (grid,) = grids("a.xls", content)
    assert [list(row) for row in grid.rows] == TABLE


def test_a_span_of_a_word_table_is_counted_before_it_is_made() -> None:
    wide = b'<w:tcPr><w:gridSpan w:val="2000000000"/>'
    content = with_part(word(TABLE), "word/document.xml", lambda part: part.replace(b"<w:tcPr>", wide, 1))
    assert codes("a.docx", content) == ["too_many_cells"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="-9"/>'),
        (b"<w:tr>", b'<w:tr><w:trPr><w:gridBefore w:val="-9"/></w:trPr>'),
    ],
)
def test_a_negative_span_gives_no_cells_back(old: bytes, new: bytes) -> None:
    content = with_part(word(TABLE), "word/document.xml", lambda part: part.replace(old, new, 1))
    assert codes("a.docx", content, Limits(cells=5)) == ["too_many_cells"]
    assert [list(row) for row in grids("a.docx", content)[0].rows] == TABLE


def test_an_archive_that_unpacks_to_too_much_is_not_unpacked() -> None:
    bomb = with_part(XLSX, "xl/media/bomb.xml", lambda _: b"<a>" + b" " * 30_000_000 + b"</a>")
    assert codes("a.xlsx", bomb) == ["archive_ratio"]
    assert codes("a.xlsx", bomb, Limits(ratio=10_000, unpacked=20_000_000)) == ["archive_ratio"]
    assert grids("a.xlsx", bomb, Limits(ratio=10_000))


def test_an_archive_that_declares_too_little_is_not_unpacked_further() -> None:
    real = b"<a>" + b" " * 1_000_000 + b"</a>"
    content = archive({**parts_of(XLSX), "xl/a.xml": real})
    lying = content.replace(len(real).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lying != content
    assert codes("a.xlsx", lying) == ["unreadable_file"]


def test_an_archive_of_too_many_parts_is_not_opened() -> None:
    written = io.BytesIO(XLSX)
    with zipfile.ZipFile(written, "a") as file:
        for number in range(100):
            file.writestr(f"xl/media/{number}.png", b"")
    assert codes("a.xlsx", written.getvalue(), Limits(entries=100)) == ["archive_entries"]
    assert grids("a.xlsx", written.getvalue())


def test_all_files_of_a_folder_share_the_limits(tmp_path: Path) -> None:
    content = "单位名称,单位性质\n甲公司,企业\n".encode()
    for name in ("Units.csv", "单位.csv", "党组织.csv"):
        (tmp_path / name).write_bytes(content)
    for limits, code in ((Limits(size=2 * len(content)), "too_large"), (Limits(cells=11), "too_many_cells")):
        errors = [(each.place.file, each.code) for each in read(tmp_path, limits).problems if each.code == code]
        assert errors == [("单位.csv", code)]
