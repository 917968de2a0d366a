"""What is not parsed at all: renamed, encrypted, with macros, unsafe, damaged, of no known ending, empty."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from graph.registers.reading.files import grids_within
from graph.registers.reading.forms.compound import compound_of
from graph.registers.reading.forms.limits import Limits
from tests.registers.reading.tampered import SHEET, archive, compound, parts_of, with_part, with_record
from tests.registers.reading.written import FORMS, codes, grids, ods, problems, word, xls, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

TABLE = [["单位名称", "单位性质"], ["甲公司", "企业"]]
XLSX, XLS, ODS, DOCX = xlsx(TABLE), xls(TABLE), ods(TABLE), word(TABLE)
FILES = {"a.xlsx": XLSX, "a.ods": ODS, "a.docx": DOCX}
CSV = "单位名称,单位性质\n甲公司,企业\n".encode()
HTML = "<html><table><tr><td>单位名称</td></tr></table></html>".encode()
PDF = b"%PDF-1.7\n\x00\x01"
MACRO_TYPE = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
PLAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
FILEPASS, OBPROJ, BOUNDSHEET = 0x2F, 0xD3, 0x85


@pytest.mark.parametrize(
    ("name", "content", "actual"),
    [
        ("a.xlsx", XLS, ".xls"), ("a.xlsx", CSV, "CSV"), ("a.xlsx", PDF, "PDF"), ("a.xlsx", ODS, ".ods"),
        ("a.xlsx", DOCX, ".docx"), ("a.xlsx", archive({"a.txt": b"a"}), "zip"), ("a.xlsx", HTML, "HTML"),
        ("a.xls", XLSX, ".xlsx"), ("a.xls", HTML, "HTML"), ("a.xls", CSV, "CSV"), ("a.et", XLSX, ".xlsx"),
        ("a.xls", b'<?xml version="1.0"?><Workbook/>', "XML"), ("a.xls", compound({"WordDocument": b""}), ".doc"),
        ("a.ods", XLSX, ".xlsx"), ("a.docx", XLSX, ".xlsx"), ("a.docx", b"{\\rtf1}", "RTF"),
        ("a.docx", archive({"word/document.xml": b"<a/>"}), "zip"), ("a.csv", XLSX, ".xlsx"), ("a.csv", XLS, ".xls"),
        ("a.tsv", PDF, "PDF"), ("a.txt", HTML, "HTML"), ("a.csv", b"\x89PNG\r\n\x1a\n\x00", "picture"),
        ("a.csv", b"Rar!\x1a\x07\x00", "RAR"),
    ],
)  # fmt: skip
def test_a_renamed_file_is_told_by_what_it_really_is(name: str, content: bytes, actual: str) -> None:
    (problem,) = problems(name, content)
    assert problem.code == "renamed_file"
    assert actual in problem.message.en
    assert problem.place.file == name
    assert problem.place.sheet is None


def encrypted(content: bytes) -> bytes:
    written = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt("secret", written)
    return written.getvalue()


def with_encrypted_entries() -> bytes:
    # the flag of an encrypted entry, in its local and its central header
    content = bytearray(XLSX)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flags] |= 1
    return bytes(content)


MANIFEST = b'<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", encrypted(XLSX)), ("a.docx", encrypted(DOCX)), ("a.xls", encrypted(XLSX)),
        ("a.xls", with_record(XLS, FILEPASS, bytes(6))), ("a.et", with_record(XLS, FILEPASS, bytes(6))),
        ("a.ods", with_part(ODS, "META-INF/manifest.xml", lambda _: MANIFEST)), ("a.xlsx", with_encrypted_entries()),
    ],
)  # fmt: skip
def test_a_password_is_told_before_anything_is_parsed(name: str, content: bytes) -> None:
    assert codes(name, content) == ["encrypted_file"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsm", XLSX), ("a.docm", DOCX),
        ("a.xlsx", with_part(XLSX, "xl/vbaProject.bin", lambda _: b"\x01")),
        ("a.docx", with_part(DOCX, "word/vbaProject.bin", lambda _: b"\x01")),
        ("a.xlsx", with_part(XLSX, "[Content_Types].xml", lambda part: part.replace(PLAIN_TYPE, MACRO_TYPE))),
        ("a.ods", with_part(ODS, "Basic/Standard/Module1.xml", lambda _: b"<a/>")),
        ("a.xls", compound({"Workbook": compound_of(XLS).workbook, "_VBA_PROJECT": b"\x01"})),
        ("a.xls", with_record(XLS, OBPROJ, b"")),
    ],
)  # fmt: skip
def test_macros_are_refused(name: str, content: bytes) -> None:
    (problem,) = problems(name, content)
    assert problem.code == "has_macros"
    assert problem.expected is not None
    assert ".xlsx" in problem.expected.zh


def test_a_compound_file_without_macros_is_read() -> None:
    plain = compound({"Workbook": compound_of(XLS).workbook, "SummaryInformation": b"\x01"})
    assert len(grids("a.xls", plain)) == 1


@pytest.mark.parametrize(
    ("name", "part"),
    [("a.xlsx", SHEET), ("a.xlsx", "xl/workbook.xml"), ("a.xlsx", "xl/sharedStrings.xml"), ("a.xlsx", "_rels/.rels"),
     ("a.docx", "word/document.xml"), ("a.docx", "word/styles.xml"), ("a.ods", "content.xml"), ("a.ods", "styles.xml")],
)  # fmt: skip
@pytest.mark.parametrize(
    "change",
    [
        lambda part: DOCTYPE + part.partition(b"?>")[2],
        lambda part: b"\xef\xbb\xbf\n" + DOCTYPE + part.partition(b"?>")[2],
        lambda part: part.decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        lambda part: b"+ADw-" + part,
    ],
    ids=["entities", "after a mark", "utf-16", "utf-7"],
)
def test_no_part_that_declares_entities_reaches_a_parser(
    name: str, part: str, change: Callable[[bytes], bytes]
) -> None:
    assert codes(name, with_part(FILES[name], part, change)) == ["unsafe_xml"]


@pytest.mark.parametrize("ending", FORMS)
def test_an_empty_file_is_told_as_such(ending: str) -> None:
    assert codes(f"a{ending}", b"") == ["empty_file"]


@pytest.mark.parametrize("name", ["a.pdf", "a.doc", "a.xlsb", "a.wps", "a", ".xlsx", "a.zip"])
def test_an_unknown_ending_is_not_read(name: str) -> None:
    assert codes(name, XLSX) == ["unsupported_file"]


@pytest.mark.parametrize("ending", [".xlsx", ".xls", ".et", ".ods", ".docx"])
@pytest.mark.parametrize("cut", [6, 40, 700, 0.3, 0.6, 0.95])
def test_a_file_that_was_cut_off_is_a_problem_and_no_exception(ending: str, cut: float) -> None:
    content = FORMS[ending](TABLE)
    (code,) = codes(f"a{ending}", content[: int(cut * len(content)) if cut < 1 else int(cut)])
    assert code in {"unreadable_file", "renamed_file"}


PARTS = [(name, part) for name, file in FILES.items() for part in parts_of(file)]


@pytest.mark.parametrize(("name", "part"), PARTS)
@pytest.mark.parametrize(
    "garbage", [b"", b"<", b"<a/>", b"<a><b></a>", b"<!-- a --><row r='x'/>", b"<!-- a --><sheetData/>"]
)
def test_a_damaged_part_never_raises(name: str, part: str, garbage: bytes) -> None:
    _, wrong = grids_within((name, with_part(FILES[name], part, lambda _: garbage)), Limits())
    assert {each.code for each in wrong} <= {"unreadable_file", "renamed_file"}


def test_an_et_that_is_not_like_an_xls_says_what_to_do() -> None:
    (problem,) = problems("a.et", compound({"EtData": b"\x01"}))
    assert problem.code == "unreadable_file"
    assert "另存为 .xlsx" in problem.message.zh


def test_a_compound_file_with_a_broken_table_is_a_problem() -> None:
    content = bytearray(XLS)
    content[0x44:0x4C] = bytes(4) + b"\x01\x00\x00\x00"
    assert codes("a.xls", bytes(content)) == ["unreadable_file"]


def test_a_record_over_which_the_library_panics_is_a_problem() -> None:
    assert codes("a.xls", with_record(XLS, BOUNDSHEET, b"")) == ["unreadable_file"]


def test_a_folder_that_runs_in_circles_is_not_followed_forever() -> None:
    content = bytearray(XLS)
    first, tables = content[0x30:0x34], int.from_bytes(content[0x4C:0x50], "little")
    at = 512 * (1 + tables) + 4 * int.from_bytes(first, "little")
    content[at : at + 4] = first
    (grid,) = grids("a.xls", bytes(content))
    assert [list(row) for row in grid.rows] == TABLE
