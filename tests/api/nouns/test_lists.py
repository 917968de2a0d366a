"""Lists by noun: narrowed by what people type, in pages, in the shape that the description promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from api.schemas import nouns

if TYPE_CHECKING:
    import httpx

pytestmark = pytest.mark.asyncio(loop_scope="session")

_LISTS: tuple[tuple[str, dict[str, str], list[str]], ...] = (
    ("/organizations", {"kind": "机关"}, ["org-zjj"]),
    ("/organizations", {"kind": "party_organization", "level": "党支部"}, ["org-jia-branch", "org-py"]),
    ("/organizations", {"scope": "community", "area": "江溪街道"}, ["org-th2dw"]),
    ("/organizations", {"area": "璞园"}, ["org-owners", "org-project", "org-py"]),
    ("/organizations", {"area": "江溪街道", "as_of": "2020-01-01"}, []),
    ("/alliances", {"level": "社区级"}, ["all-micro"]),
    ("/areas", {"kind": "community", "within": "新吴区"}, ["area-cl", "area-th2"]),
    ("/areas/太湖花园第二社区/children", {}, ["area-g3", "area-puyuan"]),
    ("/areas/太湖花园第二社区/children", {"kind": "grid"}, ["area-g3"]),
    ("/pairings", {}, ["paired_with-org-zjj-1"]),
    ("/pairings", {"unit": "甲科技有限公司"}, []),
    ("/pairings", {"unit": "甲科技有限公司", "as_of": "2019-06-01"}, ["paired_with-org-jia-1"]),
    ("/pairings", {"community": "太湖二社区", "ended": "true"}, ["paired_with-org-jia-1", "paired_with-org-zjj-1"]),
    ("/resources", {"category": "venue"}, ["res-hall", "res-room"]),
    ("/resources", {"category": "会议室"}, ["res-hall"]),
    ("/resources", {"provider": "区住建局"}, ["res-hall"]),
    ("/needs", {"category": "停车难", "state": "待对接"}, ["need-park"]),
    ("/needs", {"state": "done"}, []),
    ("/sites", {"kind": "红色共享", "area": "江溪街道"}, ["site-centre"]),
    ("/sites", {"kind": "lecture_hall"}, []),
)
"""Path, what it is asked, what it answers. One graph for all: an engine is emptied and filled in a second or two."""
_PAGES: tuple[tuple[str, Any], ...] = (
    ("/organizations", nouns.OrganizationPage),
    ("/alliances", nouns.AlliancePage),
    ("/areas", nouns.AreaPage),
    ("/resources", nouns.ResourcePage),
    ("/needs", nouns.NeedPage),
    ("/sites", nouns.SitePage),
    ("/pairings", nouns.PairingPage),
    ("/people/posts?organization=璞园党支部", nouns.PostPage),
    ("/ties?at=太湖花园第二社区&ended=true", nouns.TiePage),
    ("/organizations/org-py/ties", nouns.TiePage),
)
_MEANINGLESS: tuple[tuple[str, dict[str, str], str], ...] = (
    ("/organizations", {"kind": "飞船"}, "kind"),
    ("/resources", {"category": "飞船"}, "category"),
    ("/sites", {"kind": "飞船"}, "kind"),
    ("/ties", {"at": "春雷社区", "types": "KNOWS"}, "types"),
    ("/network", {"centre": "春雷社区", "kinds": "飞船"}, "kinds"),
)


async def _ids(asker: httpx.AsyncClient, path: str, **params: str) -> list[str]:
    answer = await asker.get(path, params=params)
    assert answer.status_code == 200, answer.text
    return [each["id"] for each in answer.json()["items"]]


async def test_a_list_holds_what_was_asked_for(asker: httpx.AsyncClient) -> None:
    for path, params, expected in _LISTS:
        assert await _ids(asker, path, **params) == expected, (path, params)


async def test_a_page_is_as_described_and_not_empty(asker: httpx.AsyncClient) -> None:
    for path, model in _PAGES:
        assert model.model_validate_json((await asker.get(path)).content, by_alias=True).items, path


async def test_pages_follow_each_other_without_gap_or_repetition(asker: httpx.AsyncClient) -> None:
    whole = await _ids(asker, "/organizations")
    found, after = [], None
    while True:
        params = {"limit": "3"} if after is None else {"limit": "3", "after": after}
        page = (await asker.get("/organizations", params=params)).json()
        found += [each["id"] for each in page["items"]]
        after = page["next"]
        if after is None:
            break

    assert found == whole
    assert len(whole) == 11


async def test_lists_of_what_is_offered_say_by_whom(asker: httpx.AsyncClient) -> None:
    (hall,) = (await asker.get("/resources", params={"category": "meeting_room"})).json()["items"]
    (need,) = (await asker.get("/needs")).json()["items"]
    (site,) = (await asker.get("/sites")).json()["items"]

    assert hall["offered_by"] == [
        {"id": "org-zjj", "label": "Organization", "kind": "organ", "name": "区住房和城乡建设局"}
    ]
    assert [each["name"] for each in need["raised_by"]] == ["太湖花园第二社区"]
    assert [each["name"] for each in site["run_by"]] == ["太湖花园第二社区党委"]


async def test_a_word_that_means_nothing_is_refused_by_field(asker: httpx.AsyncClient) -> None:
    for path, params, field in _MEANINGLESS:
        answer = await asker.get(path, params=params)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request"), path
        assert answer.json()["details"]["field"] == field


async def test_names_that_are_unknown_or_shared_by_two_are_told(asker: httpx.AsyncClient) -> None:
    unknown = await asker.get("/pairings", params={"community": "太湖花园第三社区"})
    several = await asker.get("/organizations/同名公司")

    assert (unknown.status_code, unknown.json()["code"]) == (404, "unknown_name")
    assert (several.status_code, several.json()["code"]) == (422, "ambiguous_name")
    assert [each["id"] for each in several.json()["candidates"]] == ["org-twin1", "org-twin2"]
