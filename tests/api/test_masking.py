"""Names of persons: masked before anything is made of them, for all but those who may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.api.district import CL, TH2

if TYPE_CHECKING:
    from tests.api.conftest import Door

_SECRETS = ("王小明", "赵大力", "李四", "孙六", "周七", "13900000000", "13700000000", "13800000000")
_SHARING = {"from": TH2, "category": "venue", "as_of": "2024-06-30"}
_PATHS = {"from": "per-wang", "to": "org-zjj", "as_of": "2024-06-30"}


async def test_a_viewer_sees_no_name_in_any_answer(door: Door) -> None:
    viewer = await door.keyed("viewer")
    for path, asked in (
        ("/sharing", _SHARING),
        ("/paths", _PATHS),
        ("/search", {"q": "王"}),
        ("/changes", {}),
    ):
        answer = await viewer.get(path, params=asked)
        assert answer.status_code == 200
        assert [each for each in _SECRETS if each in answer.text] == []


async def test_a_viewer_cannot_find_a_person_by_name(door: Door) -> None:
    viewer = await door.keyed("viewer")
    by_name = await viewer.get("/paths", params=_PATHS | {"from": "王小明"})
    assert (by_name.status_code, by_name.json()["code"]) == (404, "unknown_name")
    assert (await viewer.get("/search", params={"q": "王小明"})).json()["hits"] == []
    assert (await viewer.get("/search", params={"q": "王某", "label": "Person"})).json()["hits"] == []


async def test_a_coordinator_sees_names(door: Door) -> None:
    coordinator = await door.keyed("coordinator")
    assert "王小明" in (await coordinator.get("/paths", params=_PATHS | {"from": "王小明"})).text
    assert [each["id"] for each in (await coordinator.get("/search", params={"q": "王小明"})).json()["hits"]] == [
        "per-wang"
    ]
    assert "周七" in (await coordinator.get("/sharing", params=_SHARING)).text


async def test_an_area_limits_whose_names_are_seen(door: Door) -> None:
    of_jiangxi = await door.keyed("coordinator", area="area-jx")
    feed = (await of_jiangxi.get("/changes")).text
    assert [each for each in _SECRETS if each in feed] == ["王小明", "周七", "13900000000"]
    of_chunlei = await door.keyed("coordinator", area=CL)
    feed = (await of_chunlei.get("/changes")).text
    assert [each for each in _SECRETS if each in feed] == ["赵大力", "孙六", "13700000000", "13800000000"]


async def test_offices_are_called_by_their_landline_whoever_asks(door: Door) -> None:
    viewer = await door.keyed("viewer")
    feed = (await viewer.get("/changes")).text
    assert "0510-80000001" in feed
    assert "李某" in feed


async def test_leaders_ties_are_for_the_district_right(door: Door) -> None:
    plain = await door.keyed("admin")
    assert "LIAISES" not in (await plain.get("/changes")).text
    district = await door.keyed("coordinator", district=True)
    assert "LIAISES" in (await district.get("/changes")).text
    liaison = {"op": "create", "of": "LIAISES", "source": "per-wang", "target": TH2}
    assert (await plain.post("/changes", json={"changes": [liaison]})).status_code == 403


async def test_masked_and_open_answers_have_different_revisions_of_names_only(door: Door) -> None:
    viewer, coordinator = await door.keyed("viewer"), await door.keyed("coordinator")
    masked = (await viewer.get("/sharing", params=_SHARING)).json()
    full = (await coordinator.get("/sharing", params=_SHARING)).json()
    assert masked["revision"] == full["revision"]
    assert [each["cost"] for each in masked["providers"]] == [each["cost"] for each in full["providers"]]
    assert masked["providers"][0]["first_contact"]["name"] == "周某"
    assert full["providers"][0]["first_contact"]["name"] == "周七"
