"""`liantu template` needs no store, takes titles and keys, and leaves no half-written file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.registers import read, registers
from tests.command.running import liantu

if TYPE_CHECKING:
    from pathlib import Path


def test_all_registers_are_written_without_a_store(tmp_path: Path) -> None:
    out = tmp_path / "template.xlsx"
    told = liantu({"LIANTU_DATA_DIR": str(tmp_path / "data")}, "template", "--out", out, "--json")
    assert (told.code, told.document) == (0, {"file": str(out), "registers": list(registers())})
    assert [sheet.register.key for sheet in read(out).sheets] == list(registers())
    assert [each.name for each in tmp_path.iterdir()] == ["template.xlsx"]


def test_registers_are_named_by_title_or_key_in_either_language(tmp_path: Path) -> None:
    out = tmp_path / "template.xlsx"
    assert liantu({}, "template", "需求清单", "Units", "--out", out, "--language", "en").code == 0
    assert [sheet.title for sheet in read(out).sheets] == ["Units", "Needs"]


@pytest.mark.parametrize("arguments", [("template",), ("template", "无此台账", "--out", "x.xlsx")])
def test_what_is_not_asked_properly_is_a_matter_of_usage(arguments: tuple[str, ...]) -> None:
    refused = liantu({}, *arguments, "--json")
    assert (refused.code, refused.document["code"]) == (2, "usage")
