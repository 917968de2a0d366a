"""Text files in every encoding and between every delimiter that offices use; and none is guessed wrongly."""

from __future__ import annotations

import codecs

import pytest

from tests.registers.reading.written import codes, delimited, grids

TABLE = [["单位名称", "单位性质", "备注"], ["甲公司", "企业", "一号楼，最大"], ["乙,校;", "学校\t", "第一行\n第二行"]]
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("ending", ["csv", "txt"])
def test_encoding_and_delimiter_are_found(ending: str, encoding: str, delimiter: str) -> None:
    (grid,) = grids(f"单位.{ending}", delimited(TABLE, delimiter, encoding))
    assert list(grid.rows) == TABLE


def test_a_mark_of_big_endian_utf_16_is_known() -> None:
    (grid,) = grids("单位.txt", codecs.BOM_UTF16_BE + delimited(TABLE, "\t", "utf-16-be"))
    assert list(grid.rows) == TABLE


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_characters_whose_low_byte_is_zero_do_not_turn_utf_16_around(encoding: str) -> None:
    (grid,) = grids("单位.csv", "一,一,一\n一,最,最\n".encode(encoding))
    assert list(grid.rows) == [["一", "一", "一"], ["一", "最", "最"]]


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xff\x00",
        b"\x00" * 64,
        b"\xff\xfe\x00\x00a\x00\x00\x00",
        codecs.BOM_UTF8 + "甲".encode("gb18030"),
        "單位名稱,單位性質\n".encode("big5") + b"\x80\xff",
        "单位名称\n甲公司有限责任\n".encode() + b"\xe4\xb8\n" + "春雷社区居民委员会\n".encode() * 40,
        "甲公司\x01,企业\n".encode(),
        ("甲" + "\ue000" * 3 + "\n").encode("gb18030"),
    ],
)
def test_bytes_that_are_text_in_no_encoding_are_told_as_such(content: bytes) -> None:
    assert codes("单位.csv", content) == ["unknown_encoding"]


def test_a_rare_character_of_a_name_does_not_spoil_a_file() -> None:
    content = ("姓名,单位\n" + "王某,甲科技有限公司\n" * 20).encode("gb18030") + "\ue863某,乙公司\n".encode("gb18030")
    (grid,) = grids("单位.csv", content)
    assert len(grid.rows) == 22


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("名称,备注\n甲,会议室；1;2;3\n乙,无;无;无\n", [["名称", "备注"], ["甲", "会议室；1;2;3"], ["乙", "无;无;无"]]),
        ("一览表\n名称;坐标;类\n甲;120.3,31.5;\n", [["一览表"], ["名称", "坐标", "类"], ["甲", "120.3,31.5", ""]]),
        ("名称\t备注\n甲\t一,二,三\n", [["名称", "备注"], ["甲", "一,二,三"]]),
        ("sep=;\n名称;备注\n甲,乙;1\n", [["名称", "备注"], ["甲,乙", "1"]]),
        ("名称,备注\r甲,1\r", [["名称", "备注"], ["甲", "1"]]),
        ('名称,备注\n"甲ㄟ""乙""",1\n', [["名称", "备注"], ['甲ㄟ"乙"', "1"]]),
        ("名称\n甲\n", [["名称"], ["甲"]]),
        ("名称,备注\n\n甲,1\n\n\n", [["名称", "备注"], [], ["甲", "1"]]),
        ("名称,备注\n甲,1\n\x1a", [["名称", "备注"], ["甲", "1"]]),
    ],
)
def test_a_delimiter_is_told_from_the_marks_within_cells(text: str, rows: list[list[str]]) -> None:
    (grid,) = grids("单位.csv", text.encode())
    assert list(grid.rows) == rows


def test_rows_are_numbered_as_excel_shows_a_file_with_a_hint() -> None:
    (grid,) = grids("单位.csv", b"sep=;\r\na;b\r\n")
    assert grid.first_row == 1 + 1


def test_only_a_tab_cuts_a_tsv() -> None:
    (grid,) = grids("单位.tsv", "名称\n甲,乙,丙\n丁,戊,己\n".encode())
    assert list(grid.rows) == [["名称"], ["甲,乙,丙"], ["丁,戊,己"]]


@pytest.mark.parametrize("rest", ["", "丙,企业\n" * 30_000])
def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(rest: str) -> None:
    (problem,) = codes("单位.csv", f'单位名称,单位性质\n甲,企业\n"乙,企业\n{rest}'.encode())
    assert problem == "unreadable_file"
