"""The graph and its parts over HTTP: streamed in every form, as the caller may see it, by role, logged."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from urllib.parse import unquote

import openpyxl
import pytest

from graph.exchange import FORMS, Format
from tests.api.district import CL, TH2
from tests.builders import batch, organization

if TYPE_CHECKING:
    from graph.exchange import Records
    from tests.api.conftest import Door


def _names(records: Records) -> set[str]:
    return {each.name for each in records.entities}


@pytest.mark.parametrize("form", FORMS)
async def test_every_form_is_a_file_that_reads_back_to_the_graph(door: Door, form: Format) -> None:
    client = await door.keyed("coordinator", district=True)
    answer = await client.get("/export", params={"format": form})
    assert (answer.status_code, answer.headers["content-type"]) == (200, FORMS[form].media_type)
    assert answer.headers["liantu-revision"] == str((await door.store.head()).revision)
    disposition = unquote(answer.headers["content-disposition"])
    assert f'filename="liantu{FORMS[form].ending}"' in disposition
    assert f"联图导出{FORMS[form].ending}" in disposition
    entities, ties = await door.store.scan()
    records = FORMS[form].read(io.BytesIO(answer.content))
    assert {each.id: each.revision for each in records.entities} == {each.id: each.revision for each in entities}
    assert {each.id: each.days for each in records.ties} == {each.id: each.days for each in ties}
    assert b"13900000000" not in answer.content


async def test_an_unchanged_graph_is_not_sent_again(door: Door) -> None:
    client = await door.keyed("coordinator")
    first = await client.get("/export?format=gexf")
    again = await client.get("/export?format=gexf", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = await client.get("/export?format=gexf&area=area-cl", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("asked", "expected"),
    [({"area": "太湖二社区"}, {TH2, "org-th2dw", "org-th2jw", "per-wang", "org-zjj", "all-cjl"}),
     ({"alliance": "长江路书记联盟"}, {"all-cjl", "org-jia", "org-th2dw", "res-room"}),
     ({"from": "区住建局", "depth": 1}, {"org-zjj", TH2, "res-hall"}),
     ({"from": "区住建局", "depth": 1, "as_of": "2020-01-01"}, {"org-zjj"})],
)  # fmt: skip
async def test_a_part_is_asked_for_by_name(door: Door, asked: dict[str, str], expected: set[str]) -> None:
    client = await door.keyed("coordinator", district=True)
    answer = await client.get("/export", params=asked)
    assert {each["id"] for each in answer.json()["nodes"]} == expected
    book = await client.get("/export", params={**asked, "format": "workbook"})
    rows = openpyxl.load_workbook(io.BytesIO(book.content), read_only=True)
    ids = [row[0] for sheet in rows.worksheets[:12] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert {each for each in ids if each} == expected


async def test_names_outside_the_own_area_are_masked_and_leaders_ties_need_the_district_right(door: Door) -> None:
    coordinator = await door.keyed("coordinator", area=CL)
    records = FORMS[Format.GRAPHML].read(io.BytesIO((await coordinator.get("/export?format=graphml")).content))
    assert {"王某", "赵大力"} <= _names(records)
    assert "王小明" not in _names(records)
    assert "LIAISES" not in {each.type for each in records.ties}
    district = await door.keyed("coordinator", district=True)
    records = FORMS[Format.CSV].read(io.BytesIO((await district.get("/export?format=csv")).content))
    assert "王小明" in _names(records)
    assert "LIAISES" in {each.type for each in records.ties}


async def test_exports_are_for_coordinators_and_are_logged(door: Door) -> None:
    refused = await (await door.keyed("viewer")).get("/export")
    assert (refused.status_code, refused.json()["code"]) == (403, "right_missing")
    await (await door.keyed("coordinator")).get("/export", params={"from": "王小明"})
    line = door.log()[-1]
    assert (line["what"], line["path"], line["status"], line["asked"]) == ("export", "/api/v1/export", 200, [])


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [({"format": "dot"}, 422, "invalid_request"), ({"depth": "2"}, 422, "invalid_selection"),
     ({"from": "区住建局", "depth": "13"}, 422, "invalid_request"), ({"as_of": "spring"}, 422, "invalid_request"),
     ({"area": "春雷社区", "from": "区住建局"}, 422, "invalid_selection"), ({"area": "无此处"}, 404, "unknown_name"),
     ({"area": "区住建局"}, 404, "unknown_name"), ({"from": "同名公司"}, 422, "ambiguous_name"),
     ({"form": "gexf"}, 422, "invalid_request")],
)  # fmt: skip
async def test_what_cannot_be_asked_is_a_problem(door: Door, asked: dict[str, str], status: int, code: str) -> None:
    answer = await (await door.keyed("coordinator")).get("/export", params=asked)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize("path", ["/registers/export", "/export?format=workbook"])
async def test_what_a_workbook_cannot_hold_is_counted_and_listed(door: Door, path: str) -> None:
    client = await door.keyed("editor", district=True)
    assert (await client.get(path)).headers["liantu-left-out"] == "0"
    await door.store.write(batch(organization("long", note="长" * 40_000), organization("odd", note="\ufffe")))
    answer = await client.get(path)
    assert answer.headers["liantu-left-out"] == "2"
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content))["未写入的单元格"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert {row[0] for row in rows} == {"实体·组织单位"}
    assert len(rows) == 2
    again = await client.post("/registers", files={"file": ("导出.xlsx", answer.content)})
    assert (again.status_code, again.json()["applied"], again.json()["problems"]) == (200, False, [])
