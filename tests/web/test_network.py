"""组织网络: begin anywhere, unfold, look at it in other ways, find a path, take it along; a whole district at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

from tests.web.browser import ASKER
from tests.web.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.browser import Tab

_UNIT = "区住房和城乡建设局"
_WAIT = 60_000
_COUNT = re.compile(r"\d+")


def _drawn(tab: Tab, **query: str) -> int:
    """Open a view; how many nodes are drawn."""
    tab.open("/network", **query)
    told = tab.page.locator(".drawn")
    expect(told).to_be_visible(timeout=_WAIT)
    return _nodes(tab)


def _nodes(tab: Tab) -> int:
    found = _COUNT.search(tab.page.locator(".drawn").inner_text())
    assert found is not None
    return int(found.group())


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize(("language", "go"), [("zh", "画出"), ("en", "Draw")])
def test_it_begins_with_a_name_that_is_typed(
    tabs: Callable[..., Tab], language: str, go: str, size: tuple[int, int]
) -> None:
    tab = tabs(size, language)
    page = tab.page
    tab.open("/network")
    expect(page.locator("#network-start")).to_be_focused()
    tab.shoot(f"network-start-{language}")
    page.locator("#network-start").press_sequentially("thhydeshequ" if language == "en" else ASKER)
    page.locator("#network-start").fill(ASKER)
    page.get_by_role("option").filter(has_text=ASKER).first.click()
    page.get_by_role("button", name=go, exact=True).click()
    expect(page.locator(".drawn")).to_be_visible(timeout=_WAIT)
    expect(page.locator("aside h2")).to_have_text(ASKER)
    expect(page.locator("aside li").first).to_be_visible(timeout=_WAIT)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert tab.serious() == []
    tab.shoot(f"network-drawn-{language}")


def test_everything_that_is_drawn_is_in_the_table_and_a_row_chooses(tab: Tab) -> None:
    drawn = _drawn(tab, at=ASKER)
    tab.page.get_by_text("以表格查看").click()
    table = tab.page.locator("details.table")
    expect(table.get_by_role("button", name=f"对象（{drawn}）")).to_be_visible()
    table.get_by_role("searchbox").fill(_UNIT)
    table.get_by_role("button", name=_UNIT, exact=True).click()
    expect(tab.page.locator("aside h2")).to_have_text(_UNIT)
    expect(tab.page.locator("aside")).to_contain_text("挂钩联系", timeout=_WAIT)
    expect(tab.page.locator("aside")).to_contain_text("来源：三联三强基挂钩台账", timeout=_WAIT)


def test_it_is_unfolded_hidden_and_chosen_with_keys_alone(tab: Tab) -> None:
    before = _drawn(tab, at=_UNIT)
    frame = tab.page.locator(".frame")
    tab.tab_to(frame)
    for key in ("ArrowLeft", "+", "-", "0"):
        tab.page.keyboard.press(key)
    tab.page.keyboard.press("n")
    expect(tab.page.locator("aside h2")).to_be_visible()
    tab.page.keyboard.press("Enter")
    expect(tab.page).to_have_url(re.compile("grown="))
    expect(tab.page.locator(".drawn")).not_to_contain_text(f"画出{before}个", timeout=_WAIT)
    tab.page.keyboard.press("p")
    expect(tab.page).to_have_url(re.compile("pins="))
    tab.page.keyboard.press("Delete")
    expect(tab.page.get_by_text("已隐藏1个")).to_be_visible()


def test_a_path_between_two_that_are_chosen_is_told_and_drawn(tab: Tab) -> None:
    _drawn(tab, at=ASKER)
    page = tab.page
    page.get_by_text("以表格查看").click()
    page.get_by_role("searchbox").fill(_UNIT)
    page.locator("details.table").get_by_role("button", name=_UNIT, exact=True).click(modifiers=["Control"])
    page.get_by_role("button", name="看两者怎么对接").click()
    expect(page.locator(".path")).to_contain_text("挂钩单位", timeout=_WAIT)
    expect(page.locator(".path li").first).to_contain_text("挂钩联系")
    tab.shoot("network-path")
    assert tab.serious() == []


def test_the_legend_and_the_day_narrow_what_is_seen(tab: Tab) -> None:
    all_of_them = _drawn(tab, at=ASKER, reach="inside")
    tab.page.locator(".tools").get_by_role("button", name=re.compile("党组织")).first.click()
    expect(tab.page.locator(".drawn")).not_to_contain_text(f"画出{all_of_them}个")
    assert _nodes(tab) < all_of_them
    tab.page.get_by_role("button", name="全部恢复").click()
    expect(tab.page.locator(".drawn")).to_contain_text(f"画出{all_of_them}个")
    tab.page.get_by_label("选日期").fill("2016-01-01")
    expect(tab.page).to_have_url(re.compile("day=2016-01-01"))
    expect(tab.page.locator(".drawn")).not_to_contain_text(f"画出{all_of_them}个")
    tab.page.get_by_role("button", name="播放").click()
    expect(tab.page).not_to_have_url(re.compile("day=2016-01-01"), timeout=_WAIT)
    tab.page.get_by_role("button", name="暂停").click()


@pytest.mark.parametrize("layout", ["tree", "area"])
@pytest.mark.parametrize("colour", ["alliance", "group"])
def test_other_layouts_and_colours_are_drawn(tab: Tab, layout: str, colour: str) -> None:
    assert _drawn(tab, at=ASKER, reach="inside", layout=layout, colour=colour, size="between") > 50
    expect(tab.page.get_by_text("正在计算…")).to_have_count(0, timeout=_WAIT)
    tab.shoot(f"network-{layout}-{colour}")


def test_exactly_what_is_drawn_leaves_as_files(tab: Tab) -> None:
    drawn = _drawn(tab, at=ASKER, layout="area")
    for name, path in (("GEXF（Gephi）", ".//{*}node"), ("GraphML", ".//{*}node"), ("矢量图 SVG", ".//{*}circle")):
        with tab.page.expect_download() as saved:
            tab.page.get_by_role("button", name=name).click()
        assert len(ET.parse(saved.value.path()).findall(path)) == drawn  # noqa: S314 - a file of our own
    with tab.page.expect_download(timeout=_WAIT) as image:
        tab.page.get_by_role("button", name="图片 PNG").click()
    assert image.value.path().read_bytes().startswith(b"\x89PNG")


def test_a_view_is_kept_and_found_again(tab: Tab) -> None:
    drawn = _drawn(tab, at=ASKER, layout="tree")
    tab.page.get_by_label("给这个视图起名").fill("太二社区")
    tab.page.get_by_role("button", name="保存", exact=True).click()
    expect(tab.page.get_by_text("已保存“太二社区”")).to_be_visible()
    tab.open("/network")
    tab.page.get_by_role("button", name="太二社区", exact=True).click()
    expect(tab.page.locator(".drawn")).to_contain_text(f"画出{drawn}个", timeout=_WAIT)
    expect(tab.page.locator("#network-layout")).to_have_value("tree")


def test_a_name_that_is_unknown_is_told_with_what_may_be_meant(tab: Tab) -> None:
    tab.open("/network", at="太湖花园")
    alert = tab.page.get_by_role("alert")
    expect(alert).to_be_visible(timeout=_WAIT)
    alert.get_by_role("button", name=ASKER, exact=True).click()
    expect(tab.page.locator(".drawn")).to_be_visible(timeout=_WAIT)


def test_the_whole_district_is_drawn_and_panned(tab: Tab) -> None:
    tab.page.set_default_timeout(3 * _WAIT)
    assert _drawn(tab, reach="district", layout="area") >= 5000
    box = tab.page.locator(".frame").bounding_box()
    assert box is not None
    at = (box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.9)
    tab.page.mouse.move(*at)
    tab.page.mouse.down()
    tab.page.mouse.move(at[0] - 200, at[1] - 100, steps=8)
    tab.page.mouse.up()
    tab.page.locator(".frame").focus()
    tab.page.keyboard.press("+")
    tab.shoot("network-district")
