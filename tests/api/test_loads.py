"""A load is told while it goes on, and afterwards: when, by whom, of which file, what it did, whether it was undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from api.schemas.registers import LoadLine, LoadsDocument, LoadTold, RegistersDocument
from graph.registers import registers

if TYPE_CHECKING:
    from httpx import AsyncClient, Response

    from tests.api.conftest import Door

_UNITS = {"file": ("单位.csv", "单位名称,单位性质,职工数\n区住建局,机关,61\n乙公司,企业,5\n".encode())}
_WRONG = {"file": ("单位.csv", "单位名称,单位性质\n乙公司,合伙\n".encode())}


def _lines(answer: Response) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in answer.content.splitlines()]


async def _loaded(client: AsyncClient, batch: str) -> dict[str, Any]:
    answer = await client.post("/registers", files=_UNITS, headers={"Idempotency-Key": batch})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def test_a_load_is_told_stage_by_stage_and_then_as_a_whole(demo: Door) -> None:
    client = await demo.client()
    answer = await client.post("/registers/lines", files=_UNITS, headers={"Idempotency-Key": "load-1"})
    lines = [LoadLine.model_validate(each) for each in _lines(answer)]
    assert [each.stage for each in lines] == ["read", "plan", "write", "done", None]
    assert (lines[1].count, lines[2].count) == (2, 2)
    loaded = lines[-1].loaded
    assert loaded is not None
    assert (loaded.applied, loaded.batch, loaded.changes["new"], loaded.changes["changed"]) == (True, "load-1", 1, 1)
    assert answer.headers["content-type"] == "application/x-ndjson"


async def test_what_refuses_a_load_is_its_last_line(demo: Door) -> None:
    client, before = await demo.client(), (await demo.store.head()).revision
    (*_, last) = _lines(await client.post("/registers/lines", files=_WRONG, data={"dry_run": "true"}))
    alone = await client.post("/registers", files=_WRONG, data={"dry_run": "true"})
    assert last == {"problem": alone.json()}
    assert LoadLine.model_validate(last).problem is not None
    assert (await demo.store.head()).revision == before


async def test_loads_are_listed_newest_first_and_nothing_else_is(demo: Door) -> None:
    client = await demo.client()
    await _loaded(client, "load-1")
    site = {"op": "create", "of": "Site", "values": {"name": "驿站", "kind": "courier_station"}}
    await client.post("/changes", json={"changes": [site]})
    assert (await client.post("/changes/load-1/undo", headers={"Idempotency-Key": "undo-1"})).status_code == 200
    await _loaded(client, "load-2")
    told = LoadsDocument.model_validate((await client.get("/registers/loads")).json())
    assert [(each.batch, each.file, each.undone_by) for each in told.loads] == [
        ("load-2", "单位.csv", None), ("load-1", "单位.csv", "undo-1"),
    ]  # fmt: skip
    assert (told.more, [each.n for each in told.loads]) == (False, [2, 2])
    one = LoadsDocument.model_validate((await client.get("/registers/loads?limit=1")).json())
    assert (len(one.loads), one.more) == (1, True)


async def test_a_load_is_told_afterwards_as_it_was_told_then(demo: Door) -> None:
    client = await demo.client()
    loaded = await _loaded(client, "load-1")
    told = LoadTold.model_validate((await client.get("/registers/loads/load-1")).json())
    assert told.changes == {"new": 1, "changed": 1, "ended": 0}
    then = {each["id"]: each for each in loaded["differences"]}
    for each in told.differences:
        assert {edit.name for edit in each.fields} == {edit["name"] for edit in then[each.id]["fields"]}
        assert (each.effect, each.name) == (then[each.id]["effect"], then[each.id]["name"])
    await client.post("/changes/load-1/undo")
    again = LoadTold.model_validate((await client.get("/registers/loads/load-1")).json())
    assert [each.name for each in again.differences] == [each.name for each in told.differences]


async def test_what_loaded_no_register_is_not_told_as_a_load(demo: Door) -> None:
    client = await demo.client()
    answer = await client.get("/registers/loads/1")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert (await client.get("/registers/loads/never")).json()["code"] == "commit_unknown"


async def test_persons_are_masked_in_what_a_load_did(demo: Door) -> None:
    client = await demo.client()
    posts = "姓名,任职单位,职务\n王小明,区住建局,科长\n".encode()
    loaded = await client.post("/registers", files={"file": ("任职.csv", posts)}, headers={"Idempotency-Key": "p"})
    assert loaded.status_code == 200, loaded.text
    viewer = await demo.keyed("viewer")
    masked = await viewer.get("/registers/loads/p")
    assert (masked.status_code, "王小明" in masked.text) == (200, False)
    assert "王小明" in (await client.get("/registers/loads/p")).text


async def test_the_registers_are_named_as_templates_take_them(demo: Door) -> None:
    client = await demo.client()
    told = RegistersDocument.model_validate((await client.get("/registers")).json())
    assert [each.code for each in told.registers] == list(registers())
