"""Who may see whom: names by role, persons by right, leaders' ties by the district right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.api.conftest import Door

pytestmark = pytest.mark.asyncio(loop_scope="session")

_EVERYTHING = (
    "/organizations", "/organizations/org-zjj", "/organizations/org-th2dw/ties?ended=true", "/people/per-wang",
    "/pairings?ended=true", "/ties?at=area-cl&ended=true", "/ties?at=area-th2&ended=true",
    "/alliances/all-cjl/members", "/network?centre=area-th2&depth=4",
    "/network?centre=area-cl&depth=4&format=cytoscape",
)  # fmt: skip
_NAMES = ("李四", "孙六", "周七", "王小明", "赵大力", "钱学林", "吴天")
_MOBILES = ("13900000000", "13700000000", "13800000000")


async def test_a_viewer_never_meets_a_name_a_mobile_or_a_leaders_tie(guarded: Door) -> None:
    viewer = await guarded.keyed("viewer")
    for path in _EVERYTHING:
        answer = await viewer.get(path)
        assert answer.status_code == 200, answer.text
        assert not [each for each in (*_NAMES, *_MOBILES, "LIAISES") if each in answer.text], path

    assert (await viewer.get("/people/per-wang")).json()["name"] == "王某"
    assert (await viewer.get("/ties/liaises-per-wang-1")).status_code == 404


async def test_lists_of_persons_need_the_role_and_several_estates_the_district_right(guarded: Door) -> None:
    viewer, coordinator = await guarded.keyed("viewer"), await guarded.keyed("coordinator")
    district = await guarded.keyed("coordinator", district=True)
    one, two = {"estate": ["璞园"]}, {"estate": ["璞园", "东园"]}
    posts = {"organization": "璞园党支部"}

    refused = await viewer.get("/people/cross-appointments", params=one)
    assert (refused.status_code, refused.json()["code"]) == (403, "right_missing")
    assert (await viewer.get("/people/posts", params=posts)).status_code == 403
    assert (await viewer.get("/people/interlocks", params=posts)).status_code == 403
    assert (await coordinator.get("/people/cross-appointments", params=one)).status_code == 200
    assert (await coordinator.get("/people/cross-appointments", params=two)).status_code == 403
    assert len((await district.get("/people/cross-appointments", params=two)).json()["estates"]) == 2


async def test_a_coordinator_of_an_area_sees_the_names_of_that_area_only(guarded: Door) -> None:
    own = await guarded.keyed("coordinator", area="area-th2")
    pairings = (await own.get("/pairings")).json()["items"]

    assert (await own.get("/people/per-wang")).json()["name"] == "王小明"
    assert (await own.get("/people/per-zhao")).json()["name"] == "赵某"
    assert [each["liaison_name"] for each in pairings] == ["周七"]


async def test_leaders_ties_are_seen_with_the_district_right(guarded: Door) -> None:
    district = await guarded.keyed("coordinator", district=True)

    assert "LIAISES" in (await district.get("/ties", params={"at": "area-cl"})).text
    assert (await district.get("/ties/liaises-per-wang-1")).json()["to"]["name"] == "春雷社区"


async def test_each_view_of_names_is_logged_and_none_of_masked_ones(guarded: Door) -> None:
    viewer, coordinator = await guarded.keyed("viewer"), await guarded.keyed("coordinator")
    await viewer.get("/people/per-wang")
    await coordinator.get("/people/per-wang")
    await coordinator.get("/network", params={"centre": "area-th2"})

    assert [(line["who"], line["path"]) for line in guarded.log()] == [
        ("coordinator-False-None", "/api/v1/people/per-wang"), ("coordinator-False-None", "/api/v1/network"),
    ]  # fmt: skip
