"""Tables of a Word document: titles, merged cells, what stands in controls and tracked changes, tables in cells."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from graph.registers.reading.files import grids_within
from graph.registers.reading.forms.limits import Limits
from graph.registers.reading.grid import Span
from tests.registers.reading.tampered import with_part
from tests.registers.reading.written import Texts, codes, grids, word

if TYPE_CHECKING:
    from docx.document import Document

MAIN = "word/document.xml"


def saved(document: Document) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def add(document: Document, rows: Texts) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def test_a_table_is_titled_by_the_paragraph_above_it() -> None:
    document = docx.Document()
    add(document, [["甲"]])
    document.add_paragraph("附件2  单位")
    document.add_paragraph(" ")
    add(document, [["乙"]])
    add(document, [["丙"]])
    document.add_paragraph("联系人：李某 0510-81234567")
    add(document, [["丁"]])
    document.add_paragraph("为进一步摸清底数，请各单位逐项填写下表并于月底前报送。" * 4)
    add(document, [["戊"]])
    found = grids("通知.docx", saved(document))
    assert [(each.title, each.rows) for each in found] == [
        ("通知", [["甲"]]), ("附件2 单位", [["乙"]]), ("附件2 单位 (2)", [["丙"]]), ("附件2 单位 (3)", [["丁"]]),
        ("附件2 单位 (4)", [["戊"]]),
    ]  # fmt: skip


def test_merged_cells_hold_their_text_in_the_first_place() -> None:
    document = docx.Document()
    table = document.add_table(4, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "横"
    table.cell(1, 0).merge(table.cell(3, 0)).text = "竖"
    table.cell(1, 1).merge(table.cell(2, 2)).text = "块"
    table.cell(3, 1).text, table.cell(3, 2).text = "甲", "乙"
    (grid,) = grids("单位.docx", saved(document))
    assert grid.rows == [["横", "", ""], ["竖", "块", ""], ["", "", ""], ["", "甲", "乙"]]
    assert set(grid.merged) == {Span(1, 0, 1, 2), Span(2, 0, 4, 0), Span(2, 1, 3, 2)}


def test_a_second_merged_cell_begins_where_it_says_so() -> None:
    document = docx.Document()
    table = document.add_table(4, 1)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "甲"
    table.cell(2, 0).merge(table.cell(3, 0)).text = "乙"
    (grid,) = grids("单位.docx", saved(document))
    assert grid.rows == [["甲"], [""], ["乙"], [""]]
    assert set(grid.merged) == {Span(1, 0, 2, 0), Span(3, 0, 4, 0)}


def test_line_breaks_and_paragraphs_are_lines() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "第一行\n第二行"
    cell.add_paragraph("第三行\t末")
    (grid,) = grids("单位.docx", saved(document))
    assert grid.rows == [["第一行\n第二行\n第三行\t末"]]


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (b"<w:sdt><w:sdtContent>", b"</w:sdtContent></w:sdt>", "甲公司"),
        (b'<w:ins w:id="1" w:author="a">', b"</w:ins>", "甲公司"),
        (b'<w:hyperlink w:anchor="a">', b"</w:hyperlink>", "甲公司"),
        (b'<w:moveFrom w:id="1" w:author="a">', b"</w:moveFrom>", ""),
    ],
)
def test_text_counts_where_a_reader_of_the_document_sees_it(before: bytes, after: bytes, text: str) -> None:
    run = "<w:r><w:t>甲公司</w:t></w:r>".encode()
    content = with_part(word([["甲公司", "企业"]]), MAIN, lambda part: part.replace(run, before + run + after))
    (grid,) = grids("单位.docx", content)
    assert grid.rows == [[text, "企业"]]


def test_rows_within_a_content_control_are_rows() -> None:
    def wrap(part: bytes) -> bytes:
        return part.replace(b"<w:tr>", b"<w:sdt><w:sdtContent><w:tr>").replace(
            b"</w:tr>", b"</w:tr></w:sdtContent></w:sdt>"
        )

    (grid,) = grids("单位.docx", with_part(word([["甲", "乙"], ["丙", "丁"]]), MAIN, wrap))
    assert grid.rows == [["甲", "乙"], ["丙", "丁"]]


def test_a_row_may_begin_further_right() -> None:
    indent = b'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>'
    content = with_part(word([["甲"]]), MAIN, lambda part: part.replace(b"<w:tr>", indent))
    (grid,) = grids("单位.docx", content)
    assert grid.rows == [["", "", "甲"]]


def test_a_table_in_a_cell_is_left_out_with_a_warning() -> None:
    document = docx.Document()
    table = document.add_table(2, 1)
    table.cell(0, 0).text = "甲"
    table.cell(1, 0).add_table(1, 1).cell(0, 0).text = "内"
    found, problems = grids_within(("单位.docx", saved(document)), Limits())
    assert [each.rows for each in found] == [[["甲"], [""]]]
    assert [(each.code, each.place.row, each.is_error) for each in problems] == [("nested_table", 2, False)]


def test_a_document_without_tables_gives_none() -> None:
    document = docx.Document()
    document.add_paragraph("通知")
    assert codes("通知.docx", saved(document)) == []


def test_a_picture_that_is_not_there_keeps_no_table_from_being_read() -> None:
    link = b'<Relationship Id="r99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
    broken = with_part(
        word([["甲"]]), "word/_rels/document.xml.rels",
        lambda part: part.replace(b"</Relationships>", link + b'Target="NULL"/></Relationships>'),
    )  # fmt: skip
    assert grids("单位.docx", broken)[0].rows == [["甲"]]
