"""Reads that walk: members, overlaps, cross-appointments, interlocks, networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
