"""Merging, undoing, history and judgements from the command line, on each engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.registers import write_workbook
from tests.command.running import Ran, liantu
from tests.registers.builders import with_rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.endpoint import Endpoint

_OFFERS = [
    {"provider": "区住建局", "name": "三楼会议室", "category": "会议室", "quantity": 1, "capacity": 60},
    {"provider": "org-jia2", "name": "多功能厅", "category": "活动室", "quantity": 1},
]
_TWIN = {"id": "org-jia2", "name": "甲科技公司", "kind": "民营企业", "community": "春雷社区"}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    write_workbook(tmp_path / "book.xlsx", with_rows({"units": [_TWIN], "resources": _OFFERS}))
    return tmp_path / "book.xlsx"


@pytest.fixture
def loaded(engine: Endpoint, book: Path) -> Endpoint:
    assert ask(engine, "load", book).code == 0
    return engine


def ask(engine: Endpoint, *arguments: str | Path) -> Ran:
    return liantu(engine.environment(), *arguments)


def _batch(engine: Endpoint) -> str:
    """The batch id of the latest commit."""
    return str(ask(engine, "history", "--limit", "1", "--json").document[0]["batch"])


def test_a_load_is_undone_and_may_be_loaded_again(loaded: Endpoint, book: Path) -> None:
    before = ask(loaded, "export").document
    load = _batch(loaded)
    rehearsed = ask(loaded, "undo", load, "--dry-run", "--json").document
    assert (rehearsed["applied"], set(rehearsed["changes"])) == (False, {"deleted"})
    undone = ask(loaded, "undo", "1", "--json")
    assert (undone.code, undone.document["undoes"], undone.document["applied"]) == (0, load, True)
    assert ask(loaded, "export").document == {"nodes": [], "links": []}
    assert ask(loaded, "load", book).code == 0
    assert _contents(ask(loaded, "export").document) == _contents(before)


def _contents(exported: dict[str, list[dict[str, object]]]) -> dict[str, list[dict[str, object]]]:
    """An export without revisions: a second load is another commit."""
    return {part: [{**each, "revision": 0} for each in rows] for part, rows in exported.items()}


def test_the_history_tells_what_was_undone(loaded: Endpoint) -> None:
    load = _batch(loaded)
    assert ask(loaded, "undo", load, "--why", "载错").code == 0
    newest, oldest = ask(loaded, "history", "--json").document
    assert oldest["why"].startswith("load book.xlsx sha256:")
    assert (newest["why"], newest["undoes"], newest["undone_by"]) == (f"undo {load} 载错", load, None)
    assert (oldest["batch"], oldest["undone_by"]) == (load, newest["batch"])
    lines = [[cell.strip() for cell in line.split("│")] for line in ask(loaded, "history").text.splitlines()]
    assert [(cells[1], cells[6]) for cells in lines if len(cells) > 6 and cells[1]] == [("2", ""), ("1", "2")]


def test_what_depends_on_a_load_is_said_and_it_stays(loaded: Endpoint, tmp_path: Path) -> None:
    load = _batch(loaded)
    more = {"provider": "区住建局", "name": "地下车库", "category": "停车位", "quantity": 30}
    write_workbook(tmp_path / "more.xlsx", with_rows({"resources": [more]}))
    assert ask(loaded, "load", tmp_path / "more.xlsx").code == 0
    told, problem = ask(loaded, "undo", load), ask(loaded, "undo", load, "--json")
    assert (told.code, problem.code, problem.document["code"]) == (1, 1, "undo_blocked")
    [item] = problem.document["items"]
    assert (item["name"], item["by"]["batch"]) == ("区住房和城乡建设局 → 地下车库", _batch(loaded))
    assert "地下车库" in told.text
    assert ask(loaded, "undo", "load-never", "--json").document["code"] == "commit_unknown"
    assert ask(loaded, "undo", _batch(loaded)).code == 0
    assert ask(loaded, "undo", load).code == 0


def test_a_merge_shows_both_keeps_ids_and_comes_apart_again(loaded: Endpoint) -> None:
    before = ask(loaded, "status", "--json").document["entities"]
    pair = ("merge", "甲科技有限公司", "org-jia2")
    rehearsed = ask(loaded, *pair, "--dry-run")
    assert all(each in rehearsed.text for each in ("甲科技有限公司", "甲科技公司", "org-jia2", "移动 1"))
    unasked = ask(loaded, *pair)
    assert (unasked.code, "--yes" in unasked.err) == (1, True)
    assert ask(loaded, "status", "--json").document["entities"] == before
    merged = ask(loaded, *pair, "--yes", "--why", "重复登记", "--json")
    assert (merged.code, merged.document["applied"], merged.document["dry_run"]) == (0, True, False)
    assert (merged.document["winner"]["id"], merged.document["loser"]["id"]) == ("org-jia", "org-jia2")
    assert merged.document["ties"] == {"moved": 1, "joined": 1, "dropped": 0}
    found = ask(loaded, "paths", "--from", "org-jia2", "--to", "区住建局", "--json").document
    assert found["from"]["id"] == "org-jia"
    [judged] = ask(loaded, "judgements", "list", "--json").document
    assert (judged["written"], judged["place"], judged["entity"]) == ("甲科技公司", "area-cl", "org-jia")
    again = ask(loaded, *pair, "--yes", "--json").document
    assert [each["code"] for each in again["items"]] == ["merged_already"]
    assert ask(loaded, "undo", merged.document["batch"]).code == 0
    assert ask(loaded, "status", "--json").document["entities"] == before
    assert ask(loaded, "judgements", "list", "--json").document == []


def test_what_differs_in_kind_is_not_merged(loaded: Endpoint) -> None:
    unlike = ask(loaded, "merge", "区住建局", "甲科技有限公司", "--yes", "--json")
    assert (unlike.code, unlike.document["code"]) == (1, "changes_refused")
    assert [each["code"] for each in unlike.document["items"]] == ["merge_unlike"]


def test_a_judgement_is_taken_back(loaded: Endpoint) -> None:
    assert ask(loaded, "merge", "org-jia", "org-jia2", "--yes").code == 0
    [judged] = ask(loaded, "judgements", "list", "--json").document
    assert "same" in ask(loaded, "judgements", "list").text
    assert ask(loaded, "judgements", "revoke", judged["id"], "--json").document == {"id": judged["id"], "revoked": True}
    assert ask(loaded, "judgements", "revoke", judged["id"], "--json").document["code"] == "judgement_not_found"
