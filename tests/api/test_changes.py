"""Writes over HTTP: all or nothing, once, on what was read, within the caller's area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.schemas.changes import FeedDocument, OutcomeDocument
from tests.api.district import CL, JIA, TH2, ZJJ

if TYPE_CHECKING:
    import pytest
    from httpx import AsyncClient, Response

    from tests.api.conftest import Door

_RENAME = {"op": "update", "of": "Organization", "id": ZJJ, "values": {"short_name": "建设局"}}
_SITE = {"op": "create", "of": "Site", "id": "site-1", "values": {"name": "驿站", "kind": "courier_station"}}


async def _post(client: AsyncClient, *changes: dict[str, Any], **more: Any) -> Response:
    return await client.post("/changes", json={"changes": list(changes)}, **more)


async def test_create_update_end_and_delete_in_one_list(demo: Door) -> None:
    client = await demo.client()
    answer = await _post(
        client,
        _SITE,
        _RENAME,
        {"op": "create", "of": "LOCATED_IN", "source": "site-1", "target": TH2},
        {"op": "end", "of": "MEMBER_OF", "id": "member_of-org-jia-1", "values": {"until": "2024-05"}},
        {"op": "delete", "of": "Organization", "id": "org-twin1"},
    )
    outcome = OutcomeDocument.model_validate(answer.json())
    assert [each.status for each in outcome.items] == ["created", "updated", "created", "ended", "deleted"]
    assert (outcome.applied, outcome.repeated, outcome.dry_run) == (True, False, False)
    assert outcome.items[2].id == "located_in-site-1-1"
    assert (await demo.store.ties(["member_of-org-jia-1"]))["member_of-org-jia-1"].values["until"] == "2024-05"


async def test_a_dry_run_says_the_same_and_writes_nothing(demo: Door) -> None:
    client = await demo.client()
    before = (await demo.store.head()).revision
    answer = await _post(client, _SITE, params={"dry_run": "true"})
    assert (answer.json()["items"][0]["status"], answer.json()["applied"]) == ("created", False)
    assert (await demo.store.head()).revision == before


async def test_the_same_key_is_not_done_twice_and_finds_its_ids(demo: Door) -> None:
    client = await demo.client()
    asked = (
        {"op": "create", "of": "Organization", "values": {"name": "新公司", "kind": "enterprise"}},
        {"op": "create", "of": "MEMBER_OF", "source": JIA, "target": "all-cjl", "values": {"since": "2025"}},
        {"op": "create", "of": "MEMBER_OF", "source": JIA, "target": "all-cjl", "values": {"since": "2026"}},
    )
    first = (await _post(client, *asked, headers={"Idempotency-Key": "k-1"})).json()
    again = (await _post(client, *asked, headers={"Idempotency-Key": "k-1"})).json()
    assert [each["id"] for each in first["items"]] == [each["id"] for each in again["items"]]
    assert [each["id"] for each in first["items"]][1:] == ["member_of-org-jia-2", "member_of-org-jia-3"]
    assert (first["repeated"], again["repeated"], again["revision"]) == (False, True, first["revision"])
    other = await _post(client, _RENAME, headers={"Idempotency-Key": "k-1"})
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


async def test_one_wrong_change_refuses_them_all_item_by_item(demo: Door) -> None:
    client = await demo.client()
    before = (await demo.store.head()).revision
    wrong = {"op": "create", "of": "Organization", "id": "org-new", "values": {"name": "新公司", "kind": "shop"}}
    answer = await _post(client, _RENAME, wrong)
    assert (answer.status_code, answer.json()["code"]) == (422, "changes_refused")
    assert [each["status"] for each in answer.json()["items"]] == ["not_applied", "refused"]
    assert (answer.json()["items"][1]["code"], answer.json()["items"][1]["field"]) == ("unknown_term", "kind")
    assert (await demo.store.head()).revision == before


async def test_what_does_not_fit_the_graph_is_a_conflict(demo: Door) -> None:
    client = await demo.client()
    twice = await _post(client, {"op": "create", "of": "Area", "id": TH2, "values": {"name": "x", "kind": "community"}})
    tied = await _post(client, {"op": "delete", "of": "Organization", "id": JIA})
    assert [(each.status_code, each.json()["code"]) for each in (twice, tied)] == [(409, "changes_conflict")] * 2
    told = await _post(client, {"op": "delete", "of": "Organization", "id": JIA, "cascade": True})
    assert told.status_code == 200


async def test_a_change_of_what_changed_meanwhile_fails_its_precondition(demo: Door) -> None:
    client = await demo.client()
    tag = (await _post(client, _RENAME)).json()["items"][0]["etag"]
    other = _RENAME | {"values": {"short_name": "住建"}}
    assert (await _post(client, other | {"if_match": tag})).status_code == 200
    late = await _post(client, _RENAME, headers={"If-Match": tag})
    assert (late.status_code, late.json()["code"]) == (412, "changed_meanwhile")
    nonsense = await _post(client, _RENAME | {"if_match": "yesterday"})
    assert (nonsense.status_code, nonsense.json()["code"]) == (422, "invalid_request")
    foreign = await _post(client, _RENAME | {"if_match": '"0123456789ab-1"'})
    assert (foreign.status_code, foreign.json()["code"]) == (409, "revision_unknown")


_MALFORMED: tuple[dict[str, Any], ...] = (
    {"changes": []},
    {"changes": [{"op": "rename", "of": "Organization", "id": ZJJ}]},
    {"changes": [{"op": "update", "of": "Wizard", "id": ZJJ}]},
    {"changes": [{"op": "update", "of": "Organization"}]},
    {"changes": [{"op": "create", "of": "MEMBER_OF", "source": JIA}]},
    {"changes": [{"op": "end", "of": "MEMBER_OF", "id": "member_of-org-jia-1"}]},
    {"changes": [_RENAME | {"value": {}}]},
    {"changes": [_RENAME | {"values": {"short_name": {"zh": "x"}}}]},
    {"change": [_RENAME]},
)


async def test_a_malformed_list_is_refused(demo: Door) -> None:
    client = await demo.client()
    for asked in _MALFORMED:
        answer = await client.post("/changes", json=asked)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request"), asked
    for raw in (b"{", b'{"changes": [{"op": "update", "of": "Area", "id": "area-cl", "values": {"lon": NaN}}]}'):
        answer = await client.post("/changes", content=raw, headers={"content-type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request"), raw


async def test_an_area_limits_what_is_written(door: Door) -> None:
    editor = await door.keyed("editor", area=CL)
    mine = {"op": "update", "of": "Organization", "id": JIA, "values": {"short_name": "甲"}}
    new = {"op": "create", "of": "Organization", "id": "org-n", "values": {"name": "新公司", "kind": "enterprise"}}
    here = {"op": "create", "of": "LOCATED_IN", "source": "org-n", "target": CL}
    assert (await _post(editor, mine)).status_code == 200
    assert (await _post(editor, new, here)).status_code == 200
    joins = {"op": "create", "of": "MEMBER_OF", "source": "org-n", "target": "all-cjl"}
    assert (await _post(editor, joins)).status_code == 200


async def test_nothing_is_drawn_into_an_area_to_be_written_there(door: Door) -> None:
    editor = await door.keyed("editor", area=CL)
    theirs = {"op": "update", "of": "Organization", "id": "org-th2jw", "values": {"short_name": "x"}}
    draw = {"op": "create", "of": "LOCATED_IN", "source": "org-th2jw", "target": CL}
    elsewhere = {"op": "create", "of": "Organization", "id": "org-m", "values": {"name": "他", "kind": "enterprise"}}
    there = {"op": "create", "of": "LOCATED_IN", "source": "org-m", "target": TH2}
    for changes in ((theirs,), (draw,), (draw, theirs), (elsewhere,), (elsewhere, there)):
        answer = await _post(editor, *changes)
        assert (answer.status_code, answer.json()["code"]) == (403, "out_of_area"), changes


async def test_the_feed_tells_what_was_done_page_by_page(demo: Door) -> None:
    client = await demo.client()
    start = (await _post(client, _RENAME)).json()["revision"]
    await client.post("/changes", json={"changes": [_SITE], "why": "新站"})
    await _post(client, {"op": "delete", "of": "Site", "id": "site-1"})
    page = FeedDocument.model_validate((await client.get("/changes", params={"after": start, "limit": 1})).json())
    assert [(each.who, each.why) for each in page.commits] == [("keyless", "新站")]
    assert page.commits[0].changes[0].before is None
    rest = FeedDocument.model_validate((await client.get("/changes", params={"after": page.next})).json())
    assert [each.id for commit in rest.commits for each in commit.changes] == ["site-1"]
    assert (rest.commits[0].changes[0].after, rest.next) == (None, None)
    foreign = await client.get("/changes", params={"after": "0123456789ab-1"})
    assert (foreign.status_code, foreign.json()["code"]) == (409, "revision_unknown")


async def test_a_page_of_the_feed_is_bounded_by_what_its_commits_changed(
    demo: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await demo.client()
    for name in ("甲", "乙", "丙"):
        await _post(client, _RENAME | {"values": {"short_name": name}})
    monkeypatch.setattr("api.writing.feed.MOST_RECORDS", 2)
    sizes, after = [], None
    while True:
        page = (await client.get("/changes", params={"after": after} if after else {})).json()
        sizes.append(len(page["commits"]))
        after = page["next"]
        if after is None:
            break
    # the first commit alone has more than a page holds
    assert sizes == [1, 2, 1]
