"""Registers over HTTP: all of a file or nothing of it, bounded, and only what the caller may write."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from api.schemas.registers import LoadDocument
from graph.registers import write_workbook
from tests.api.conftest import opened
from tests.registers.builders import DISTRICT, with_rows

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from graph.settings import Settings
    from tests.api.conftest import Door
    from tests.registers.builders import Rows


def _file(folder: Path, rows: Rows) -> dict[str, tuple[str, bytes]]:
    path = folder / "book.xlsx"
    write_workbook(path, rows)
    return {"file": ("台账.xlsx", path.read_bytes())}


async def test_a_workbook_is_loaded_once(settings: Settings, tmp_path: Path) -> None:
    async with opened(settings) as door:
        await door.store.begin_demo()
        client, file = await door.client(), _file(tmp_path, DISTRICT)
        checked = LoadDocument.model_validate((await client.post("/registers?dry_run=true", files=file)).json())
        assert (checked.applied, checked.dry_run, (await door.store.head()).revision.n) == (False, True, 0)
        loaded = LoadDocument.model_validate((await client.post("/registers", files=file)).json())
        assert (loaded.applied, loaded.changes) == (True, checked.changes)
        again = LoadDocument.model_validate((await client.post("/registers", files=file)).json())
        assert (again.applied, again.revision) == (False, loaded.revision)


async def test_a_load_may_replace_what_an_area_has_when_the_number_is_confirmed(demo: Door, tmp_path: Path) -> None:
    client, asked = await demo.client(), {"mode": "replace", "area": "江溪街道", "ended_on": "2030-12-31"}
    pairs = [{"unit": "甲科技有限公司", "community": "太湖花园第二社区", "since": "2023", "until": "至今"}]
    assert (await client.post("/registers", files=_file(tmp_path, {"pairings": pairs}))).status_code == 200
    file = _file(tmp_path, {"pairings": [{"unit": "区住建局", "community": "春雷社区", "since": "2024"}]})
    refused = await client.post("/registers", files=file, data=asked)
    assert [each["code"] for each in refused.json()["problems"]] == ["confirmation_needed"]
    replaced = refused.json()["details"]["replaced"]
    done = LoadDocument.model_validate(
        (await client.post("/registers", files=file, data=asked | {"confirm": str(replaced)})).json()
    )
    assert (done.applied, done.replaced, done.changes["ended"]) == (True, replaced, replaced)
    assert {each.row for each in done.differences if each.effect == "ended"} == {None}
    nowhere = await client.post("/registers", files=file, data={"mode": "replace"})
    assert (nowhere.status_code, nowhere.json()["code"]) == (422, "invalid_request")


async def test_what_a_load_would_change_is_a_workbook(demo: Door, tmp_path: Path) -> None:
    client, before = await demo.client(), (await demo.store.head()).revision
    file = _file(tmp_path, {"units": [{"name": "区住建局", "kind": "机关", "staff": 61}]})
    answer = await client.post("/registers/changes", files=file, headers={"Accept-Language": "en"})
    assert answer.headers["content-disposition"].startswith('attachment; filename="changes.xlsx"')
    (_, row) = load_workbook(io.BytesIO(answer.content))["Changes"].iter_rows(values_only=True)
    assert row == ("changed", "Organization", "区住房和城乡建设局", "org-zjj", "Staff", None, "61", "单位", 2)
    assert (await demo.store.head()).revision == before


async def test_a_copy_with_the_problems_marked_comes_back(demo: Door, tmp_path: Path) -> None:
    client = await demo.client()
    file = _file(tmp_path, {"units": [{"name": "乙公司", "kind": "合伙"}]})
    answer = await client.post("/registers/marked", files=file)
    assert "filename*=UTF-8''" in answer.headers["content-disposition"]
    book = load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == ["单位", "问题清单"]
    assert "合伙" in str(book["单位"]["B2"].comment.text)


async def test_sheets_and_columns_may_be_settled_beside_the_file(demo: Door) -> None:
    client = await demo.client()
    file = {"file": ("江溪.csv", "机构,单位性质\n乙公司,企业\n".encode())}
    asked = {"dry_run": "true", "sheet": "江溪=units", "mapping": '[columns.units]\n"机构" = "name"'}
    answer = await client.post("/registers", files=file, data=asked)
    assert (answer.status_code, answer.json()["changes"]["new"]) == (200, 1)
    for wrong in ({"sheet": "江溪"}, {"sheet": "江溪=moon"}, {"mapping": "not toml"}, {"accept_near": "0.2"}):
        assert (await client.post("/registers", files=file, data=asked | wrong)).status_code == 422


async def test_a_decision_about_a_name_is_kept_and_not_asked_again(demo: Door) -> None:
    client = await demo.client()
    file = {"file": ("挂钩联系.csv", "挂钩单位,社区\n区住建局,太二社区\n".encode())}
    refused = (await client.post("/registers", files=file)).json()
    (candidate,) = refused["problems"][0]["candidates"]
    assert (candidate["id"], candidate["score"] < 0.97) == ("area-th2", True)
    decided = {"label": candidate["label"], "entity": candidate["id"], "verdict": "same", **candidate["asked"]}
    kept = await client.post("/judgements", json={"judgements": [decided | {"why": "电话核实"}]})
    assert (kept.status_code, kept.json()["items"][0]["verdict"]) == (200, "same")
    assert (await client.post("/registers", files=file)).json()["problems"] == []
    person = decided | {"label": "Person", "entity": "per-wang"}
    assert (await client.post("/judgements", json={"judgements": [person]})).status_code == 422


async def test_a_check_may_be_asked_for_in_the_form(demo: Door, tmp_path: Path) -> None:
    client, before = await demo.client(), (await demo.store.head()).revision
    file = _file(tmp_path, with_rows({"areas": [{"name": "新辟社区", "kind": "社区", "parent": "江溪街道"}]}))
    answer = await client.post("/registers", files=file, data={"dry_run": "true"})
    assert answer.json().get("dry_run", answer.json().get("details", {}).get("dry_run")) is True
    misspelt = await client.post("/registers", files=file, data={"dryrun": "true"})
    assert (misspelt.status_code, misspelt.json()["errors"][0]["field"]) == (422, "body.dryrun")
    assert (await demo.store.head()).revision == before


async def test_a_workbook_with_errors_is_refused_cell_by_cell(demo: Door, tmp_path: Path) -> None:
    client = await demo.client()
    before = (await demo.store.head()).revision
    wrong = with_rows({"areas": [{"name": "某社区", "kind": "月亮", "parent": "江溪街道"}]})
    answer = await client.post("/registers", files=_file(tmp_path, wrong))
    assert (answer.status_code, answer.json()["code"]) == (422, "register_refused")
    assert {each["file"] for each in answer.json()["problems"]} == {"台账.xlsx"}
    assert (await demo.store.head()).revision == before


async def test_what_is_no_workbook_is_refused(demo: Door) -> None:
    client = await demo.client()
    for name, content in (("a.xlsx", b"not a workbook"), ("a.txt", b"text"), ("../../a.xlsx", b"")):
        answer = await client.post("/registers", files={"file": (name, content)})
        assert (answer.status_code, answer.json()["code"]) == (422, "register_refused"), name
    answer = await client.post("/registers", json={})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


async def test_an_area_limits_what_is_loaded(door: Door, tmp_path: Path) -> None:
    file = _file(tmp_path, DISTRICT)
    for area, status in (("area-cl", 403), ("area-th2", 200)):
        # what is new in this file lies in 太湖花园第二社区
        answer = await (await door.keyed("editor", area=area)).post("/registers", files=file)
        assert answer.status_code == status


async def test_a_body_over_the_limit_is_refused_declared_or_not(settings: Settings) -> None:
    async with opened(settings.model_copy(update={"upload_limit": 10})) as door:
        await door.store.begin_demo()
        client = await door.client()
        declared = await client.post("/registers", files={"file": ("a.csv", b"x" * 200_000)})
        assert (declared.status_code, declared.json()["code"]) == (413, "body_too_large")

        async def endless() -> AsyncIterator[bytes]:
            for _ in range(20):
                yield b"x" * 10_000

        streamed = await client.post("/changes", content=endless(), headers={"content-type": "application/json"})
        assert (streamed.status_code, streamed.json()["code"]) == (413, "body_too_large")


async def test_a_workbook_over_the_limits_of_the_settings_is_refused(settings: Settings, tmp_path: Path) -> None:
    async with opened(settings.model_copy(update={"register_cells": 10})) as door:
        await door.store.begin_demo()
        answer = await (await door.client()).post("/registers", files=_file(tmp_path, DISTRICT))
        assert (answer.status_code, [each["code"] for each in answer.json()["problems"]]) == (422, ["too_many_cells"])
