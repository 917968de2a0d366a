"""What no register may hold no request may bring either: refused by its field, never repeated, nothing written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.api.district import TH2, ZJJ

if TYPE_CHECKING:
    from tests.api.conftest import Door

_NEED = {"op": "create", "of": "Need", "values": {"name": "会议室", "category": "venue.meeting_room", "state": "open"}}
_PERSONAL = (
    ("name", "请联系13812345678", "手机号"),
    ("name", "１３８ １２３４ ５６７８", "手机号"),
    ("when", "320214195001011234 周六", "身份证号"),
    ("note", "3幢2单元502室漏水", "住址房号"),
    ("name", "王奶奶要理发", "个人称谓"),
    ("note", "6222021234567890123", "银行卡号"),
    ("quantity", 13812345678, "手机号"),
)


def _with(name: str, value: str | int) -> dict[str, Any]:
    return {**_NEED, "values": {**_NEED["values"], name: value}}  # type: ignore[dict-item]


@pytest.mark.parametrize(("name", "value", "what"), _PERSONAL)
async def test_a_need_that_tells_of_a_person_is_refused_by_its_field(
    demo: Door, name: str, value: str | int, what: str
) -> None:
    client, before = await demo.client(), (await demo.store.head()).revision
    answer = await client.post("/changes", json={"changes": [_NEED, _with(name, value)]})
    told = answer.json()
    assert (answer.status_code, told["code"]) == (422, "personal_data")
    assert told["details"]["field"] == f"body.changes.1.values.{name}"
    assert [each["zh"] for each in told["details"]["fields"][0]["holds"]] == [what]
    assert str(value) not in answer.text
    assert (await demo.store.head()).revision == before


@pytest.mark.parametrize("path", ["/changes", "/changes/1/undo"])
async def test_neither_may_a_reason(demo: Door, path: str) -> None:
    client, before = await demo.client(), (await demo.store.head()).revision
    body = {"why": "13812345678 来电"} | ({"changes": [_NEED]} if path == "/changes" else {})
    answer = await client.post(path, json=body)
    assert (answer.status_code, answer.json()["details"]["field"]) == (422, "body.why")
    assert (await demo.store.head()).revision == before


async def test_what_is_a_bodys_own_may_stand_where_it_belongs(demo: Door) -> None:
    client = await demo.client()
    values = {"office_phone": "0510-80001234", "address": "长江路3号5幢201室", "code": "91320214MA1XXXXX0X"}
    site = {"op": "create", "of": "Site", "values": {"name": "3号楼201会议室驿站", "kind": "courier_station"}}
    update = {"op": "update", "of": "Organization", "id": ZJJ, "values": values}
    raised = {"op": "create", "of": "RAISED", "source": TH2, "target": "need-1", "values": {"since": "2024-07"}}
    answer = await client.post("/changes", json={"changes": [update, site, {**_NEED, "id": "need-1"}, raised]})
    assert answer.status_code == 200, answer.text
