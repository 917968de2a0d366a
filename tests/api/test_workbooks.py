"""Workbooks over HTTP: templates for every reader, the graph for those who see names; nothing masked is in either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers import read
from tests.api.conftest import opened
from tests.api.district import CL

if TYPE_CHECKING:
    import httpx

    from graph.registers import Workbook
    from graph.settings import Settings
    from tests.api.conftest import Door

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _book(answer: httpx.Response) -> Workbook:
    assert (answer.status_code, answer.headers["content-type"]) == (200, _SHEET)
    return read(("answer.xlsx", answer.content))


def _texts(workbook: Workbook, key: str) -> set[str]:
    rows = (row for sheet in workbook.sheets if sheet.register.key == key for row in sheet.rows)
    return {cell.text for row in rows for cell in row.cells.values()}


async def test_a_template_is_a_file_with_a_name_and_a_tag(door: Door) -> None:
    viewer = await door.keyed("viewer")
    asked = {"register": ["units", "需求清单"], "language": "zh"}
    answer = await viewer.get("/registers/template", params=asked)
    assert [sheet.register.key for sheet in _book(answer).sheets] == ["units", "needs"]
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith("attachment; filename=\"template.xlsx\"; filename*=UTF-8''%E5%8F%B0")
    tag = answer.headers["etag"]
    again = await viewer.get("/registers/template", params=asked, headers={"if-none-match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)


async def test_the_language_is_the_readers(door: Door) -> None:
    viewer = await door.keyed("viewer")
    english = await viewer.get("/registers/template", headers={"accept-language": "en"})
    assert _book(english).sheets[0].title == "Areas"
    chinese = await viewer.get("/registers/template?language=zh", headers={"accept-language": "en"})
    assert _book(chinese).sheets[0].title == "行政区划"


async def test_an_unknown_register_is_refused(door: Door) -> None:
    answer = await (await door.keyed("viewer")).get("/registers/template", params={"register": "nothing"})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


async def test_what_is_exported_can_be_loaded_again_and_changes_nothing(door: Door) -> None:
    client = await door.keyed("editor", district=True)
    before = (await door.store.head()).revision
    answer = await client.get("/registers/export")
    assert _book(answer).problems == ()
    loaded = await client.post("/registers", files={"file": ("导出.xlsx", answer.content)})
    assert (loaded.status_code, loaded.json()["applied"], loaded.json()["revision"]) == (200, False, str(before))


async def test_every_record_is_in_it_under_its_id(door: Door) -> None:
    book = _book(await (await door.keyed("coordinator", district=True)).get("/registers/export"))
    entities, ties = await door.store.scan()
    assert _texts(book, "entities.Person") >= {"王小明", "赵大力", "per-wang"}
    ids = {*(each.id for each in entities), *(each.id for each in ties)}
    assert {row.cells["id"].text for sheet in book.sheets for row in sheet.rows} == ids


async def test_only_those_who_see_names_export_and_it_is_logged(door: Door) -> None:
    refused = await (await door.keyed("viewer")).get("/registers/export")
    assert (refused.status_code, refused.json()["code"]) == (403, "right_missing")
    answer = await (await door.keyed("coordinator")).get("/registers/export")
    assert answer.status_code == 200
    line = door.log()[-1]
    assert (line["what"], line["path"], line["status"]) == ("export", "/api/v1/registers/export", 200)


async def test_names_outside_the_own_area_are_left_out_and_never_masked(door: Door) -> None:
    coordinator = await door.keyed("coordinator", area=CL)
    answer = await coordinator.get("/registers/export")
    book = _book(answer)
    persons, everything = _texts(book, "entities.Person"), {
        cell.text for sheet in book.sheets for row in sheet.rows for cell in row.cells.values()
    }  # fmt: skip
    assert "赵大力" in persons
    assert not [each for each in everything if "王" in each or each in ("李四", "李某", "139")]
    assert "区住房和城乡建设局" in everything
    before = (await door.store.head()).revision
    again = await (await door.keyed("editor", district=True)).post(
        "/registers", files={"file": ("导出.xlsx", answer.content)}
    )
    assert (again.status_code, again.json()["applied"], again.json()["revision"]) == (200, False, str(before))


async def test_leaders_ties_need_the_district_right(door: Door) -> None:
    without = await (await door.keyed("coordinator")).get("/registers/export")
    beside = await (await door.keyed("coordinator", district=True)).get("/registers/export")
    assert not _texts(_book(without), "ties.LIAISES")
    assert _texts(_book(beside), "ties.LIAISES")


async def test_an_empty_store_exports_titles(settings: Settings) -> None:
    async with opened(settings) as door:
        await door.store.begin_demo()
        answer = await (await door.client()).get("/registers/export")
        assert [each.code for each in _book(answer).problems] == ["no_rows"]
