"""Packages as other programs write them are marked too; what cannot be edited without harm is refused."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from lxml import etree
from openpyxl.comments import Comment
from python_calamine import CalamineWorkbook

from graph.registers.marking import Unmarkable, mark
from tests.registers.marking.builders import marked, opened, parts, plain, rewritten, rich, with_parts, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
Changes = "Mapping[str, Callable[[bytes], bytes]]"


def _without_references(part: bytes) -> bytes:
    return re.sub(rb'(<(?:row|c))\sr="\w+"', rb"\1", part)


def _prefixed(part: bytes) -> bytes:
    named = re.sub(rb"<(/?)([A-Za-z])", rb"<\1x:\2", part.partition(b"?>")[2])
    return named.replace(b"xmlns=", b"xmlns:x=")


def _strict(part: bytes) -> bytes:
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return part.replace(MAIN, b"http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
        office, b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    )


def _absolute(part: bytes) -> bytes:
    return part.replace(b'Target="worksheets', b'Target="/xl/worksheets')


def _inline(part: bytes) -> bytes:
    return re.sub(rb't="s"><v>\d+</v>', b't="inlineStr"><is><t>&lt;row r="9"&gt;</t></is>', part)


def _spaced(part: bytes) -> bytes:
    return part.replace(b"<row", b"\r\n  <row").replace(b"<c ", b"\n    <c ").replace(b"</row>", b"\n </row >")


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({SHEET: _without_references}, id="no references"),
        pytest.param({SHEET: _prefixed}, id="prefixed sheet"),
        pytest.param({r"xl/(workbook|styles|worksheets/.*)\.xml": _prefixed}, id="prefixed parts"),
        pytest.param({r".*\.(xml|rels)": _strict}, id="strict"),
        pytest.param({r"xl/_rels/.*": _absolute}, id="absolute targets"),
        pytest.param({SHEET: _inline}, id="inline strings"),
        pytest.param({SHEET: _spaced}, id="spaces between tags"),
        pytest.param(
            {SHEET: lambda part: b"\xef\xbb\xbf" + part.replace(b'"UTF-8"', b'"utf-8"')}, id="byte order mark"
        ),
        pytest.param({SHEET: lambda part: part.replace(b'"', b"'")}, id="single quotes"),
    ],
)
def test_ways_to_write_the_same_are_marked(changes: Mapping[str, Callable[[bytes], bytes]]) -> None:
    content = rewritten(plain(), changes)
    copy = marked(content, wrong(3, "C"), wrong(3, "F"), wrong(8, "B"))
    before, after = (CalamineWorkbook.from_filelike(io.BytesIO(each)) for each in (content, copy))
    assert after.sheet_names == ["单位", "问题清单"]
    assert after.get_sheet_by_name("单位").to_python() == before.get_sheet_by_name("单位").to_python()
    root = etree.fromstring(parts(copy)[SHEET])
    rows = [[each.get("r"), each.get("s") is not None] for each in root.iterfind(".//{*}c")]
    assert rows[-1] == ["B8", True]
    assert ["F3", True] in rows
    assert sum(len(row) for row in root.iterfind(".//{*}row")) == 22
    assert root.find("{*}legacyDrawing") is not None


def test_a_workbook_of_openpyxl_with_comments_is_marked() -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("单位")
    sheet.append(["单位名称", "成立日期"])
    sheet["A1"].comment = Comment("请核对", "王某")
    buffer = io.BytesIO()
    book.save(buffer)
    copy = opened(marked(buffer.getvalue(), wrong(1, "A"), wrong(2, "B")))["单位"]
    notes = [copy[name].comment for name in ("A1", "B2")]
    assert [each.text for each in notes if each] == [
        "请核对\n【错误】不是日期\n应为：2023-05",
        "【错误】不是日期\n应为：2023-05",
    ]


def test_a_workbook_without_styles_gets_them() -> None:
    content = plain()
    kept = {name: part for name, part in parts(content).items() if name != "xl/styles.xml"}
    kept["xl/_rels/workbook.xml.rels"] = re.sub(
        rb"<Relationship [^>]*styles[^>]*>", b"", kept["xl/_rels/workbook.xml.rels"]
    )
    kept["[Content_Types].xml"] = re.sub(rb"<Override [^>]*styles[^>]*>", b"", kept["[Content_Types].xml"])
    kept[SHEET] = re.sub(rb' s="\d+"', b"", kept[SHEET])
    assert opened(marked(_zipped(kept), wrong(3, "C")))["单位"]["C3"].fill.fgColor.rgb == "FFFFC7CE"


def _zipped(entries: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in entries.items():
            package.writestr(name, part)
    return buffer.getvalue()


def _doubled() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return with_parts(plain(), {SHEET: b""})


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (lambda: b"no zip", "no .xlsx package"),
        (lambda: _zipped({"a.txt": b""}), "no workbook"),
        (_doubled, "one name"),
        (lambda: with_parts(plain(), {"xl/vbaProject.bin": b""}), "macros"),
        (lambda: rewritten(plain(), {SHEET: lambda part: part.replace(b"<row", b"<!-- --><row", 1)}), "comments"),
        (lambda: rewritten(plain(), {SHEET: lambda part: part.replace(b'r="2"', b'r="9"', 1)}), "out of order"),
        (lambda: rewritten(plain(), {SHEET: lambda part: part.replace(b'ref="A1:D5"', b'ref="?"')}), "no spreadsheet"),
        (lambda: rewritten(plain(), {SHEET: lambda part: part.decode().encode("utf-16")}), "UTF-8"),
        (lambda: rewritten(plain(), {"xl/styles.xml": lambda _: b"<styleSheet"}), "well-formed"),
        (lambda: rewritten(plain(), {"xl/styles.xml": lambda _: b"<styleSheet/>"}), "no fonts"),
        (
            lambda: rewritten(
                plain(), {"xl/workbook.xml": lambda part: part.replace(b"<workbook", b"<!DOCTYPE a><workbook")}
            ),
            "document type",
        ),
    ],
)
def test_what_cannot_be_edited_without_harm_is_refused(content: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(Unmarkable, match=reason) as caught:
        mark("单位.xlsx", content(), [wrong(3, "C")])
    assert caught.value.zh.startswith("无法在原工作簿上标注：")


def test_a_damaged_entry_is_refused() -> None:
    content = bytearray(rich())
    at = content.index(b"xl/media/image1.png") + 40
    content[at : at + 8] = b"\xff" * 8
    with pytest.raises(Unmarkable, match="damaged"):
        mark("单位.xlsx", bytes(content), [wrong(3, "C")])
