"""When it is needed, for whom, and what the answer says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.browser import Tab


@pytest.mark.parametrize(("language", "saturday", "find"), [("zh", "周六", "查找"), ("en", "Saturday", "Find")])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_day_and_hours_are_chosen_and_asked_for(
    tabs: Callable[..., Tab], language: str, saturday: str, find: str, size: tuple[int, int]
) -> None:
    tab = tabs(size, language)
    tab.ask("会议室")
    form = tab.page.locator("form.sentence")
    form.locator("#when").select_option(label=saturday)
    tab.shoot(f"find-when-{language}")
    for each in form.locator("select, input, button").all():
        box = each.bounding_box()
        assert box is None or box["x"] + box["width"] <= size[0]
    form.locator("select.time").first.select_option("18:30")
    form.locator("select.time").last.select_option("21:00")
    form.get_by_role("button", name=find, exact=True).click()
    expect(tab.page).to_have_url(re.compile("when=6-18%3A30-21%3A00|when=6-18:30-21:00"))
    expect(tab.page.locator(".answer h2.title")).to_contain_text(f"{saturday} 18:30—21:00")
    tab.shoot(f"find-when-answer-{language}")


def test_who_has_it_at_other_times_only_is_told_and_asked_about(tab: Tab) -> None:
    tab.ask("会议室", when="7-02:00-05:00")
    other = tab.page.get_by_text("但只在其他时间可用")
    expect(other).to_be_visible()
    tab.shoot("find-other-times")
    tab.page.locator("p.card", has_text="但只在其他时间可用").get_by_role("button", name="不限时间").click()
    expect(tab.page.locator("#when")).to_have_value("0")
    expect(tab.page.locator("article").first).to_be_visible()


def test_it_may_end_on_the_day_after(tab: Tab) -> None:
    tab.ask("会议室", when="5-22:00-06:00")
    expect(tab.page.locator("form.sentence")).to_contain_text("次日")
    tab.page.get_by_role("button", name="查找").click()
    expect(tab.page.get_by_role("alert")).to_have_count(0)


def test_by_procedure_says_who_is_to_be_informed(tab: Tab) -> None:
    tab.ask("会议室", profile="formal")
    expect(tab.page.get_by_text("报请知晓").first).to_be_visible()
    tab.shoot("find-formal")


def test_other_ways_are_asked_to_share_nobody_and_for_whom_it_is(tab: Tab) -> None:
    tab.ask("场地")
    tab.page.locator("label").filter(has_text="换一条路径时不经同一单位").click()
    expect(tab.page).to_have_url(re.compile("diverse=1"))
    tab.page.get_by_label("服务对象").fill("老年人")
    tab.page.get_by_label("服务对象").press("Enter")
    expect(tab.page).to_have_url(re.compile("audience="))
    assert any("diverse=true" in each and "audience=" in each for each in tab.requests if "/sharing" in each)
