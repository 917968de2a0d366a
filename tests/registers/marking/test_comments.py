"""What the comments say, beside those that are there."""

from __future__ import annotations

import io
import re

import pytest
import xlsxwriter
from lxml import etree

from graph.registers.marking import marked as marking
from graph.registers.problem import Problem, Severity
from tests.registers.marking.builders import marked, opened, parts, plain, rewritten, rich, with_parts, wrong

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported.*:UserWarning")

SHEET = "xl/worksheets/sheet1.xml"
VML = "xl/drawings/vmlDrawing1.vml"


def _comments(content: bytes, sheet: str = "单位") -> dict[str, tuple[str, str]]:
    cells = (cell for row in opened(content)[sheet].iter_rows() for cell in row)
    return {cell.coordinate: (cell.comment.text, cell.comment.author) for cell in cells if cell.comment}


def test_a_comment_says_what_is_wrong_what_would_be_right_and_what_may_be_meant() -> None:
    near: list[dict[str, object]] = [
        {"name": "乙公司", "score": 0.957},
        {"id": "org-b", "name": "丙公司"},
        {"id": "tie-1", "type": "SERVES"},
    ]
    copy = marked(plain(), wrong(3, "C").among(near))
    assert _comments(copy) == {
        "C3": ("【错误】不是日期\n应为：2023-05\n可能是：乙公司 (95%)、丙公司、tie-1", "联图 Liantu")
    }


def test_an_english_workbook_is_told_in_english() -> None:
    copy = marked(
        plain(), wrong(3, "C", severity=Severity.WARNING).among([{"name": "A"}, {"name": "B"}]), language="en"
    )
    assert _comments(copy)["C3"][0] == "[Warning] no date\nExpected: 2023-05\nDid you mean: A, B"
    assert opened(copy).sheetnames[-1] == "Problems"


def test_many_problems_of_a_cell_are_one_comment_and_the_same_one_is_said_once() -> None:
    copy = marked(plain(), wrong(3, "C", "甲"), wrong(3, "C", "乙", Severity.WARNING), wrong(3, "C", "甲"))
    assert _comments(copy)["C3"][0] == "【错误】甲\n应为：2023-05\n【提醒】乙\n应为：2023-05"


def test_ours_stands_below_the_comment_that_a_cell_has() -> None:
    copy = marked(rich(), wrong(2, "B"), wrong(4, "B"))
    assert _comments(copy) == {
        "B2": ("请核对\n【错误】不是日期\n应为：2023-05", "王某"),
        "B4": ("【错误】不是日期\n应为：2023-05", "联图 Liantu"),
    }
    assert _comments(copy, "附表") == _comments(rich(), "附表")
    assert len(_shapes(parts(copy)[VML])) == 2


def test_marking_a_marked_copy_says_nothing_twice() -> None:
    once = marked(rich(), wrong(2, "B"), wrong(4, "B"))
    again = marked(once, wrong(2, "B"), wrong(4, "B", "仍不是日期"))
    assert _comments(again)["B2"] == _comments(once)["B2"]
    assert _comments(again)["B4"][0] == "【错误】仍不是日期\n应为：2023-05"
    assert opened(again).sheetnames[-2:] == ["问题清单", "问题清单 (2)"]


def _shapes(vml: bytes) -> list[tuple[str, int, int]]:
    """Id, row and column of each box of a part that must be well-formed."""
    root = etree.fromstring(vml)
    excel, shape = "{urn:schemas-microsoft-com:office:excel}", "{urn:schemas-microsoft-com:vml}shape"
    return [
        (str(each.get("id")), int(each.findtext(f".//{excel}Row") or ""), int(each.findtext(f".//{excel}Column") or ""))
        for each in root.iter(shape)
    ]


def test_each_comment_has_its_box_with_an_id_of_its_own() -> None:
    copy = parts(marked(rich(), *(wrong(row, "E") for row in range(2, 1500))))
    shapes = [*_shapes(copy[VML]), *_shapes(copy["xl/drawings/vmlDrawing2.vml"])]
    assert len({each[0] for each in shapes}) == len(shapes) == 1500
    assert {(row, column) for _, row, column in shapes} >= {(row - 1, 4) for row in range(2, 1500)}
    (blocks,) = re.findall(rb'idmap v:ext="edit" data="([\d,]*)"', copy[VML])
    used = {int(each[0].removeprefix("_x0000_s")) // 1024 for each in _shapes(copy[VML])}
    assert {int(each) for each in blocks.split(b",")} == used


def test_a_box_is_as_high_as_its_text() -> None:
    def rows(message: str) -> int:
        (anchor,) = re.findall(rb"<x:Anchor>([^<]*)", parts(marked(plain(), wrong(3, "C", message)))[VML])
        _, _, top, _, _, _, bottom, _ = map(int, anchor.split(b","))
        return bottom - top

    assert rows("错" * 10) < rows("错" * 60) < rows("错" * 200)


def test_the_shapes_of_excel_that_are_no_xml_are_added_to() -> None:
    content = rewritten(rich(), {VML: lambda part: part.replace(b"</div>", b"<br></div>")})
    copy = parts(marked(content, wrong(4, "B")))
    assert copy[VML].count(b"<br></div>") == 1
    assert copy[VML].count(b"<v:shape ") == 2
    assert copy[VML].endswith(b"</xml>")


def test_the_shapes_are_named_before_what_must_follow_them() -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("单位")
        sheet.add_table("A1:B3", {"columns": [{"header": "单位名称"}, {"header": "单位性质"}]})
        sheet.conditional_format("A2:A3", {"type": "data_bar", "data_bar_2010": True})
    space = b"http://schemas.openxmlformats.org/markup-compatibility/2006"
    control = b'<mc:AlternateContent xmlns:mc="%b"/><tableParts' % space
    content = rewritten(buffer.getvalue(), {SHEET: lambda part: part.replace(b"<tableParts", control)})
    copy = parts(marked(content, wrong(2, "A")))
    names = [etree.QName(each).localname for each in etree.fromstring(copy[SHEET])]
    assert names[-5:] == ["pageMargins", "legacyDrawing", "AlternateContent", "tableParts", "extLst"]
    assert b'Extension="vml"' in copy["[Content_Types].xml"]


def test_above_the_most_comments_cells_are_coloured_and_the_list_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marking, "MOST_COMMENTS", 3)
    problems: list[Problem] = [wrong(row, "A", severity=Severity.WARNING) for row in range(2, 7)]
    copy = marked(plain(), *problems, wrong(9, "A"))
    assert set(_comments(copy)) == {"A2", "A3", "A9"}
    book = opened(copy)
    assert all(book["单位"][f"A{row}"].fill.fgColor.rgb == "FFFFEB9C" for row in range(2, 7))
    assert "3 个单元格只涂色" in str(book["问题清单"]["A2"].value)
    assert book["问题清单"].max_row == 9


def test_text_that_xml_cannot_hold_is_replaced() -> None:
    copy = marked(plain(), wrong(3, "C", "值\x00\x0b“_x0041_”\ufffe]]>&<b>"))
    assert "]]>&<b>" in _comments(copy)["C3"][0]
    # Excel reads _x0041_ as A, so its first sign is written as an escape itself; openpyxl shows it as written
    assert opened(copy)["问题清单"]["D3"].value == "值\ufffd\ufffd“_x005F_x0041_”\ufffd]]>&<b>"


THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
OFFICE = "http://schemas.microsoft.com/office/2017/10/relationships"


def _threaded() -> bytes:
    """The rich workbook as newer Excel writes a comment: a thread, and a note for older ones."""

    def relation(kind: str, target: str) -> bytes:
        return f'<Relationship Id="rId99" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'.encode()

    thread = relation("threadedComment", "../threadedComments/threadedComment1.xml")
    person = relation("person", "persons/person.xml")
    content = rewritten(
        rich(),
        {
            "xl/worksheets/_rels/sheet1.xml.rels": lambda part: part.replace(b"</Relationships>", thread),
            "xl/_rels/workbook.xml.rels": lambda part: part.replace(b"</Relationships>", person),
        },
    )
    said = '<threadedComment ref="B2" dT="2024-05-01T08:00:00.00" personId="{P}" id="{T}"><text>请核对</text>'
    more = {
        "xl/threadedComments/threadedComment1.xml": f'<ThreadedComments xmlns="{THREADS}">{said}</threadedComment>'
        "</ThreadedComments>",
        "xl/persons/person.xml": f'<personList xmlns="{THREADS}"><person displayName="王某" id="{{P}}"/></personList>',
    }
    return with_parts(content, {name: part.encode() for name, part in more.items()})


def test_a_thread_gets_a_reply() -> None:
    copy = parts(marked(_threaded(), wrong(2, "B"), wrong(4, "B")))
    first, second = etree.fromstring(copy["xl/threadedComments/threadedComment1.xml"])
    assert (first.get("id"), second.get("parentId"), second.get("ref")) == ("{T}", "{T}", "B2")
    assert second.findtext("{*}text") == "【错误】不是日期\n应为：2023-05"
    persons = {each.get("id"): each.get("displayName") for each in etree.fromstring(copy["xl/persons/person.xml"])}
    assert persons[second.get("personId")] == "联图 Liantu"


def test_a_thread_gets_the_same_reply_once() -> None:
    once = marked(_threaded(), wrong(2, "B"))
    again = parts(marked(once, wrong(2, "B")))
    name = "xl/threadedComments/threadedComment1.xml"
    assert again[name] == parts(once)[name]


def test_threads_of_cells_without_problems_stay() -> None:
    before, after = parts(_threaded()), parts(marked(_threaded(), wrong(4, "B")))
    assert all(after[name] == part for name, part in before.items() if "hreaded" in name or "person" in name)
