"""Nobody offers it: what else to try leads to somebody; the need is registered, seen at once, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.web.browser import Tab


def test_what_else_to_try_leads_to_somebody(tab: Tab) -> None:
    tab.ask("会议室", people="900000")
    expect(tab.page.get_by_role("heading", name="没有找到")).to_be_visible()
    tab.page.get_by_role("button", name="不限人数", exact=False).first.click()
    expect(tab.page.locator("article").first).to_be_visible()
    expect(tab.page.locator("#people")).to_have_value("")


def test_a_need_is_registered_shown_at_once_and_taken_back(tab: Tab) -> None:
    page = tab.page
    tab.ask("会议室", people="900000")
    page.get_by_role("button", name="登记为需求").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("需求内容").fill("周末议事用会议室")
    dialog.get_by_label("时间").fill("7月每周六上午")
    assert tab.serious() == []
    tab.shoot("find-need")
    dialog.get_by_role("button", name="登记", exact=True).click()

    listed = page.locator(".needs li").filter(has_text="周末议事用会议室")
    expect(listed).to_contain_text("7月每周六上午")
    tab.shoot("find-registered")
    page.get_by_role("button", name="撤销登记").click()
    expect(listed).to_have_count(0)
    page.reload()
    expect(page.get_by_role("heading", name="没有找到")).to_be_visible()
    expect(listed).to_have_count(0)


def test_a_refused_need_says_why_and_keeps_what_was_written(tab: Tab) -> None:
    tab.ask("会议室", people="900000")
    tab.page.get_by_role("button", name="登记为需求").click()
    dialog = tab.page.get_by_role("dialog")
    # a mobile number is refused by the rules of the register, wherever it is typed
    dialog.get_by_label("需求内容").fill("请联系13812345678")
    dialog.get_by_role("button", name="登记", exact=True).click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    expect(dialog.get_by_label("需求内容")).to_have_value("请联系13812345678")


def test_words_that_mean_several_categories_are_asked_about(tab: Tab) -> None:
    tab.open(**{"from": "太湖花园第二社区", "need": "慰问"})
    tab.page.get_by_role("alert").get_by_role("button", name="物资").click()
    expect(tab.page.locator("#need")).to_have_value("物资")
    expect(tab.page.locator(".answer")).to_be_visible()
