"""Every command on each engine: it reads and writes the store that its settings name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import orjson
import pytest

from graph.registers import write_workbook
from tests.command.running import Ran, liantu
from tests.registers.builders import with_rows

if TYPE_CHECKING:
    from tests.engines.endpoint import Endpoint

_PAIR = {
    "unit": "区住建局",
    "community": "太湖花园第二社区",
    "scheme": "三联三强基",
    "since": "2023-03",
    "until": "至今",
}
_ROWS = with_rows(
    {
        "pairings": [_PAIR],
        "resources": [
            {"provider": "区住建局", "name": "三楼会议室", "category": "会议室", "quantity": 1, "capacity": 60},
            {"provider": "甲科技有限公司", "name": "多功能厅", "category": "活动室", "quantity": 1},
        ],
    }
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    write_workbook(tmp_path / "book.xlsx", _ROWS)
    return tmp_path / "book.xlsx"


@pytest.fixture
def wrong_book(tmp_path: Path) -> Path:
    rows = with_rows({"resources": [{"provider": "无此单位", "name": "会议室", "category": "会议室"}]})
    write_workbook(tmp_path / "wrong.xlsx", rows)
    return tmp_path / "wrong.xlsx"


@pytest.fixture
def loaded(engine: Endpoint, book: Path) -> Endpoint:
    ran = liantu(engine.environment(), "load", book)
    assert ran.code == 0, ran.err
    return engine


def ask(engine: Endpoint, *arguments: str | Path) -> Ran:
    return liantu(engine.environment(), *arguments)


def test_an_empty_store_exports_an_empty_graph(engine: Endpoint) -> None:
    exported = ask(engine, "export", "--format", "node-link")

    assert (exported.code, exported.document) == (0, {"nodes": [], "links": []})


def test_a_load_is_told_and_a_second_one_changes_nothing(engine: Endpoint, book: Path) -> None:
    rehearsed = ask(engine, "load", book, "--dry-run", "--json")
    assert (rehearsed.document["dry_run"], rehearsed.document["applied"]) == (True, False)
    first = ask(engine, "load", book, "--json")
    assert (first.code, first.document["applied"], first.document["problems"]) == (0, True, [])
    second = ask(engine, "load", book)
    assert second.code == 0
    assert "没有变化" in second.text
    status = ask(engine, "status", "--json").document
    assert status["revision"] == first.document["revision"]
    assert (status["entities"]["Area"], status["ties"]["PAIRED_WITH"]) == (5, 1)
    assert status["demo"] is False


def test_a_refused_load_says_where_and_changes_nothing(engine: Endpoint, wrong_book: Path) -> None:
    refused = ask(engine, "load", wrong_book, "--json")
    assert refused.code == 1
    assert [each["code"] for each in refused.document["problems"]] == ["unknown_reference"]
    assert "unknown_reference" in ask(engine, "load", wrong_book).text
    assert ask(engine, "status", "--json").document["entities"] == {}


def test_sharing_and_paths_give_the_documents_of_the_api(loaded: Endpoint) -> None:
    asked = ("sharing", "--from", "太湖花园第二社区", "--category", "场地", "--k", "1")
    document = ask(loaded, *asked, "--json").document
    assert list(document) == ["revision", "asked_as", "from", "own", "providers", "other_times", "cut", "notice"]
    assert [each["organization"]["id"] for each in document["providers"]] == ["org-zjj"]
    assert "区住房和城乡建设局" in ask(loaded, *asked).text
    walked = ("paths", "--from", "area-th2", "--to", "区住建局", "--profile", "pairing")
    found = ask(loaded, *walked, "--json").document
    assert [step["tie"]["type"] for step in found["paths"][0]["steps"]] == ["PAIRED_WITH"]
    without = ask(loaded, *walked, "--forbid", "PAIRED_WITH", "--json").document
    assert "PAIRED_WITH" not in str(without["paths"])


def test_a_name_that_nobody_bears_is_refused_with_near_ones(loaded: Endpoint) -> None:
    asked = ("sharing", "--from", "太湖花园", "--category", "venue")
    told, problem = ask(loaded, *asked), ask(loaded, *asked, "--json")

    assert (told.code, told.out, problem.code, problem.err) == (1, b"", 1, "")
    assert told.err.index("没有找到") < told.err.index("nothing is called")
    assert problem.document["code"] == "unknown_name"
    assert "太湖花园第二社区" in [each["name"] for each in problem.document["candidates"]]


def test_an_export_to_a_file_is_whole_and_for_its_owner_alone(loaded: Endpoint, tmp_path: Path) -> None:
    out = tmp_path / "graph.json"
    told = ask(loaded, "export", "--out", out, "--json")

    assert (told.code, told.document["nodes"]) == (0, 12)
    assert out.stat().st_mode & 0o777 == 0o600
    assert ask(loaded, "export").out == out.read_bytes()
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_the_graph_as_a_workbook_loads_again_and_changes_nothing(loaded: Endpoint, tmp_path: Path) -> None:
    out = tmp_path / "graph.xlsx"
    told = ask(loaded, "export", "--format", "workbook", "--out", out, "--json")
    assert (told.code, told.document["left_out"]) == (0, [])
    assert (told.document["rows"]["关系·挂钩联系"], out.stat().st_mode & 0o777) == (1, 0o600)
    assert sum(told.document["rows"].values()) == 25
    again = ask(loaded, "load", out, "--json").document
    assert (again["applied"], again["changes"]["unchanged"]) == (False, 25)
    assert ask(loaded, "export", "--format", "workbook").code == 2
    english = tmp_path / "english.xlsx"
    assert ask(loaded, "export", "--format", "workbook", "--out", english, "--language", "en").code == 0
    assert ask(loaded, "load", english, "--dry-run", "--json").document["changes"]["unchanged"] == 25


def test_figures_are_a_list_of_what_was_expected_and_found(loaded: Endpoint) -> None:
    found = ask(loaded, "figures", "--as-of", "2025-01-01", "--json")

    assert found.code == 0
    assert all(list(each) == ["key", "phrase", "expected", "precision", "found", "holds"] for each in found.document)


def test_a_key_is_shown_once_and_ends_at_once(loaded: Endpoint) -> None:
    made = ask(loaded, "keys", "add", "desk", "--role", "editor", "--area", "太湖花园第二社区", "--json").document
    assert (made["role"], made["area"], made["district"]) == ("editor", "area-th2", False)
    listed = ask(loaded, "keys", "list", "--json")
    assert made["key"] not in listed.text
    assert [each["name"] for each in listed.document] == ["desk"]
    assert ask(loaded, "keys", "add", "desk", "--role", "viewer", "--json").document["code"] == "key_name_taken"
    assert ask(loaded, "keys", "revoke", "desk").code == 0
    assert ask(loaded, "keys", "revoke", "desk").code == 1
    assert ask(loaded, "status", "--json").document["keys"] == 0


def test_the_access_log_keeps_writes_exports_and_views_of_names(engine: Endpoint, book: Path, tmp_path: Path) -> None:
    variables = {"LIANTU_DATA_DIR": str(tmp_path / "data"), **engine.environment()}
    for words in (("load", book, "--dry-run"), ("load", book), ("status",), ("export",)):
        assert liantu(variables, *words).code == 0
    asked = ("sharing", "--from", "太湖花园第二社区", "--category", "venue")
    assert liantu(variables, *asked).code == 0

    log = Path(variables["LIANTU_DATA_DIR"]) / "access.log"
    lines = [orjson.loads(line) for line in log.read_bytes().splitlines()][-3:]
    assert [(each["what"], each["command"]) for each in lines] == [
        ("write", "load"), ("export", "export"), ("names", "sharing"),
    ]  # fmt: skip
    assert log.stat().st_mode & 0o777 == 0o600
    assert "太湖花园" not in log.read_text("utf-8")
