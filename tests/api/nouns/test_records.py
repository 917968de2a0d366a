"""One record by name or id: its fields, its tag, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pydantic import TypeAdapter

from api.schemas import nouns
from api.schemas.records import AnyTie
from tests.builders import batch, delete, update

if TYPE_CHECKING:
    import httpx

    from tests.api.conftest import Door

pytestmark = pytest.mark.asyncio(loop_scope="session")


_RECORDS: tuple[tuple[str, str, Any], ...] = (
    ("/organizations/区住建局", "org-zjj", nouns.Organization),
    ("/organizations/org-zjj", "org-zjj", nouns.Organization),
    ("/alliances/空间合伙人", "all-micro", nouns.Alliance),
    ("/areas/太湖二社区", "area-th2", nouns.Area),
    ("/resources/三楼会议室", "res-hall", nouns.Resource),
    ("/needs/need-park", "need-park", nouns.Need),
    ("/sites/太二党群服务中心", "site-centre", nouns.Site),
    ("/people/王小明", "per-wang", nouns.Person),
)


async def test_a_record_is_found_by_name_or_id(asker: httpx.AsyncClient) -> None:
    for path, id_, model in _RECORDS:
        answer = await asker.get(path)
        assert answer.status_code == 200, answer.text
        assert model.model_validate_json(answer.content).id == id_


async def test_a_tag_spares_the_second_answer_until_the_record_changes(asker: httpx.AsyncClient, demo: Door) -> None:
    first = await asker.get("/organizations/org-zjj")
    tag = {"If-None-Match": first.headers["etag"]}
    assert (await asker.get("/organizations/org-zjj", headers=tag)).status_code == 304

    await demo.store.write(batch(update("Organization", "org-zjj", office="办公室")))
    again = await asker.get("/organizations/org-zjj", headers=tag)

    assert (again.status_code, again.json()["office"]) == (200, "办公室")
    assert again.json()["revision"] == first.json()["revision"] + 2
    assert again.headers["etag"] != first.headers["etag"]


async def test_a_tie_tells_its_ends_its_days_and_whether_it_is_valid(asker: httpx.AsyncClient) -> None:
    now = (await asker.get("/ties/paired_with-org-zjj-1")).json()
    past = (await asker.get("/ties/paired_with-org-jia-1")).json()

    TypeAdapter(AnyTie).validate_python(now)
    assert (now["from"]["id"], now["to"]["name"], now["certainty"]) == ("org-zjj", "太湖花园第二社区", "certain")
    assert (now["valid_from"], now["valid_to"], now["scheme"]) == ("2023-03-01", None, "三联三强基")
    assert (past["certainty"], past["valid_to"]) == (None, "2021-01-01")


async def test_what_is_not_there_and_what_was_deleted_are_told_apart(asker: httpx.AsyncClient, demo: Door) -> None:
    await demo.store.write(batch(delete("Resource", "res-room", cascade=True)))

    for path, status, code in (
        ("/resources/res-room", 410, "gone"),
        ("/resources/res-nothing", 404, "unknown_name"),
        ("/ties/offers-org-jia-1", 410, "gone"),
        ("/ties/offers-org-jia-9", 404, "not_found"),
        ("/areas/区住建局", 404, "unknown_name"),
    ):
        answer = await asker.get(path)
        assert (answer.status_code, answer.json()["code"]) == (status, code), path
