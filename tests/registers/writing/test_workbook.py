"""Workbooks that we write read back as what they were written from."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from graph.registers import read, write_workbook
from tests.registers.builders import DISTRICT, Graph, book

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_cell_comes_back(tmp_path: Path, language: str) -> None:
    workbook = book(tmp_path, DISTRICT, language)
    assert workbook.problems == ()
    back = {
        sheet.register.key: [{key: cell.raw for key, cell in row.cells.items()} for row in sheet.rows]
        for sheet in workbook.sheets
    }
    assert back == {key: list(rows) for key, rows in DISTRICT.items()}


async def test_text_stays_text(tmp_path: Path) -> None:
    rows = {"units": [{"name": "=甲公司", "kind": "企业", "code": "0091320214", "note": "https://example.org/"}]}
    graph = Graph()
    await graph.load(book(tmp_path, rows))
    values = graph.named("=甲公司").values
    assert (values["code"], values["note"]) == ("0091320214", "https://example.org/")


def test_the_same_rows_make_the_same_bytes(tmp_path: Path) -> None:
    write_workbook(tmp_path / "one.xlsx", DISTRICT)
    time.sleep(1.1)
    write_workbook(tmp_path / "two.xlsx", DISTRICT)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_what_is_not_defined_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_workbook(tmp_path / "book.xlsx", {"unknown": []})
    with pytest.raises(KeyError):
        write_workbook(tmp_path / "book.xlsx", {"units": [{"colour": "red"}]})


def test_an_upload_reads_like_the_file(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_workbook(path, DISTRICT)
    assert read(("book.xlsx", path.read_bytes())) == read(path)
