"""找资源: from a sentence to whom to call, in both languages, and what the answer can be changed and used for."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.browser import ASKER
from tests.web.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.browser import Tab

_PHONE = re.compile(r"0510-\d{8}")


@dataclass(frozen=True)
class Words:
    """What the page says in a language."""

    language: str
    find: str
    kind: str
    category: str
    first: str
    why: str
    own: str


_WORDS = (
    Words("zh", "查找", "社区", "会议室", "先联系谁", "为什么推荐", "本社区已有"),
    Words("en", "Find", "Community", "Meeting room", "Whom to call first", "Why this one", "In your own community"),
)


@pytest.mark.parametrize("words", _WORDS, ids=lambda each: each.language)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_name_and_a_need_lead_to_whom_to_call(tabs: Callable[..., Tab], words: Words, size: tuple[int, int]) -> None:
    tab = tabs(size, words.language)
    tab.open()
    page = tab.page
    expect(page.locator("#asker")).to_be_focused()
    tab.shoot(f"find-start-{words.language}")
    page.locator("#asker").press_sequentially("太湖花园")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text(words.kind)
    tab.shoot(f"find-suggestions-{words.language}")
    options.filter(has_text=ASKER).first.click()
    page.locator("#need").press_sequentially("hys")
    page.get_by_role("option").filter(has_text=words.category).first.click()
    page.get_by_role("button", name=words.find, exact=True).click()

    best = page.locator("article").first
    expect(best.get_by_role("heading", name=words.first)).to_be_visible()
    expect(best.locator(".phone").first).to_have_text(_PHONE)
    expect(best.locator("summary").first).to_have_text(words.why)
    expect(page.get_by_role("heading", name=words.own)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tab.shoot(f"find-answer-{words.language}")


@pytest.mark.parametrize("typed", ["太湖花园", "taihuhuayuan", "thhy"])
def test_suggestions_come_within_a_second_and_areas_come_first(tab: Tab, typed: str) -> None:
    tab.open()
    tab.page.locator("#asker").fill(typed)
    began = time.monotonic()
    tab.page.get_by_role("option").first.wait_for(timeout=1000)
    assert time.monotonic() - began < 1
    kinds = tab.page.get_by_role("option").locator(".soft").all_inner_texts()
    assert kinds[0] == "社区"
    assert kinds == sorted(kinds, key=lambda each: each != "社区")


def test_a_name_that_several_begin_with_is_asked_about(tab: Tab) -> None:
    tab.open(**{"from": "太湖花园", "need": "会议室"})
    alert = tab.page.get_by_role("alert")
    expect(alert).to_contain_text("没有找到")
    alert.get_by_role("button", name=ASKER, exact=True).click()
    expect(tab.page.locator(".answer")).to_contain_text(f"{ASKER}需要会议室")
    expect(tab.page.locator("#asker")).to_have_value(ASKER)


def test_what_is_missing_is_said_and_gets_the_focus(tab: Tab) -> None:
    tab.open()
    tab.page.get_by_role("button", name="查找").click()
    expect(tab.page.get_by_role("alert")).to_have_text("请填写哪个社区或单位")
    tab.page.locator("#asker").fill(ASKER)
    tab.page.get_by_role("button", name="查找").click()
    expect(tab.page.get_by_role("alert")).to_have_text("请填写需要什么")
    expect(tab.page.locator("#need")).to_be_focused()


def test_the_address_holds_the_question(tabs: Callable[..., Tab]) -> None:
    tab = tabs()
    tab.ask("会议室", people="50")
    tab.page.locator("label").filter(has_text="挂钩优先").click()
    tab.page.locator("label").filter(has_text="仅社区之间对接").click()
    expect(tab.page).to_have_url(re.compile("profile=pairing&off=street"))
    names = tab.page.locator("article h3").all_inner_texts()

    other = tabs()
    other.page.goto(tab.page.url)
    expect(other.page.locator("article h3")).to_have_text(names)
    expect(other.page.locator("#people")).to_have_value("50")


def test_a_body_in_the_drawing_can_be_set_aside_and_taken_back(tab: Tab) -> None:
    tab.ask("会议室")
    name = tab.page.locator("article h3").first.inner_text()
    tab.page.locator(".stop.provider").filter(has_text=name[:2]).first.click()
    tab.page.locator(".drawing").get_by_role("button", name="暂不考虑该单位").click()
    expect(tab.page.locator("article h3").first).not_to_have_text(name)
    expect(tab.page.locator(".limits")).to_contain_text(name)
    tab.page.reload()
    expect(tab.page.locator(".limits")).to_contain_text(name)
    tab.page.get_by_role("button", name=f"恢复考虑{name}").click()
    expect(tab.page.locator("article h3").first).to_have_text(name)


def test_everything_that_is_drawn_is_in_the_table(tab: Tab) -> None:
    tab.ask("场地")
    tab.page.locator(".drawing").get_by_text("同时画出其他办法").click()
    tab.page.get_by_text("以表格查看").click()
    drawn = {each.text_content() for each in tab.page.locator(".stop title").all()}
    told = set(tab.page.locator("tbody td").all_inner_texts())
    assert len(drawn) > 6
    assert drawn <= told


def test_other_ways_unfold(tab: Tab) -> None:
    tab.ask("会议室")
    best = tab.page.locator("article").first
    best.get_by_text("其他办法").click()
    expect(best.get_by_role("heading", name="换一条路径 1")).to_be_visible()
    best.get_by_text("对接环节", exact=True).click()
    expect(best.locator("ol.steps li").first).to_contain_text("挂钩联系")


def test_the_answer_is_copied_without_names_in_full_and_saved_as_a_table(tab: Tab) -> None:
    tab.ask("会议室")
    tab.page.get_by_role("button", name="复制文字").click()
    expect(tab.page.get_by_text("已复制")).to_be_visible()
    text = tab.page.evaluate("navigator.clipboard.readText()")
    assert f"{ASKER}需要会议室" in text
    assert "请先联系" in text
    assert tab.page.url in text
    assert re.search(r"1[3-9]\d{9}", text) is None
    with tab.page.expect_download() as saved:
        tab.page.get_by_role("button", name="导出表格").click()
    rows = saved.value.path().read_text("utf-8-sig").splitlines()
    assert rows[0].startswith("序号,提供方,资源,先联系谁")
    assert len(rows) == 6
