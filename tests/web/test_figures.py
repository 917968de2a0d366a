"""工作数据: the report's figures beside the graph's, by subdistrict, of another day, on paper and as a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.web.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.browser import Tab

_WORDS = {
    "zh": ("工作数据", "网格党支部", "700余", "跨街道，不按街道分"),
    "en": ("Figures", "Grid Party branches", "over 700", "not told by subdistrict"),
}


def _open(tab: Tab, **query: str) -> None:
    tab.open("/figures", **query)
    tab.page.locator(".summary").wait_for(timeout=60_000)


@pytest.mark.parametrize("language", _WORDS)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_each_figure_stands_beside_the_report(tabs: Callable[..., Tab], language: str, size: tuple[int, int]) -> None:
    page_name, branches, over, untold = _WORDS[language]
    tab = tabs(size, language)
    tab.open()
    tab.page.get_by_role("link", name=page_name, exact=True).click()
    row = tab.page.locator("tr").filter(has=tab.page.get_by_role("rowheader", name=branches, exact=True))
    expect(row.locator("td").nth(0)).to_have_text("320", timeout=60_000)
    expect(row.locator("td").nth(1)).to_have_text("320")
    expect(tab.page.locator("table")).to_contain_text(over)
    expect(tab.page.locator("table")).to_contain_text(untold)
    assert tab.page.locator("tbody tr td:first-of-type").count() == 32
    assert tab.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    tab.shoot(f"figures-{language}")


def test_the_subdistricts_add_up_to_the_district(tab: Tab) -> None:
    _open(tab)
    row = tab.page.locator("tr").filter(has=tab.page.get_by_role("rowheader", name="楼长", exact=True))
    cells = [int(each.replace(",", "")) for each in row.locator("td.number").all_inner_texts()]
    stated, found, *parts = cells
    assert stated == found == sum(parts) == 2473


def test_another_day_is_in_the_address_and_counts_otherwise(tab: Tab) -> None:
    _open(tab)
    tab.page.get_by_label("截至日期").fill("2019-01-01")
    expect(tab.page).to_have_url(re.compile("as_of=2019-01-01"))
    expect(tab.page.locator(".summary")).to_contain_text("2019年1月1日", timeout=60_000)
    expect(tab.page.locator("tr.differs").first).to_be_visible()


def test_it_is_printed_with_its_day_and_saved_as_a_table(tab: Tab) -> None:
    _open(tab)
    with tab.page.expect_download() as saved:
        tab.page.get_by_role("button", name="导出表格").click()
    rows = saved.value.path().read_text("utf-8-sig").splitlines()
    assert rows[0].startswith("部分,数据,文中所述,图中实数,是否相符,")
    assert len(rows) == 33
    tab.page.emulate_media(media="print")
    expect(tab.page.locator(".for-print")).to_contain_text("内部资料")
    expect(tab.page.get_by_role("button", name="打印")).to_be_hidden()
    # as wide as A4 less its margins
    tab.page.set_viewport_size({"width": 703, "height": 1000})
    assert tab.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize(("size", "scheme"), [(DESKTOP, "dark"), (PHONE, "light")], ids=["dark", "phone"])
def test_axe_finds_nothing_serious(tabs: Callable[..., Tab], size: tuple[int, int], scheme: str) -> None:
    tab = tabs(size, color_scheme=scheme)
    _open(tab)
    assert tab.serious() == []
