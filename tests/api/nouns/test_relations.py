"""Reads that walk: members, overlaps, cross-appointments, interlocks, networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from api.schemas.alliances import BridgesDocument, OverviewPage, PoolDocument
from api.schemas.estates import EstateOverviewPage
from api.schemas.figures import ToldFiguresDocument
from api.schemas.network import CytoscapeNetwork, NodeLinkNetwork
from api.schemas.overlap import MembersDocument, OverlapDocument
from api.schemas.pairings import CoverageDocument
from api.schemas.posts import CrossAppointmentsDocument, InterlocksDocument

if TYPE_CHECKING:
    import httpx

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_members_are_those_of_the_day(asker: httpx.AsyncClient) -> None:
    now = await asker.get("/alliances/空间合伙人/members")
    then = await asker.get("/alliances/空间合伙人/members", params={"as_of": "2020-05-01"})

    MembersDocument.model_validate(now.json())
    assert [each["from"]["id"] for each in now.json()["members"]] == ["org-jia-branch"]
    assert [each["from"]["id"] for each in then.json()["members"]] == ["org-zjj"]


async def test_a_unit_in_one_alliance_and_its_branch_in_another_are_shared(asker: httpx.AsyncClient) -> None:
    answer = await asker.get("/alliances/overlap", params={"alliance": ["长江路书记联盟", "空间合伙人"]})
    document = OverlapDocument.model_validate(answer.json())

    (shared,) = document.shared
    assert [each.id for each in shared.bodies] == ["org-jia"]
    assert [size.bodies for size in document.alliances] == [2, 1]
    assert [[tie["from"]["id"] for tie in each["members"]] for each in answer.json()["shared"][0]["through"]] == [
        ["org-jia"], ["org-jia-branch"],
    ]  # fmt: skip


@pytest.mark.parametrize("alliances", [["空间合伙人"], ["空间合伙人", "all-micro"]])
async def test_an_overlap_needs_two_different_alliances(asker: httpx.AsyncClient, alliances: list[str]) -> None:
    answer = await asker.get("/alliances/overlap", params={"alliance": alliances})

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


async def test_coverage_tells_subdistricts_and_units_of_the_day(asker: httpx.AsyncClient) -> None:
    now = CoverageDocument.model_validate((await asker.get("/pairings/coverage")).json())
    then = CoverageDocument.model_validate(
        (await asker.get("/pairings/coverage", params={"as_of": "2019-06-01"})).json()
    )

    assert (now.communities, now.covered, now.pairings, now.paired_units) == (2, 1, 1, 1)
    assert [(each.subdistrict.name if each.subdistrict else None, each.covered) for each in now.subdistricts] == [
        ("江溪街道", 1), ("旺庄街道", 0),
    ]  # fmt: skip
    assert [(each.unit.id, each.areas) for each in now.units] == [("org-zjj", 1), ("org-jia", 0)]
    assert [(each.unit.id, each.areas) for each in then.units] == [("org-zjj", 0), ("org-jia", 1)]


async def test_figures_are_told_by_subdistrict_and_agree_with_those_of_the_district(asker: httpx.AsyncClient) -> None:
    by = ToldFiguresDocument.model_validate((await asker.get("/figures/subdistricts")).json())
    whole = {each["key"]: each["found"] for each in (await asker.get("/figures")).json()["figures"]}

    assert {each.key: each.found for each in by.figures} == whole
    parts = {
        each.key: dict(zip((at.name for at in by.subdistricts), each.parts or (), strict=False)) for each in by.figures
    }
    assert parts["paired_units"] == parts["red_stations"] == {"江溪街道": 1, "旺庄街道": 0}
    assert parts["platforms"] == {}


async def test_cross_appointments_tell_sides_direction_and_doubts(asker: httpx.AsyncClient) -> None:
    answer = await asker.get("/people/cross-appointments", params={"estate": "璞园"})
    CrossAppointmentsDocument.model_validate(answer.json())

    (estate,) = answer.json()["estates"]
    (certain,), (uncertain,) = estate["certain"], estate["uncertain"]
    assert {each["organization"]["id"]: each["side"] for each in estate["bodies"]} == {
        "org-py": "branch", "org-owners": "committee", "org-project": "property",
    }  # fmt: skip
    assert (certain["person"]["name"], certain["overlap"]["certainty"]) == ("钱学林", "certain")
    assert certain["overlap"]["valid_from"] == "2023-06-30"
    assert (certain["direction"]["from"]["id"], certain["direction"]["to"]["id"]) == ("org-py", "org-owners")
    assert (uncertain["person"]["name"], uncertain["overlap"]["certainty"]) == ("吴天", "undated")
    assert uncertain["direction"] is None


async def test_interlocks_are_by_the_other_organization(asker: httpx.AsyncClient) -> None:
    answer = await asker.get("/people/interlocks", params={"organization": "璞园党支部"})
    document = InterlocksDocument.model_validate(answer.json())
    before = await asker.get("/people/interlocks", params={"organization": "璞园党支部", "as_of": "2020-01-01"})
    ever = await asker.get("/people/interlocks", params={"organization": "org-py", "as_of": "2020-01-01", "ever": "1"})

    assert [each.organization.id for each in document.certain] == ["org-owners"]
    assert [each.organization.id for each in document.uncertain] == ["org-project"]
    assert (before.json()["certain"], before.json()["uncertain"]) == ([], [])
    assert (ever.json()["certain"], ever.json()["as_of"]) == (answer.json()["certain"], None)


async def test_a_network_has_two_forms_with_the_same_fields(asker: httpx.AsyncClient) -> None:
    plain = await asker.get("/network", params={"centre": "璞园", "depth": "2"})
    framed = await asker.get("/network", params={"centre": "璞园", "depth": "2", "format": "cytoscape"})
    found = NodeLinkNetwork.model_validate(plain.json())
    CytoscapeNetwork.model_validate(framed.json())

    assert {node.id: node.distance for node in found.nodes}["per-qian"] == 2
    assert found.cut is None
    assert [each["data"] for each in framed.json()["elements"]["nodes"]] == plain.json()["nodes"]
    assert [each["data"] for each in framed.json()["elements"]["edges"]] == plain.json()["links"]
    assert "13900000000" not in (await asker.get("/network", params={"centre": "per-wang"})).text


async def test_a_network_says_what_it_left_out(asker: httpx.AsyncClient) -> None:
    answer = await asker.get("/network", params={"centre": "太湖花园第二社区", "limit": "2", "ties": "SERVES"})

    assert [each["id"] for each in answer.json()["nodes"]] == ["area-th2", "org-th2dw"]
    assert answer.json()["cut"]["left_out"] == 1
    assert set(answer.json()["cut"]["how"]) == {"zh", "en"}


async def test_alliances_are_told_at_a_glance_page_by_page(asker: httpx.AsyncClient) -> None:
    first = await asker.get("/alliances/overview", params={"limit": "1"})
    rest = await asker.get("/alliances/overview", params={"after": first.json()["next"]})
    for each in (first, rest):
        OverviewPage.model_validate(each.json())
    one, other = first.json()["items"][0], rest.json()["items"][0]

    assert (one["alliance"]["name"], one["bodies"], one["leads"]) == ("长江路书记联盟", 2, [])
    assert [each["name"] for each in one["communities"]] == ["太湖花园第二社区"]
    assert [each["name"] for each in one["subdistricts"]] == ["江溪街道", "旺庄街道"]
    assert [each["id"] for each in other["leads"]] == ["org-jia-branch"]


async def test_what_members_offer_and_need_together_shows_the_gap(asker: httpx.AsyncClient) -> None:
    answer = await asker.get("/alliances/长江路书记联盟/pool")
    PoolDocument.model_validate(answer.json())
    document = answer.json()

    assert [(each["id"], [by["id"] for by in each["offered_by"]]) for each in document["offers"]] == [
        ("res-room", ["org-jia"])
    ]
    assert [(each["id"], [by["id"] for by in each["raised_by"]]) for each in document["needs"]] == [
        ("need-park", ["area-th2"])
    ]
    assert [each["category"] for each in document["categories"] if each["gap"]] == ["venue.parking"]


async def test_bridges_join_alliances_two_by_two_and_say_what_was_cut(asker: httpx.AsyncClient) -> None:
    answer = await asker.get("/alliances/bridges", params={"alliance": "空间合伙人"})
    document = BridgesDocument.model_validate(answer.json())

    assert [(each.one, each.other, each.shared) for each in document.pairs] == [("all-cjl", "all-micro", 1)]
    assert [([body.id for body in each.bodies], each.alliances) for each in document.bridges] == [
        (["org-jia"], ["all-cjl", "all-micro"])
    ]
    assert document.cut is None
    unknown = await asker.get("/alliances/bridges", params={"alliance": "没有的联盟"})
    assert unknown.status_code == 404


async def test_estates_are_counted_without_naming_anybody(asker: httpx.AsyncClient) -> None:
    answer = await asker.get("/people/cross-appointments/estates", params={"within": "江溪街道"})
    EstateOverviewPage.model_validate(answer.json())
    (found,) = answer.json()["items"]

    assert (found["estate"]["name"], found["community"]["id"], found["subdistrict"]["id"]) == (
        "璞园", "area-th2", "area-jx",
    )  # fmt: skip
    assert (found["persons"], found["uncertain"]) == (1, 1)
    assert found["directions"] == [{"from": "branch", "to": "committee", "persons": 1}]
    assert not [name for name in ("钱学林", "吴天", "per-") if name in answer.text]
    everywhere = await asker.get("/people/cross-appointments/estates")
    assert [each["estate"]["name"] for each in everywhere.json()["items"]] == ["东园", "璞园"]
