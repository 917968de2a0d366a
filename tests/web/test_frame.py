"""What every page keeps: accessible, quiet when idle, honest when the server is gone, closed without a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest
from playwright.sync_api import expect

from tests.web.browser import ASKER
from tests.web.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.browser import Tab
    from tests.web.server import Server

_STATES = {
    "start": {},
    "answer": {"from": ASKER, "need": "会议室"},
    "nothing": {"from": ASKER, "need": "会议室", "people": "900000"},
    "problem": {"from": "太湖花园", "need": "会议室"},
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("state", _STATES)
def test_axe_finds_nothing_serious(tabs: Callable[..., Tab], state: str, size: tuple[int, int], scheme: str) -> None:
    tab = tabs(size, color_scheme=scheme)
    tab.open(**_STATES[state])
    tab.page.wait_for_load_state("networkidle")
    tab.shoot(f"find-{state}-{scheme}")
    assert tab.serious() == []


def test_an_unknown_address_is_told_and_leads_back(tab: Tab) -> None:
    tab.open("/no/such/page")
    expect(tab.page.get_by_role("heading", name="没有这个页面")).to_be_visible()
    tab.page.get_by_role("link", name="回到找资源").click()
    expect(tab.page.locator("#asker")).to_be_focused()


def test_the_language_is_switched_and_kept(tab: Tab) -> None:
    tab.ask("会议室")
    tab.page.get_by_role("button", name="English").click()
    expect(tab.page.locator("article").first).to_contain_text("Whom to call first")
    expect(tab.page.locator("html")).to_have_attribute("lang", "en")
    tab.page.reload()
    expect(tab.page.get_by_role("button", name="Find")).to_be_visible()


def test_a_favicon_is_served(server: Server) -> None:
    answer = httpx.get(f"{server.url}/favicon.svg", trust_env=False)
    assert answer.headers["content-type"].startswith("image/svg+xml")


def test_an_idle_page_asks_nothing_for_ten_seconds(tab: Tab) -> None:
    tab.ask("会议室")
    tab.page.wait_for_load_state("networkidle")
    before = len(tab.requests)
    tab.page.wait_for_timeout(10_000)
    assert len(tab.requests) - before <= 1


def test_it_is_printed_without_what_is_to_be_pressed(tab: Tab) -> None:
    tab.ask("会议室")
    tab.page.emulate_media(media="print")
    tab.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(tab.page.get_by_role("button", name="查找")).to_be_hidden()
    expect(tab.page.locator("article").first.locator("ol.steps").first).to_be_visible()
    expect(tab.page.locator(".for-print")).to_contain_text("打印于")


def test_where_a_key_is_needed_it_is_asked_for_once_and_kept_for_the_tab(
    tabs: Callable[..., Tab], server: Server
) -> None:
    # a request that came through a proxy is never answered without a key
    tab = tabs(extra_http_headers={"X-Forwarded-For": "192.0.2.1"})
    tab.open(**_STATES["answer"])
    dialog = tab.page.get_by_role("dialog", name="请输入密钥")
    dialog.get_by_label("密钥", exact=True).fill("not-a-key")
    dialog.get_by_role("button", name="确定").click()
    expect(dialog.get_by_role("alert")).to_contain_text("密钥无效")
    assert tab.serious() == []
    dialog.get_by_label("密钥", exact=True).fill(server.key("viewer"))
    dialog.get_by_role("button", name="确定").click()
    expect(tab.page.locator("article").first).to_be_visible()
    tab.page.reload()
    expect(tab.page.locator("article").first).to_be_visible()
    assert "key" not in tab.page.url
    assert tab.page.evaluate("Object.keys(localStorage)") == ["liantu.language"]


def test_a_server_that_is_gone_is_told_and_its_return_answers_the_question(tab: Tab, server: Server) -> None:
    tab.open()
    server.stop()
    try:
        tab.page.locator("#asker").fill(ASKER)
        tab.page.locator("#need").fill("会议室")
        tab.page.get_by_role("button", name="查找").click()
        expect(tab.page.get_by_role("status").first).to_contain_text("暂时连接不上服务")
        expect(tab.page.get_by_role("alert")).to_contain_text("恢复后自动重试")
        tab.shoot("find-gone")
        expect(tab.page.locator("#asker")).to_have_value(ASKER)
    finally:
        server.start()
    expect(tab.page.locator("article").first).to_be_visible(timeout=30_000)
    expect(tab.page.get_by_text("暂时连接不上服务")).to_be_hidden()
