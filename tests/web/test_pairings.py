"""挂钩联系: the board, the schematic with its table, another day; a pairing begun and one ended, each taken back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.browser import Tab

_GAP = "空白点：暂无挂钩单位"


@dataclass(frozen=True)
class Words:
    """What the page says in a language."""

    language: str
    page: str
    units: str
    schematic: str
    state: str


_WORDS = (
    Words("zh", "挂钩联系", "按单位", "不代表行政区划界线", "已结束"),
    Words("en", "Pairings", "By unit", "It shows no borders", "ended"),
)


def _open(tab: Tab, **query: str) -> None:
    tab.open("/pairings", **query)
    tab.page.locator(".summary").wait_for()


@pytest.mark.parametrize("words", _WORDS, ids=lambda each: each.language)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_board_is_read_by_community_and_by_unit(
    tabs: Callable[..., Tab], words: Words, size: tuple[int, int]
) -> None:
    tab = tabs(size, words.language)
    tab.open()
    tab.page.get_by_role("link", name=words.page, exact=True).click()
    expect(tab.page.get_by_role("heading", name=words.page, level=1)).to_be_visible()
    expect(tab.page.locator("article").first.locator("strong").first).to_be_visible()
    assert tab.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tab.shoot(f"pairings-communities-{words.language}")
    tab.page.get_by_text(words.units, exact=True).click()
    expect(tab.page).to_have_url(re.compile("view=units"))
    expect(tab.page.locator("article").filter(has_text="区住房和城乡建设局").first).to_contain_text("太湖花园第二社区")
    tab.shoot(f"pairings-units-{words.language}")


@pytest.mark.parametrize("words", _WORDS, ids=lambda each: each.language)
def test_the_schematic_says_what_it_is_and_its_squares_are_in_the_table(tabs: Callable[..., Tab], words: Words) -> None:
    tab = tabs(language=words.language)
    _open(tab, view="coverage")
    expect(tab.page.locator("figcaption")).to_contain_text(words.schematic)
    squares = tab.page.locator(".squares button")
    told = tab.page.locator("details tbody tr")
    assert squares.count() == told.count() > 100
    gaps = tab.page.locator(".squares .n0").count()
    assert gaps == told.locator("td:nth-child(3)").evaluate_all(
        "all => all.filter(each => each.textContent === '0').length"
    )
    tab.shoot(f"pairings-coverage-{words.language}")
    name = told.first.locator("td").nth(1).text_content() or ""
    squares.first.click()
    expect(tab.page.locator("article")).to_have_count(1)
    expect(tab.page.locator("article h3")).to_have_text(name)


def test_gaps_are_shown_alone_and_the_address_holds_that(tab: Tab) -> None:
    _open(tab)
    tab.page.get_by_label("只看").select_option("gaps")
    expect(tab.page.locator("article").first).to_contain_text(_GAP)
    assert tab.page.locator("article").count() == tab.page.locator("article.gap").count()
    tab.page.reload()
    expect(tab.page.locator("article.gap").first).to_be_visible()


def test_another_day_is_looked_at_only(tab: Tab) -> None:
    _open(tab, as_of="2020-06-30")
    expect(tab.page.get_by_text("只能查看")).to_be_visible()
    expect(tab.page.locator(".summary")).to_contain_text("2020年6月30日")
    expect(tab.page.get_by_role("button", name="新增挂钩")).to_have_count(0)
    tab.page.get_by_role("button", name="回到今天").click()
    expect(tab.page.get_by_role("button", name="新增挂钩", exact=True).first).to_be_visible()


def test_what_is_over_is_listed_apart(tab: Tab) -> None:
    _open(tab, view="ended", text="区司法局")
    rows = tab.page.locator("tbody tr")
    expect(rows.first).to_contain_text("已结束")
    expect(rows.first).to_contain_text("区司法局")


def test_a_pairing_is_begun_with_keys_alone_and_taken_back(tab: Tab) -> None:
    page, keys = tab.page, tab.page.keyboard
    _open(tab, only="gaps")
    name = page.locator("article h3").first.inner_text()
    tab.tab_to(page.get_by_role("button", name=f"为{name}新增挂钩"))
    keys.press("Enter")
    expect(page.locator("#pair-unit")).to_be_focused()
    expect(page.locator("#pair-area")).to_have_value(name)
    keys.type("区住房和")
    expect(page.get_by_role("listbox").get_by_role("option").first).to_contain_text("区住房和城乡建设局")
    keys.press("Enter")
    keys.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("alert")).to_have_text("请填写原因")
    assert tab.serious() == []
    tab.shoot("pairings-begin")
    page.get_by_label("新增原因").fill("补齐空白点")
    keys.press("Enter")
    expect(page.get_by_text(f"已完成：区住房和城乡建设局与{name}新增挂钩")).to_be_visible()
    expect(page.locator("article h3").filter(has_text=re.compile(f"^{name}$"))).to_have_count(0)
    page.get_by_role("button", name="撤销", exact=True).click()
    expect(page.get_by_text(f"已撤销：区住房和城乡建设局与{name}新增挂钩")).to_be_visible()
    expect(page.locator("article h3").first).to_have_text(name)


def test_a_pairing_is_ended_with_a_reason_and_taken_back(tab: Tab) -> None:
    page = tab.page
    _open(tab, view="units", text="区住房和城乡建设局")
    card = page.locator("article").first
    before = card.locator("li").count()
    card.get_by_role("button", name="结束挂钩").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="结束挂钩", exact=True).click()
    expect(dialog.get_by_role("alert")).to_have_text("请填写原因")
    dialog.get_by_label("结束原因").fill("机构调整")
    dialog.get_by_label("最后一天").fill("2026-01-01")
    dialog.get_by_role("button", name="结束挂钩", exact=True).click()
    expect(page.get_by_text("已完成：区住房和城乡建设局与")).to_be_visible()
    expect(card.locator("li")).to_have_count(before - 1)
    page.get_by_text("已结束", exact=True).click()
    expect(page.locator("tbody tr").filter(has_text="结束原因：机构调整")).to_have_count(1)
    page.get_by_role("button", name="撤销", exact=True).click()
    expect(page.locator("tbody tr").filter(has_text="结束原因：机构调整")).to_have_count(0)


def test_a_mobile_number_is_not_sent_and_what_was_written_stays(tab: Tab) -> None:
    _open(tab, only="gaps")
    tab.page.locator("article").first.get_by_role("button").click()
    tab.page.locator("#pair-unit").fill("区住房和")
    dialog = tab.page.get_by_role("dialog")
    dialog.get_by_role("listbox").get_by_role("option").filter(has_text="区住房和").first.click()
    dialog.get_by_label("联络员办公电话").fill("13812345678")
    dialog.get_by_label("新增原因").fill("补齐空白点")
    dialog.get_by_role("button", name="保存").click()
    expect(dialog.get_by_role("alert")).to_contain_text("不要填写手机号")
    expect(dialog.get_by_label("新增原因")).to_have_value("补齐空白点")
    assert not [each for each in tab.requests if each.endswith("/changes")]


def test_the_table_is_saved_without_names_of_persons(tab: Tab) -> None:
    _open(tab)
    with tab.page.expect_download() as saved:
        tab.page.get_by_role("button", name="导出表格").click()
    rows = saved.value.path().read_text("utf-8-sig").splitlines()
    assert rows[0].startswith("街道,村（社区）,挂钩单位,角色")
    assert "联络员职务,办公电话" in rows[0]
    assert len(rows) > 100
    assert re.search(r"(?<!\d)1[3-9]\d{9}(?!\d)", "\n".join(rows)) is None


@pytest.mark.parametrize("view", ["communities", "units", "load", "coverage", "ended"])
@pytest.mark.parametrize(("size", "scheme"), [(DESKTOP, "dark"), (PHONE, "light")], ids=["dark", "phone"])
def test_axe_finds_nothing_serious(tabs: Callable[..., Tab], view: str, size: tuple[int, int], scheme: str) -> None:
    tab = tabs(size, color_scheme=scheme)
    _open(tab, view=view, street="")
    tab.shoot(f"pairings-{view}-{scheme}")
    assert tab.serious() == []
    assert tab.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_it_is_printed_with_its_day_and_nothing_to_press(tab: Tab) -> None:
    _open(tab, view="coverage")
    tab.page.emulate_media(media="print")
    expect(tab.page.locator(".for-print")).to_contain_text("内部资料")
    expect(tab.page.get_by_role("button", name="新增挂钩")).to_be_hidden()
    expect(tab.page.locator("figcaption")).to_be_visible()
