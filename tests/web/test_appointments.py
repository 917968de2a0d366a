"""交叉任职: by estate without names, one estate with them, estates without, terms about to end; rights are kept."""

from __future__ import annotations

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

_REFERENCE_DAY = "2026-06-30"


@dataclass(frozen=True)
class Words:
    """What the page says in a language."""

    language: str
    heading: str
    crossed: str
    ending: str
    without: str


_WORDS = (
    Words("zh", "交叉任职", "交叉任职", "到届提醒", "尚无交叉任职"),
    Words("en", "Cross-appointments", "Cross-appointments", "Terms about to end", "Estates without"),
)


def _estates(server: Server, **params: Any) -> list[dict[str, Any]]:
    answer = httpx.get(
        f"{server.url}/api/v1/people/cross-appointments/estates",
        params={"limit": 500, "as_of": _REFERENCE_DAY, **params},
        timeout=60,
        trust_env=False,
    )
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def _with_somebody(server: Server) -> dict[str, Any]:
    return next(each for each in _estates(server) if each["persons"] and each["directions"][0]["from"] == "branch")


def _persons(server: Server, estate: dict[str, Any]) -> list[str]:
    answer = httpx.get(
        f"{server.url}/api/v1/people/cross-appointments",
        params={"estate": estate["estate"]["id"], "as_of": _REFERENCE_DAY},
        timeout=60,
        trust_env=False,
    )
    return [each["person"]["name"] for each in answer.json()["estates"][0]["certain"]]


def _lines(tab: Tab) -> Locator:
    return tab.page.locator("table.stacked tbody tr")


@pytest.mark.parametrize("words", _WORDS, ids=lambda each: each.language)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_from_the_estates_to_the_people_of_one(
    tabs: Callable[..., Tab], server: Server, words: Words, size: tuple[int, int]
) -> None:
    estate = _with_somebody(server)
    tab = tabs(size, words.language)
    tab.open("/appointments", as_of=_REFERENCE_DAY, words=estate["estate"]["name"])
    expect(tab.page.get_by_role("heading", level=1)).to_have_text(words.heading)
    link = tab.page.get_by_role("link", name=estate["estate"]["name"], exact=True).first
    expect(link).to_be_visible()
    tab.shoot(f"appointments-estates-{words.language}")
    names = _persons(server, estate)
    assert not [name for name in names if name in tab.page.content()]
    link.click()
    expect(tab.page.get_by_role("heading", name=words.crossed, level=2)).to_be_visible()
    expect(_lines(tab).first.locator("th")).to_have_text(names[0])
    for body in estate["bodies"]:
        expect(tab.page.locator(".sides")).to_contain_text(body["organization"]["name"])
    assert tab.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tab.shoot(f"appointments-one-{words.language}")
    assert tab.serious() == []


@pytest.mark.parametrize("words", _WORDS, ids=lambda each: each.language)
def test_terms_about_to_end_are_those_that_the_registers_name(
    tabs: Callable[..., Tab], server: Server, words: Words
) -> None:
    expected = sum(len(each["ending"]) for each in _estates(server))
    tab = tabs(language=words.language)
    tab.open("/appointments", as_of=_REFERENCE_DAY)
    tab.page.locator("label").filter(has_text=words.ending).click()
    table = tab.page.locator("section").filter(has=tab.page.locator(".ahead")).locator("tbody tr")
    assert expected > 4
    expect(table).to_have_count(expected)
    expect(table.filter(has_text="桃源华庭业委会").first).to_contain_text("184")
    tab.shoot(f"appointments-ending-{words.language}")
    assert tab.serious() == []
    tab.page.locator(".ahead select").select_option("90")
    expect(table.filter(has_text="桃源华庭业委会")).to_have_count(0)


def test_estates_without_say_how_it_stands(tab: Tab) -> None:
    tab.open("/appointments", as_of=_REFERENCE_DAY)
    tab.page.locator("label").filter(has_text="尚无交叉任职").click()
    expect(_lines(tab).first).to_contain_text("台账中没有")
    expect(_lines(tab)).to_have_count(50)
    tab.page.get_by_role("button", name="再列出").click()
    expect(_lines(tab)).to_have_count(100)
    tab.shoot("appointments-without")
    assert tab.serious() == []


def test_the_list_of_people_is_for_the_district_right(tabs: Callable[..., Tab], server: Server) -> None:
    tab = tabs()
    tab.open("/appointments", show="persons", as_of=_REFERENCE_DAY)
    expect(_lines(tab).first).to_be_visible()
    expect(tab.page.get_by_text("不排名")).to_be_visible()

    other = tabs(extra_http_headers={"Authorization": f"Bearer {server.key('coordinator')}"})
    other.open("/appointments", show="persons", as_of=_REFERENCE_DAY)
    expect(other.page.get_by_role("note")).to_contain_text("仅供区级权限使用")
    expect(_lines(other)).to_have_count(0)


def test_a_viewer_sees_counts_and_directions_and_no_name(tabs: Callable[..., Tab], server: Server) -> None:
    estate = _with_somebody(server)
    tab = tabs(extra_http_headers={"Authorization": f"Bearer {server.key('viewer')}"})
    tab.open("/appointments", of=estate["estate"]["id"], as_of=_REFERENCE_DAY)
    expect(tab.page.get_by_role("note")).to_contain_text("需要协调员及以上权限")
    expect(tab.page.get_by_text("党支部→业委会").first).to_be_visible()
    assert not [name for name in _persons(server, estate) if name in tab.page.content()]


def test_an_estate_is_reached_by_keyboard_and_the_address_holds_the_filters(tab: Tab, server: Server) -> None:
    name = _with_somebody(server)["estate"]["name"]
    tab.open("/appointments", as_of=_REFERENCE_DAY)
    words = tab.page.get_by_label("小区、社区或单位")
    expect(words).to_be_visible()
    tab.tab_to(words)
    tab.page.keyboard.type(name)
    tab.page.keyboard.press("Enter")
    link = tab.page.get_by_role("link", name=name, exact=True).first
    tab.tab_to(link)
    tab.page.keyboard.press("Enter")
    expect(tab.page.get_by_role("heading", name=name)).to_be_visible()
    tab.page.reload()
    tab.page.get_by_role("link", name="回到小区列表").click()
    expect(tab.page.get_by_label("小区、社区或单位")).to_have_value(name)


def test_it_is_dark_printed_and_saved_without_names(tabs: Callable[..., Tab], server: Server) -> None:
    estate = _with_somebody(server)
    tab = tabs(color_scheme="dark")
    tab.open("/appointments", as_of=_REFERENCE_DAY)
    expect(_lines(tab).first).to_be_visible()
    assert tab.serious() == []
    with tab.page.expect_download() as saved:
        tab.page.get_by_role("button", name="导出表格").click()
    text = saved.value.path().read_text("utf-8-sig")
    assert text.startswith("小区,社区,街道,业委会状态,党支部,业委会,物业企业,交叉任职人数,任职方向")
    assert not [name for name in _persons(server, estate) if name in text]
    tab.page.emulate_media(media="print")
    expect(tab.page.get_by_role("button", name="打印")).to_be_hidden()
