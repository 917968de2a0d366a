"""Workbooks that people could have made, problems in them, and the parts of what comes back."""

from __future__ import annotations

import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import openpyxl
import xlsxwriter

from graph.registers.marking import mark
from graph.registers.problem import Place, Problem, Severity, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from openpyxl import Workbook

FILE = "单位.xlsx"
ROWS = (("甲公司", "企业"), ("乙公司", "企业"), ("丙局", "机关"), ("丁学校", "学校"))


def wrong(
    row: int | None = None,
    column: str | None = None,
    message: str = "不是日期",
    severity: Severity = Severity.ERROR,
    sheet: str | None = "单位",
    code: str = "invalid_date",
) -> Problem:
    """A problem somewhere."""
    return Problem(
        Place(FILE, sheet, row, column), code, severity, Text(message, "no date"), Text("2023-05", "2023-05")
    )


def plain(title: str = "单位") -> bytes:
    """One small sheet."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        _table(book.add_worksheet(title), None)
    return buffer.getvalue()


def rich() -> bytes:
    """A sheet with all that people put into sheets, a hidden one, and one with a chart, a picture and a comment."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("单位")
        _table(sheet, book.add_format({"num_format": "yyyy/m/d", "bold": True, "border": 1, "align": "right"}))
        sheet.merge_range("A8:A10", "戊公司")
        sheet.write_comment("B2", "请核对", {"author": "王某"})
        sheet.data_validation("B2:B9", {"validate": "list", "source": ["企业", "机关"]})
        sheet.conditional_format("D2:D9", {"type": "data_bar", "data_bar_2010": True})
        sheet.freeze_panes(1, 1)
        sheet.set_column("A:A", 30, book.add_format({"italic": True}))
        sheet.set_row(11, 30, book.add_format({"underline": True}))
        sheet.autofilter("A1:D5")
        sheet.set_header("&C内部资料")
        sheet.add_table("H1:I3", {"columns": [{"header": "一"}, {"header": "二"}]})
        other = book.add_worksheet("附表")
        other.write_formula("A1", "=单位!D2*2", None, 14)
        other.write_comment("A1", "旧批注")
        other.insert_image("C3", "dot.png", {"image_data": io.BytesIO(_dot())})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=单位!$D$2:$D$5"})
        other.insert_chart("C9", chart)
        book.add_worksheet("参数").hide()
        book.define_name("人数", "=单位!$D$2:$D$5")
    return buffer.getvalue()


def _table(sheet: xlsxwriter.worksheet.Worksheet, date: object) -> None:
    sheet.write_row("A1", ["单位名称", "单位性质", "成立日期", "党员数"])
    for at, row in enumerate(ROWS, 1):
        sheet.write_row(at, 0, row)
        sheet.write_datetime(at, 2, dt.datetime(2023, 5, at, tzinfo=None), date)  # noqa: DTZ001  # cells have no zone
        sheet.write_formula(at, 3, f"=SUM({at},6)", None, at + 6)


def _dot() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\x00\xff\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def marked(content: bytes, *problems: Problem, language: str = "zh") -> bytes:
    """The marked copy."""
    return mark(FILE, content, problems, language).content


def opened(content: bytes) -> Workbook:
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    """Every part by its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def rewritten(content: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The package with the parts changed whose names match (regular expressions)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts(content).items():
            changed = part
            for pattern, change in changes.items():
                changed = change(changed) if re.fullmatch(pattern, name) else changed
            package.writestr(name, changed)
    return buffer.getvalue()


def with_parts(content: bytes, more: Mapping[str, bytes]) -> bytes:
    """The package with more parts."""
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as package:
        for name, part in more.items():
            package.writestr(name, part)
    return buffer.getvalue()
