"""Sharing and paths over HTTP: the same documents as the command's, names as people type them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from api.schemas.paths import PathsDocument, ProfilesDocument, SharingDocument
from graph.paths import SharingQuery, sharing, sharing_document
from graph.projection.freshness import projection_of
from tests.api.district import TH2, ZJJ
from tests.builders import batch, delete, organization

if TYPE_CHECKING:
    from tests.api.conftest import Door

_ASKED = {"from": "太湖花园第二社区", "category": "venue", "as_of": "2024-06-30"}


async def test_the_answer_is_the_document_that_the_search_gives(demo: Door) -> None:
    client = await demo.client()
    answer = await client.get("/sharing", params=_ASKED | {"k": "5"})
    query = SharingQuery(as_of=dt.date(2024, 6, 30), start=TH2, category="venue", k=5, see_names=True)
    assert answer.json() == sharing_document(sharing(await projection_of(demo.store), query))
    assert [each["organization"]["id"] for each in answer.json()["providers"]] == [ZJJ, "org-jia"]


async def test_answers_have_the_shape_that_the_description_promises(demo: Door) -> None:
    client = await demo.client()
    SharingDocument.model_validate((await client.get("/sharing", params=_ASKED)).json())
    between = await client.get("/paths", params={"from": TH2, "to": "甲科技有限公司"})
    assert PathsDocument.model_validate(between.json()).paths
    profiles = ProfilesDocument.model_validate((await client.get("/profiles")).json()).profiles
    assert profiles["balanced"].ties["FORMED_IN"].collective == "target"


async def test_a_community_may_be_named_by_any_of_its_names_and_bodies(demo: Door) -> None:
    client = await demo.client()
    for written in ("太湖花园第二社区", "太湖花园第二社区党委", "太湖二社区", TH2):
        answer = await client.get("/sharing", params=_ASKED | {"from": written})
        assert answer.json()["from"]["id"] == TH2


async def test_a_category_may_be_a_code_or_a_word(demo: Door) -> None:
    client = await demo.client()
    for category in ("venue.meeting_room", "会议室", "meeting_room"):
        answer = await client.get("/sharing", params=_ASKED | {"category": category})
        assert [each["organization"]["id"] for each in answer.json()["providers"]] == [ZJJ]


async def test_limits_are_kept(demo: Door) -> None:
    client = await demo.client()
    without = await client.get("/sharing", params=_ASKED | {"avoid": "区住建局"})
    assert [each["organization"]["id"] for each in without.json()["providers"]] == ["org-jia"]
    large = await client.get("/sharing", params=_ASKED | {"capacity": "50"})
    assert [each["organization"]["id"] for each in large.json()["providers"]] == [ZJJ]
    paired = await client.get("/sharing", params=_ASKED | {"ties": "PAIRED_WITH"})
    assert [each["organization"]["id"] for each in paired.json()["providers"]] == [ZJJ]
    before = await client.get("/sharing", params=_ASKED | {"as_of": "2020-01-01"})
    assert before.json()["providers"] == []


async def test_an_ambiguous_name_is_a_problem_with_the_candidates(demo: Door) -> None:
    answer = await (await demo.client()).get("/sharing", params=_ASKED | {"from": "同名公司"})
    assert (answer.status_code, answer.json()["code"]) == (422, "ambiguous_name")
    assert {each["id"] for each in answer.json()["candidates"]} == {"org-twin1", "org-twin2"}


async def test_an_unknown_name_is_a_problem_with_near_ones(demo: Door) -> None:
    answer = await (await demo.client()).get("/sharing", params=_ASKED | {"from": "春雷"})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_name")
    assert "春雷社区" in {each["name"] for each in answer.json()["candidates"]}


async def test_a_deleted_id_is_gone(demo: Door) -> None:
    await demo.store.write(batch(organization("old")))
    await demo.store.write(batch(delete("Organization", "org-old")))
    answer = await (await demo.client()).get("/sharing", params=_ASKED | {"from": "org-old"})
    assert (answer.status_code, answer.json()["code"]) == (410, "gone")


async def test_ones_own_write_is_read_at_its_revision(demo: Door) -> None:
    client = await demo.client()
    change = {"op": "update", "of": "Organization", "id": ZJJ, "values": {"name": "区建设局"}}
    revision = (await client.post("/changes", json={"changes": [change]})).json()["revision"]
    answer = await client.get("/sharing", params=_ASKED | {"min_revision": revision})
    assert answer.json()["providers"][0]["organization"]["name"] == "区建设局"
    assert answer.json()["revision"] == revision


async def test_a_revision_of_another_lineage_is_a_conflict(demo: Door) -> None:
    answer = await (await demo.client()).get("/sharing", params=_ASKED | {"min_revision": "0123456789ab-1"})
    assert (answer.status_code, answer.json()["code"]) == (409, "revision_unknown")


_WRONG = (
    ({"k": "0"}, "invalid_request"),
    ({"k": "many"}, "invalid_request"),
    ({"category": "月亮"}, "invalid_path_query"),
    ({"profile": "fastest"}, "unknown_profile"),
    ({"ties": "LIKES"}, "invalid_path_query"),
    ({"avoid": TH2}, "invalid_path_query"),
    ({"max_cost": "nan"}, "invalid_request"),
    ({"asof": "2024-06-30"}, "invalid_request"),
    ({"as_of": "2024-13-01"}, "invalid_request"),
)


async def test_a_wrong_question_is_refused(demo: Door) -> None:
    client = await demo.client()
    for wrong, code in _WRONG:
        answer = await client.get("/sharing", params=_ASKED | wrong)
        assert (answer.status_code, answer.json()["code"]) == (422, code)


async def test_search_finds_exact_names_before_parts(demo: Door) -> None:
    answer = await (await demo.client()).get("/search", params={"q": "太湖花园第二社区"})
    hits = answer.json()["hits"]
    assert (hits[0]["id"], hits[0]["how"]) == (TH2, "current")
    assert {each["id"] for each in hits[1:]} == {"org-th2dw", "org-th2jw"}


async def test_figures_are_counted_as_of_a_day(demo: Door) -> None:
    answer = await (await demo.client()).get("/figures", params={"as_of": "2024-06-30"})
    found = {each["key"]: each for each in answer.json()["figures"]}
    assert answer.json()["as_of"] == "2024-06-30"
    assert all(each["found"] >= 0 for each in found.values())
