"""Merging, undoing and judgements over HTTP: who may, what is answered, and that merged ids go on answering."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from api.schemas.changes import FeedDocument
from api.schemas.identity import JudgementsDocument, MergeDocument, UndoDocument
from graph.store.judgements import Judgement, Verdict, judge
from tests.api.district import CL, JIA, TH2, WANG, ZHAO, ZJJ
from tests.builders import batch, entity, organization, tie, update

if TYPE_CHECKING:
    from httpx import AsyncClient, Response

    from tests.api.conftest import Door

_TWINS = {"winner": "org-twin1", "loser": "org-twin2", "why": "重复登记"}
_NEW = {"op": "create", "of": "Organization", "id": "org-n", "values": {"name": "新公司", "kind": "enterprise"}}
_HERE = {"op": "create", "of": "LOCATED_IN", "source": "org-n", "target": CL}


async def _undo(client: AsyncClient, what: str, **more: Any) -> Response:
    return await client.post(f"/changes/{what}/undo", **more)


async def test_a_merged_id_answers_as_what_stays_until_that_is_undone(demo: Door) -> None:
    client = await demo.client()
    await demo.store.write(batch(tie("OFFERS", "org-twin2", "res-hall"), tie("LOCATED_IN", "org-twin2", TH2)))
    answer = await client.post("/merges", json=_TWINS, headers={"Idempotency-Key": "twins"})
    merged = MergeDocument.model_validate(answer.json())
    assert (merged.applied, merged.winner.id, merged.loser.id) == (True, "org-twin1", "org-twin2")
    assert merged.ties.model_dump() == {"moved": 2, "joined": 0, "dropped": 0}
    organization = (await client.get("/organizations/org-twin2")).json()
    assert organization["id"] == "org-twin1"
    moved = (await client.get("/ties/offers-org-twin2-1")).json()
    assert moved["from"]["id"] == "org-twin1"
    paths = await client.get("/paths", params={"from": "org-twin2", "to": TH2})
    assert paths.json()["from"]["id"] == "org-twin1"
    await _undo(client, "twins")
    assert (await client.get("/organizations/org-twin2")).json()["id"] == "org-twin2"
    paths = await client.get("/paths", params={"from": "org-twin2", "to": TH2})
    assert paths.json()["from"]["id"] == "org-twin2"


async def test_a_joined_tie_goes_on_answering(demo: Door) -> None:
    client = await demo.client()
    await demo.store.write(batch(tie("LOCATED_IN", "org-twin1", CL), tie("LOCATED_IN", "org-twin2", CL)))
    assert (await client.post("/merges", json=_TWINS)).json()["ties"]["joined"] == 1
    assert (await client.get("/ties/located_in-org-twin2-1")).json()["id"] == "located_in-org-twin1-1"
    asked = {"op": "create", "of": "LOCATED_IN", "source": "org-twin2", "target": TH2}
    made = await client.post("/changes", json={"changes": [asked]})
    assert made.json()["items"][0]["id"] == "located_in-org-twin1-2"


async def test_a_merge_is_rehearsed_and_sent_again(demo: Door) -> None:
    client = await demo.client()
    for rehearsal in ({"json": _TWINS | {"dry_run": True}}, {"json": _TWINS, "params": {"dry_run": "true"}}):
        told = MergeDocument.model_validate((await client.post("/merges", **rehearsal)).json())
        assert (told.dry_run, told.applied) == (True, False)
    first, again = [
        (await client.post("/merges", json=_TWINS, headers={"Idempotency-Key": "k"})).json() for _ in range(2)
    ]
    assert (again["repeated"], again | {"repeated": False}) == (True, first)


_REFUSED: tuple[tuple[dict[str, Any], int, str], ...] = (
    ({"winner": ZJJ, "loser": JIA}, 422, "changes_refused"),
    ({"winner": JIA, "loser": "org-none"}, 422, "changes_refused"),
    ({"winner": JIA, "loser": "nobody"}, 404, "not_found"),
    ({"winner": JIA, "loser": JIA}, 409, "changes_conflict"),
    ({"winner": JIA}, 422, "invalid_request"),
)


@pytest.mark.parametrize(("asked", "status", "code"), _REFUSED)
async def test_what_is_not_one_is_not_merged(demo: Door, asked: dict[str, Any], status: int, code: str) -> None:
    answer = await (await demo.client()).post("/merges", json=asked)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_a_merge_may_stand_among_changes(demo: Door) -> None:
    client = await demo.client()
    change = {"op": "merge", "of": "Organization", "id": "org-twin2", "target": "org-twin1"}
    done = await client.post("/changes", json={"changes": [change]})
    assert [(each["id"], each["status"]) for each in done.json()["items"]] == [("org-twin1", "merged")]
    for wrong in (change | {"target": None}, {"op": "merge", "of": "SERVES", "id": "serves-org-x-1", "target": "x"}):
        assert (await client.post("/changes", json={"changes": [wrong]})).json()["code"] == "invalid_request"


async def test_undoing_tells_what_became_of_each_record(demo: Door) -> None:
    client = await demo.client()
    await client.post("/changes", json={"changes": [_NEW, _HERE]}, headers={"Idempotency-Key": "load"})
    rehearsed = UndoDocument.model_validate((await _undo(client, "load", params={"dry_run": "true"})).json())
    assert (rehearsed.applied, len(rehearsed.items)) == (False, 2)
    undone = UndoDocument.model_validate((await _undo(client, "load", json={"why": "载错"})).json())
    assert {(each.id, each.of, each.status) for each in undone.items} == {
        ("org-n", "Organization", "deleted"), ("located_in-org-n-1", "LOCATED_IN", "deleted"),
    }  # fmt: skip
    assert (await client.get("/organizations/org-n")).status_code == 404
    after = undone.revision.rpartition("-")
    feed = (await client.get("/changes", params={"after": f"{after[0]}-{int(after[2]) - 1}"})).json()
    last = FeedDocument.model_validate(feed).commits[-1]
    assert (last.undoes, last.why, last.n) == ("load", "undo load 载错", 2)


async def test_the_feed_tells_where_a_merged_id_leads(demo: Door) -> None:
    client = await demo.client()
    merged = (await client.post("/merges", json=_TWINS)).json()
    feed = FeedDocument.model_validate((await client.get("/changes")).json())
    [gone] = [each for each in feed.commits[-1].changes if each.after is None]
    assert (gone.id, gone.leads_to, feed.commits[-1].revision) == ("org-twin2", "org-twin1", merged["revision"])


async def test_what_depends_on_it_is_named_with_who_made_it(demo: Door) -> None:
    client = await demo.client(**{"accept-language": "en"})
    await client.post("/changes", json={"changes": [_NEW]}, headers={"Idempotency-Key": "load"})
    await client.post("/changes", json={"changes": [_HERE], "why": "落户"}, headers={"Idempotency-Key": "later"})
    answer = await _undo(client, "load")
    assert (answer.status_code, answer.json()["code"]) == (409, "undo_blocked")
    [item] = answer.json()["items"]
    assert (item["id"], item["name"], item["reason"]) == ("located_in-org-n-1", "新公司 → 春雷社区", "tie")
    assert (item["by"]["batch"], item["by"]["who"], item["by"]["why"]) == ("later", "keyless", "落户")
    assert "later" in answer.json()["detail"]
    unknown = await _undo(client, "load-9")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "commit_unknown")


async def test_erased_persons_are_not_brought_back(demo: Door) -> None:
    client = await demo.client()
    gone = {"op": "delete", "of": "Person", "id": ZHAO, "cascade": True}
    await client.post("/changes", json={"changes": [gone]}, headers={"Idempotency-Key": "forget"})
    await demo.store.erase(ZHAO)
    answer = await _undo(client, "forget")
    assert (answer.status_code, answer.json()["code"]) == (409, "undo_erased")


async def test_undoing_takes_the_right_that_doing_took(door: Door) -> None:
    await door.store.write(batch(update("Organization", JIA, staff=9), id="edit"))
    await door.store.write(batch(organization("n"), id="made"))
    await door.store.merge("org-twin2", "org-twin1", who="admin", batch="merged")
    await door.store.write(batch(update("LIAISES", "liaises-per-wang-1", team="一"), id="leaders"))
    keys = [await door.keyed(role, district=district) for role, district in _KEYS]
    told = {what: [(await _undo(each, what)).status_code for each in keys] for what in ("merged", "leaders")}
    assert told == {"merged": [403, 403, 403, 200], "leaders": [403, 403, 200, 403]}
    assert [(await _undo(each, "edit")).status_code for each in keys[:2]] == [403, 200]
    assert (await _undo(keys[1], "made")).status_code == 200
    assert [(await each.post("/merges", json=_TWINS)).status_code for each in keys] == [403, 403, 403, 200]


_KEYS = (("coordinator", False), ("editor", False), ("editor", True), ("admin", False))


async def test_an_area_limits_what_is_merged_and_undone(door: Door) -> None:
    await door.store.write(batch(organization("n"), tie("LOCATED_IN", "org-n", CL), id="here"))
    await door.store.write(batch(organization("m"), tie("LOCATED_IN", "org-m", TH2), id="there"))
    admin = await door.keyed("admin", area=CL)
    apart = await admin.post("/merges", json={"winner": JIA, "loser": "org-m"})
    assert (apart.status_code, apart.json()["code"]) == (403, "out_of_area")
    assert (await _undo(admin, "there")).json()["code"] == "out_of_area"
    assert (await _undo(admin, "here")).status_code == 200
    assert (await _undo(admin, "there")).status_code == 403


async def test_leaders_ties_move_only_with_the_district_right(door: Door) -> None:
    await door.store.write(batch(entity("Person", "twin", name="王小明")))
    asked = {"winner": "per-twin", "loser": WANG}
    assert (await (await door.keyed("admin")).post("/merges", json=asked)).status_code == 403
    merged = await (await door.keyed("admin", district=True)).post("/merges", json=asked)
    assert merged.json()["winner"]["name"] == "王小明"


async def test_a_leaders_tie_in_the_way_is_not_named_to_those_who_may_not_know_it(door: Door) -> None:
    await door.store.write(batch(organization("n"), id="made"))
    await door.store.write(batch(tie("LIAISES", WANG, "org-n", 2), id="later"))
    answer = await _undo(await door.keyed("editor"), "made")
    assert answer.json()["code"] == "undo_blocked"
    assert "liaises" not in answer.text
    assert "liaises" in (await _undo(await door.keyed("editor", district=True), "made")).text


async def test_judgements_are_listed(demo: Door) -> None:
    [kept] = await judge(demo.store, Judgement("Organization", "enterprise", "甲 公司", CL, JIA, Verdict.SAME, "王"))
    listed = JudgementsDocument.model_validate((await (await demo.client()).get("/judgements")).json())
    assert [each.model_dump() for each in listed.items] == [kept.document()]
