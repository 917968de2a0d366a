"""Path answers as ready bytes: tags, codings, what several readers share, and many questions in one call."""

from __future__ import annotations

import asyncio
import gzip
from typing import TYPE_CHECKING, cast

import orjson
import pytest
import zstandard

from api.answering.coding import coding_of
from api.answering.known import KnownAnswers, Ready
from tests.api.district import TH2, ZJJ

if TYPE_CHECKING:
    from api.opened import Opened
    from tests.api.conftest import Door

_ASKED = {"from": "太湖花园第二社区", "category": "venue", "as_of": "2024-06-30"}


async def test_who_has_the_answer_gets_304_until_something_is_written(demo: Door) -> None:
    client = await demo.client()
    first = await client.get("/sharing", params=_ASKED)
    again = await client.get("/sharing", params=_ASKED, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])

    change = {"op": "update", "of": "Organization", "id": ZJJ, "values": {"short_name": "建设"}}
    await client.post("/changes", json={"changes": [change]})
    after = await client.get("/sharing", params=_ASKED, headers={"If-None-Match": first.headers["etag"]})
    assert after.status_code == 200
    assert after.headers["etag"] != first.headers["etag"]


async def test_another_question_or_day_has_another_tag(demo: Door) -> None:
    client = await demo.client()
    asked = [_ASKED, _ASKED | {"k": "1"}, _ASKED | {"as_of": "2024-07-01"}, _ASKED | {"from": TH2}]
    tags = {(await client.get("/sharing", params=each)).headers["etag"] for each in asked}
    assert len(tags) == len(asked)


async def test_readers_who_see_other_names_never_share_bytes_or_tags(door: Door) -> None:
    viewer, coordinator = await door.keyed("viewer"), await door.keyed("coordinator")
    seen = [await each.get("/paths", params={"from": TH2, "to": ZJJ}) for each in (coordinator, viewer, coordinator)]
    assert seen[0].headers["etag"] != seen[1].headers["etag"]
    assert seen[0].content == seen[2].content
    kept = await viewer.get(
        "/paths", params={"from": TH2, "to": ZJJ}, headers={"If-None-Match": seen[0].headers["etag"]}
    )
    assert kept.status_code == 200


@pytest.mark.parametrize(("coding", "unpacked"), [("gzip", gzip.decompress), ("zstd", zstandard.decompress)])
async def test_an_answer_is_compressed_where_that_is_asked_for(demo: Door, coding: str, unpacked: object) -> None:
    client = await demo.client()
    plain = await client.get("/sharing", params=_ASKED, headers={"Accept-Encoding": "identity"})
    async with client.stream("GET", "/sharing", params=_ASKED, headers={"Accept-Encoding": coding}) as packed:
        body = b"".join([part async for part in packed.aiter_raw()])
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == coding
    assert "Accept-Encoding" in packed.headers["vary"]
    assert len(body) < len(plain.content)
    assert unpacked(body) == plain.content  # type: ignore[operator]  # one of two functions of bytes


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", "identity"), ("gzip, deflate, br", "gzip"), ("gzip, zstd", "zstd"), ("zstd;q=0.2, gzip;q=0.8", "gzip"),
        ("gzip;q=0", "identity"), ("*", "zstd"), ("*;q=0.5, zstd;q=0", "gzip"), ("identity, gzip;q=0.5", "identity"),
        ("gzip;q=x", "identity"), ("GZIP", "gzip"),
    ],
)  # fmt: skip
def test_the_coding_is_the_best_that_is_taken(accepted: str, coding: str) -> None:
    assert coding_of(accepted) == coding


async def test_an_answer_is_made_once_for_all_who_ask_meanwhile() -> None:
    made, gate = [], asyncio.Event()

    async def make() -> Ready:
        made.append(1)
        await gate.wait()
        return Ready('"1"', b"{}")

    known = KnownAnswers(1_000)
    asking = [asyncio.create_task(known.of("q", make)) for _ in range(5)]
    await asyncio.sleep(0)
    asking[0].cancel()
    gate.set()
    found = await asyncio.gather(*asking, return_exceptions=True)
    assert isinstance(found[0], asyncio.CancelledError)
    assert {id(each) for each in found[1:]} == {id(await known.of("q", make))}
    assert made == [1]


async def test_a_failure_is_told_and_not_kept() -> None:
    known = KnownAnswers(1_000)

    async def fail() -> Ready:
        raise ValueError(known)

    async def make() -> Ready:
        return Ready('"1"', b"{}")

    with pytest.raises(ValueError, match="KnownAnswers"):
        await known.of("q", fail)
    assert (await known.of("q", make)).plain == b"{}"


async def test_the_least_used_answers_go_first() -> None:
    known, made = KnownAnswers(60), []

    async def ask(name: str) -> None:
        async def make() -> Ready:
            made.append(name)
            return Ready('"1"', b"0123456789")

        await known.of(name, make)

    for name in ("a", "b", "c", "a", "d", "a", "b"):
        await ask(name)
    assert made == ["a", "b", "c", "d", "b"]


async def test_an_answer_asked_again_is_the_same_bytes(demo: Door) -> None:
    client = await demo.client()
    first, again = [await client.get("/sharing", params=_ASKED) for _ in range(2)]
    assert first.content == again.content
    answers = cast("Opened", demo.app.state.opened).answers
    assert len(answers._known) == 1


async def test_many_questions_are_answered_in_order_and_a_bad_one_alone_fails(demo: Door) -> None:
    client = await demo.client()
    asked = {
        "defaults": {"category": "venue", "k": 2},
        "questions": [{"from": TH2}, {"from": "没有这个社区"}, {"from": TH2, "k": 0}, {"from": TH2, "colour": "red"}],
    }
    answer = await client.post("/sharing/batch", json=asked, params={"as_of": "2024-06-30"})
    lines = [orjson.loads(each) for each in answer.content.splitlines()]
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert [each["index"] for each in lines] == [0, 1, 2, 3]
    alone = await client.get("/sharing", params=_ASKED | {"k": "2"})
    assert lines[0]["answer"] == alone.json()
    assert [each["problem"]["code"] for each in lines[1:]] == ["unknown_name", "invalid_request", "invalid_request"]
    assert lines[2]["problem"]["errors"][0]["field"] == "questions.2.k"


async def test_many_pairs_are_answered_too(demo: Door) -> None:
    client = await demo.client()
    asked = {"questions": [{"from": TH2, "to": ZJJ}, {"from": ZJJ, "to": TH2}]}
    lines = (await client.post("/paths/batch", json=asked)).content.splitlines()
    ends = [(each["from"]["id"], each["to"]["id"]) for each in (orjson.loads(line)["answer"] for line in lines)]
    assert ends == [(TH2, ZJJ), (ZJJ, TH2)]


async def test_a_batch_has_a_bound_and_needs_a_question(demo: Door) -> None:
    client = await demo.client()
    for questions in ([], [{"from": TH2, "category": "venue"}] * 1001):
        answer = await client.post("/sharing/batch", json={"questions": questions})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


async def test_a_batch_is_open_to_who_may_read_and_is_logged_as_a_look(door: Door) -> None:
    viewer, coordinator = await door.keyed("viewer"), await door.keyed("coordinator")
    asked = {"questions": [{"from": TH2, "category": "venue"}]}
    assert (await viewer.post("/sharing/batch", json=asked)).status_code == 200
    assert (await coordinator.post("/sharing/batch", json=asked)).status_code == 200
    assert [(each["role"], each["what"]) for each in door.log()] == [("coordinator", "names")]


async def test_a_time_is_typed_in_several_ways_and_a_half_typed_one_is_told(demo: Door) -> None:
    client = await demo.client()
    window = {"time_from": "14:00", "time_to": "16:30"}
    asked = [_ASKED | window | {"weekday": each} for each in ("6", "周六", "星期六", "sat", "Saturday")]
    answers = [(await client.get("/sharing", params=each)).json() for each in asked]
    assert all(each == answers[0] for each in answers)
    for wrong in (
        {"weekday": "8"},
        {"time_from": "25:00"},
        {"time_to": "noon"},
        {"audience": "老人", "weekday": "周六"},
    ):
        asking = ({} if "audience" in wrong else window | {"weekday": "6"}) | wrong
        answer = await client.get("/sharing", params=_ASKED | asking)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_path_query")
        assert answer.json()["details"]["field"] in {*wrong, "time_from"}
