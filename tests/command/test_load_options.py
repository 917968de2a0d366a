"""The options of `liantu load`: copies beside the load, mappings, replacing, and what is typed wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from graph.registers import write_workbook
from tests.command.running import Ran, liantu
from tests.registers.builders import DISTRICT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.engines.endpoint import Endpoint

_PAIRS = [
    {"unit": unit, "community": community, "scheme": "三联三强基", "since": "2023", "until": "至今"}
    for unit, community in (
        ("区住建局", "太湖花园第二社区"), ("甲科技有限公司", "太湖花园第二社区"), ("甲科技有限公司", "春雷社区"),
    )
]  # fmt: skip
_REPLACE = ("--mode", "replace", "--area", "江溪街道", "--ended-on", "2024-12-31")


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """A register that names the first pairing alone."""
    write_workbook(tmp_path / "one.xlsx", {"pairings": _PAIRS[:1]})
    return tmp_path / "one.xlsx"


@pytest.fixture
def loaded(engine: Endpoint, tmp_path: Path) -> Endpoint:
    write_workbook(tmp_path / "district.xlsx", {**DISTRICT, "pairings": _PAIRS})
    assert ask(engine, "load", tmp_path / "district.xlsx").code == 0
    return engine


def ask(engine: Endpoint, *words: str | Path) -> Ran:
    return liantu(engine.environment(), *words)


def unopened(folder: Path, *words: str | Path) -> Ran:
    """A command that must end before it opens the store: its folder is not even made."""
    ran = liantu({"LIANTU_DATA_DIR": str(folder / "data")}, *words)
    assert not (folder / "data").exists()
    return ran


def pairings(engine: Endpoint) -> list[tuple[str, str]]:
    links = ask(engine, "export").document["links"]
    return sorted((each["id"], each["until"]) for each in links if each["type"] == "PAIRED_WITH")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--area", "江溪街道"), 2, "--mode replace"),
        (("--confirm", "0"), 2, "--mode replace"),
        (("--mode", "replace"), 2, "--area"),
        (("--mode", "replace", "--area", "江溪街道", "--ended-on", "去年"), 2, "2024-06-30"),
        (("--mode", "replace", "--area", "江溪街道", "--ended-on", "2024-13-01"), 2, "2024-06-30"),
        (("--accept-near", "0.5"), 2, "--accept-near"),
        (("--sheet", "挂钩联系"), 2, "NAME=REGISTER"),
        (("--sheet", "挂钩联系=pairing"), 1, "pairings"),
        (("--mapping", "nowhere.toml"), 2, "nowhere.toml"),
    ],
)  # fmt: skip
def test_what_is_typed_wrongly_is_told_before_anything_is_opened(
    words: Sequence[str], code: int, told: str, one: Path
) -> None:
    ran = unopened(one.parent, "load", one, *words)
    assert (ran.code, ran.out, told in ran.err) == (code, b"", True), ran.err


@pytest.mark.parametrize("option", ["--marked", "--changes"])
def test_where_a_copy_cannot_stand_nothing_is_loaded(option: str, one: Path) -> None:
    before = one.read_bytes()
    lost = unopened(one.parent, "load", one, option, one.parent / "nowhere" / "copy.xlsx")
    assert (lost.code, str(one.parent / "nowhere") in lost.err) == (1, True)
    over = unopened(one.parent, "load", one, option, one)
    assert (over.code, "不能覆盖 one.xlsx" in over.err) == (2, True)
    assert one.read_bytes() == before


def test_both_copies_in_one_file_are_refused(one: Path) -> None:
    copy = one.parent / "copy.xlsx"
    assert unopened(one.parent, "load", one, "--marked", copy, "--changes", copy).code == 2


def test_a_load_stands_though_its_copy_cannot_be_written(engine: Endpoint, tmp_path: Path) -> None:
    write_workbook(tmp_path / "district.xlsx", DISTRICT)
    name = "长" * 84 + ".xlsx"
    ran = ask(engine, "load", tmp_path / "district.xlsx", "--json", "--changes", tmp_path / name)
    assert (ran.code, ran.document["code"]) == (1, "refused")
    (commit,) = ask(engine, "history", "--json").document
    assert f"已载入（{commit['batch']}）" in ran.document["detail"]


def test_a_suggested_mapping_is_toml_that_a_load_takes(engine: Endpoint, tmp_path: Path) -> None:
    write_workbook(tmp_path / "district.xlsx", DISTRICT)
    book = openpyxl.load_workbook(tmp_path / "district.xlsx")
    book["单位"]["A1"].value, book["单位"].title = "机构号", "Sheet3"
    book.save(tmp_path / "odd.xlsx")
    suggested = unopened(tmp_path, "load", tmp_path / "odd.xlsx", "--suggest-mapping")
    assert (suggested.code, '"Sheet3" = "units"' in suggested.text, '# "机构号" = ' in suggested.text) == (
        0,
        True,
        True,
    )
    mapping = tmp_path / "m.toml"
    lines = [line for line in suggested.text.splitlines() if "机构号" not in line]
    at = lines.index("[columns.units]") + 1
    mapping.write_text("\n".join([*lines[:at], '"机构号" = "id"', *lines[at:]]), "utf-8")
    ran = ask(engine, "load", tmp_path / "odd.xlsx", "--mapping", mapping, "--json")
    assert (ran.code, ran.document["problems"]) == (0, [])
    assert "org-zjj" in [each["id"] for each in ask(engine, "export").document["nodes"]]


def test_a_sheet_that_says_nothing_is_what_the_person_says(loaded: Endpoint, one: Path) -> None:
    book = openpyxl.load_workbook(one)
    book["挂钩联系"].title = "Sheet1"
    book.save(one)
    told = ask(loaded, "load", one, "--sheet", "Sheet1=pairings", "--json")
    assert (told.code, told.document["problems"], told.document["changes"]["unchanged"]) == (0, [], 1)
    left = ask(loaded, "load", one, "--sheet", "Sheet1=skip", "--json")
    assert left.document["changes"]["unchanged"] == 0


def test_replacing_ends_after_its_number_is_confirmed_and_undo_brings_it_back(loaded: Endpoint, one: Path) -> None:
    before = pairings(loaded)
    refused = ask(loaded, "load", one, *_REPLACE, "--json")
    assert (refused.code, [each["code"] for each in refused.document["problems"]]) == (1, ["confirmation_needed"])
    assert (refused.document["replaced"], refused.document["changes"]["ended"]) == (1, 1)
    assert ask(loaded, "load", one, *_REPLACE, "--confirm", "2").code == 1
    rehearsed = ask(loaded, "load", one, *_REPLACE, "--dry-run")
    assert (rehearsed.code, "至今" in rehearsed.text, "2024-12-31" in rehearsed.text) == (0, True, True)
    assert pairings(loaded) == before
    done = ask(loaded, "load", one, *_REPLACE, "--confirm", "1", "--json").document
    assert (done["applied"], [each["effect"] for each in done["differences"]]) == (True, ["ended"])
    assert [until for _, until in pairings(loaded)] == ["2024-12-31", "..", ".."]
    assert ask(loaded, "undo", done["batch"]).code == 0
    assert pairings(loaded) == before


def test_a_rehearsal_shows_each_field_before_and_after_in_every_form(loaded: Endpoint, tmp_path: Path) -> None:
    community = dict(DISTRICT["areas"][3]) | {"households": 3100}
    write_workbook(
        tmp_path / "edit.xlsx", {"areas": [community, {"name": "新社区", "kind": "社区", "parent": "江溪街道"}]}
    )
    out = tmp_path / "changes.xlsx"
    told = ask(loaded, "load", tmp_path / "edit.xlsx", "--dry-run", "--json", "--changes", out).document
    changed, new = (next(each for each in told["differences"] if each["effect"] == x) for x in ("changed", "new"))
    assert told["changes"] == {"new": 2, "changed": 1, "ended": 0, "unchanged": 1}
    assert (changed["id"], changed["sheet"], changed["row"], new["name"]) == ("area-th2", "行政区划", 2, "新社区")
    (field,) = changed["fields"]
    assert (field["title"]["zh"], field["before"], field["after"]) == ("户数", 3021, 3100)
    assert out.stat().st_mode & 0o777 == 0o600
    cells = [str(cell) for sheet in openpyxl.load_workbook(out) for row in sheet.values for cell in row]
    table = ask(loaded, "load", tmp_path / "edit.xlsx", "--dry-run").text
    for word in ("户数", "3021", "3100", "新社区"):
        assert (word in table, word in cells) == (True, True), word
    assert ask(loaded, "status", "--json").document["entities"]["Area"] == 5
