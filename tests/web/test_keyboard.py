"""All of page 1 without a mouse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.web.browser import ASKER

if TYPE_CHECKING:
    from tests.web.browser import Tab


def _ask(tab: Tab) -> None:
    keys = tab.page.keyboard
    tab.open()
    keys.type("太湖花园")
    expect(tab.page.get_by_role("option").first).to_be_visible()
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(tab.page.locator("#asker")).to_have_value(ASKER)
    keys.press("Tab")
    keys.type("hys")
    keys.press("Enter")
    expect(tab.page.locator("#need")).to_have_value("会议室")
    keys.press("Enter")
    expect(tab.page.locator("article").first).to_be_visible()


def test_the_question_is_asked_and_the_suggestions_closed_with_keys_alone(tab: Tab) -> None:
    _ask(tab)
    tab.page.keyboard.press("ArrowDown")
    expect(tab.page.get_by_role("option").first).to_be_visible()
    tab.page.keyboard.press("Escape")
    expect(tab.page.get_by_role("option").first).to_be_hidden()


def test_terms_are_changed_with_keys_alone(tab: Tab) -> None:
    _ask(tab)
    page = tab.page
    tab.tab_to(page.get_by_role("radio", name="综合推荐"))
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="挂钩优先")).to_be_checked()
    expect(page).to_have_url(re.compile("profile=pairing"))
    tab.tab_to(page.get_by_role("checkbox", name="不用挂钩联系"))
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("off=pairings"))


def test_the_answer_is_unfolded_and_a_body_set_aside_with_keys_alone(tab: Tab) -> None:
    _ask(tab)
    page = tab.page
    name = page.locator("article h3").first.inner_text()
    tab.tab_to(page.locator("article").first.locator("summary").nth(1))
    page.keyboard.press("Enter")
    expect(page.locator("article").first.locator("ol.steps").first).to_be_visible()
    stop = page.locator(".stop.provider").first
    drawn = stop.locator("title").text_content()
    tab.tab_to(stop)
    page.keyboard.press("Enter")
    tab.tab_to(page.locator(".drawing").get_by_role("button", name="暂不考虑该单位"))
    page.keyboard.press("Enter")
    expect(page.locator(".limits")).to_contain_text(drawn or name)
