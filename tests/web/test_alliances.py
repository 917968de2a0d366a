"""联建联盟: the list, one alliance with its gaps, overlaps and bridges, two side by side; in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from playwright.sync_api import expect

from tests.web.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator

    from tests.web.browser import Tab
    from tests.web.server import Server

_PLATFORM, _OTHER = "长江路书记联盟", "泰伯大道三大联体"


@dataclass(frozen=True)
class Words:
    """What the page says in a language."""

    language: str
    heading: str
    pool: str
    members: str
    bridges: str
    comparison: str


_WORDS = (
    Words("zh", "联建联盟", "共同资源与社区需求", "成员单位（", "跨联盟单位", "联盟对比"),
    Words(
        "en", "Alliances", "What members offer, what their communities need", "Members (",
        "Bodies in several alliances", "Alliances compared",
    ),
)  # fmt: skip


def _get(server: Server, path: str, **params: Any) -> Any:
    answer = httpx.get(f"{server.url}/api/v1/alliances{path}", params=params, timeout=60, trust_env=False)
    assert answer.status_code == httpx.codes.OK, answer.text
    return answer.json()


def _id(server: Server, name: str) -> str:
    return str(_get(server, f"/{name}")["id"])


def _lines(tab: Tab) -> Locator:
    return tab.page.locator("table.stacked").first.locator("tbody tr")


@pytest.mark.parametrize("words", _WORDS, ids=lambda each: each.language)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_list_leads_to_an_alliance_and_all_about_it(
    tabs: Callable[..., Tab], words: Words, size: tuple[int, int]
) -> None:
    tab = tabs(size, words.language)
    tab.open("/alliances")
    page = tab.page
    expect(page.get_by_role("heading", level=1)).to_have_text(words.heading)
    expect(_lines(tab)).to_have_count(61)
    expect(_lines(tab).first).to_contain_text(_PLATFORM)
    tab.shoot(f"alliances-list-{words.language}")
    page.get_by_role("link", name=_PLATFORM, exact=True).click()
    for heading in (words.pool, words.members, words.bridges):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tab.shoot(f"alliances-one-{words.language}")
    assert tab.serious() == []


@pytest.mark.parametrize("words", _WORDS, ids=lambda each: each.language)
def test_two_that_are_ticked_stand_side_by_side(tabs: Callable[..., Tab], server: Server, words: Words) -> None:
    tab = tabs(language=words.language)
    tab.open("/alliances")
    for name in (_PLATFORM, _OTHER):
        _lines(tab).filter(has_text=name).get_by_role("checkbox").check()
    tab.page.get_by_role("button", name=re.compile("对比所选（2）|Compare the chosen")).click()
    expect(tab.page.get_by_role("heading", name=words.comparison)).to_be_visible()
    expect(tab.page.get_by_role("columnheader", name=_OTHER).first).to_be_visible()
    shared = _get(server, "/overlap", alliance=[_PLATFORM, _OTHER])["shared"]
    expect(
        tab.page.locator("section").filter(has_text=re.compile("共同成员|Shared by all")).locator("li")
    ).to_have_count(len(shared))
    tab.shoot(f"alliances-comparison-{words.language}")
    assert tab.serious() == []
    tab.page.reload()
    expect(tab.page.get_by_role("heading", name=words.comparison)).to_be_visible()


def test_what_is_offered_needed_and_lacking_is_what_the_server_counts(tab: Tab, server: Server) -> None:
    pool = _get(server, f"/{_PLATFORM}/pool")
    tab.open("/alliances", of=_id(server, _PLATFORM))
    panel = tab.page.locator("section.pool")
    expect(panel.locator("tbody tr")).to_have_count(len(pool["categories"]))
    gaps = sum(each["gap"] for each in pool["categories"])
    expect(panel.locator("tr.gap")).to_have_count(gaps)
    panel.locator("details:not([open]) summary").first.click()
    expect(panel.locator("li:visible").first).to_be_visible()


def test_the_matrix_agrees_with_the_list_of_overlaps(tab: Tab, server: Server) -> None:
    alliance = _id(server, _PLATFORM)
    pairs = _get(server, "/bridges", alliance=alliance)["pairs"]
    tab.open("/alliances", of=alliance)
    row = tab.page.locator("figure tbody tr").first
    expect(row.locator("th")).to_contain_text(_PLATFORM)
    counted = [each["shared"] for each in pairs]
    expect(row.locator("td").nth(1)).to_have_text(str(counted[0]))
    listed = tab.page.locator("section").filter(has=tab.page.locator("figure")).locator("table.stacked tbody tr")
    expect(listed).to_have_count(len(pairs))
    assert [int(each) for each in listed.locator("td:nth-child(2)").all_inner_texts()] == counted


@pytest.mark.parametrize(("view", "heading"), [("overlap", "重叠最多的"), ("bridges", "跨联盟单位")])
def test_overlaps_and_bridges_of_all_are_told(tab: Tab, view: str, heading: str) -> None:
    tab.open("/alliances", view=view)
    expect(tab.page.get_by_role("heading", name=heading)).to_be_visible()
    expect(tab.page.get_by_role("button", name="再列出")).to_be_visible()
    tab.shoot(f"alliances-{view}")
    assert tab.serious() == []


def test_the_list_is_narrowed_and_ordered_in_the_address(tabs: Callable[..., Tab]) -> None:
    tab = tabs()
    tab.open("/alliances")
    tab.page.get_by_label("层级").select_option("district")
    expect(_lines(tab)).to_have_count(3)
    tab.page.get_by_role("button", name="联盟名称").click()
    expect(tab.page).to_have_url(re.compile("level=district&order=name"))
    names = _lines(tab).locator("th").all_inner_texts()
    other = tabs()
    other.page.goto(tab.page.url)
    expect(_lines(other).locator("th")).to_have_text(names)
    other.page.get_by_label("联盟、牵头单位或社区").fill("没有的联盟")
    other.page.keyboard.press("Enter")
    expect(other.page.get_by_text("没有符合条件的联盟")).to_be_visible()
    other.page.get_by_role("button", name="清除条件").click()
    expect(_lines(other)).to_have_count(61)


def test_an_alliance_is_reached_and_compared_by_keyboard(tab: Tab) -> None:
    tab.open("/alliances", level="district")
    box = _lines(tab).first.get_by_role("checkbox")
    expect(box).to_be_visible()
    tab.tab_to(box)
    tab.page.keyboard.press("Space")
    second = _lines(tab).nth(1).get_by_role("checkbox")
    tab.tab_to(second)
    tab.page.keyboard.press("Space")
    expect(tab.page.get_by_role("button", name="对比所选（2）")).to_be_enabled()
    link = _lines(tab).nth(2).get_by_role("link")
    tab.tab_to(link)
    tab.page.keyboard.press("Enter")
    expect(tab.page.get_by_role("heading", name="共同资源与社区需求")).to_be_visible()


def test_an_unknown_alliance_is_told_and_the_list_is_saved_as_a_table(tab: Tab) -> None:
    tab.open("/alliances", of="all-none")
    tab.page.get_by_role("alert").get_by_role("link", name="回到联盟列表").click()
    with tab.page.expect_download() as saved:
        tab.page.get_by_role("button", name="导出表格").click()
    rows = saved.value.path().read_text("utf-8-sig").splitlines()
    assert rows[0].startswith("联盟名称,层级,牵头单位")
    assert len(rows) == 62


def test_it_is_dark_and_printed(tabs: Callable[..., Tab], server: Server) -> None:
    tab = tabs(color_scheme="dark")
    tab.open("/alliances", of=_id(server, _PLATFORM))
    expect(tab.page.locator("figure")).to_be_visible()
    tab.shoot("alliances-one-dark")
    assert tab.serious() == []
    tab.page.emulate_media(media="print")
    expect(tab.page.get_by_role("button", name="打印")).to_be_hidden()
    expect(tab.page.locator("section.pool table")).to_be_visible()
