"""台账导入: checked without being kept; a bad workbook is told cell by cell, a good one loaded and undone."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.registers.bad.generator import PATH as BAD
from tests.web.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator

    from tests.web.browser import Tab

_GOOD = "单位名称,单位性质,职工数,街道\n页面试载一公司,企业,61,江溪街道\n页面试载二公司,企业,5,江溪街道\n"
_PERSONAL = "单位名称,单位性质,备注\n页面试载三公司,企业,联系13812345678\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Two units that the sample does not have."""
    path = tmp_path / "单位.csv"
    path.write_text(_GOOD, "utf-8")
    return path


def _sheets(saved: Path) -> list[str]:
    # what a browser saved for a test has no ending
    return list(load_workbook(io.BytesIO(saved.read_bytes())).sheetnames)


def _opened(tab: Tab, file: Path) -> Locator:
    tab.open("/registers")
    tab.page.locator("input[type=file]").set_input_files(file)
    return tab.page.locator("section.card", has=tab.page.locator(".counts"))


def _checked(tab: Tab, file: Path, check: str = "先检查不保存") -> Locator:
    result = _opened(tab, file)
    tab.page.get_by_role("button", name=check).click()
    result.wait_for(timeout=60_000)
    return result


@pytest.mark.parametrize(
    ("language", "heading", "check"), [("zh", "台账导入", "先检查不保存"), ("en", "Load registers", "Check only")]
)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_bad_workbook_is_told_cell_by_cell(
    tabs: Callable[..., Tab], language: str, heading: str, check: str, size: tuple[int, int]
) -> None:
    tab = tabs(size, language)
    tab.open("/registers")
    expect(tab.page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    tab.page.wait_for_load_state("networkidle")
    tab.shoot(f"registers-start-{language}")
    result = _checked(tab, BAD, check)
    row = result.locator("tr", has_text="J1").first
    expect(row).to_contain_text("身份证号")
    assert result.locator("tbody tr").count() > 40
    assert tab.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert tab.serious() == []
    tab.shoot(f"registers-bad-{language}")


def test_the_marked_copy_of_a_bad_workbook_is_saved(tab: Tab) -> None:
    result = _checked(tab, BAD)
    with tab.page.expect_download(timeout=60_000) as saved:
        result.get_by_role("button", name="下载标注后的原表").click()
    assert saved.value.suggested_filename == "mistakes-标注.xlsx"
    assert "问题清单" in _sheets(saved.value.path())


def test_problems_are_filtered_and_the_rest_stands_where_it_was(tab: Tab) -> None:
    result = _checked(tab, BAD)
    before = result.locator("tbody tr").count()
    result.get_by_text("提醒", exact=False).first.click()
    expect(result.locator("tbody tr.error")).to_have_count(0)
    assert 0 < result.locator("tbody tr").count() < before
    expect(result.get_by_role("button", name="确认导入")).to_have_count(0)


def test_a_good_register_is_checked_loaded_listed_and_undone(tab: Tab, good: Path) -> None:
    page = tab.page
    result = _checked(tab, good)
    expect(result.get_by_role("heading", level=2)).to_contain_text("检查通过")
    expect(result).to_contain_text("页面试载一公司")
    with page.expect_download(timeout=60_000) as saved:
        result.get_by_role("button", name="下载变更清单").click()
    assert _sheets(saved.value.path()) == ["汇总", "变更"]
    tab.shoot("registers-checked")
    result.get_by_role("button", name="确认导入").click()
    expect(result.get_by_role("heading", level=2)).to_contain_text("已导入", timeout=60_000)
    listed = page.locator(".history li").first
    expect(listed).to_contain_text("单位.csv")
    listed.get_by_role("button", name="查看变更").click()
    expect(listed).to_contain_text("页面试载一公司")
    tab.shoot("registers-loaded")
    assert tab.serious() == []
    result.get_by_role("button", name="撤销本次导入").click()
    page.get_by_role("dialog").get_by_role("button", name="撤销本次导入").click()
    expect(listed.get_by_text("已撤销")).to_be_visible(timeout=60_000)
    page.reload()
    expect(page.locator(".history li").first.get_by_text("已撤销")).to_be_visible()


def test_replacing_asks_for_an_area_and_for_the_number_that_ends(tab: Tab, good: Path) -> None:
    page = tab.page
    result = _opened(tab, good)
    page.get_by_text("结束（整体替换某个区域）").click()
    page.get_by_role("button", name="先检查不保存").click()
    expect(page.get_by_role("alert")).to_have_text("请填写替换的区域")
    page.locator("#replace-area").press_sequentially("江溪街道")
    page.get_by_role("option").first.click()
    page.get_by_role("button", name="先检查不保存").click()
    result.wait_for(timeout=60_000)
    load = result.get_by_role("button", name="确认导入")
    expect(load).to_be_disabled()
    result.get_by_text("因未提及而结束").click()
    expect(load).to_be_enabled()
    tab.shoot("registers-replace")


def test_what_must_not_enter_is_told_and_never_shown(tab: Tab, tmp_path: Path) -> None:
    file = tmp_path / "单位.csv"
    file.write_text(_PERSONAL, "utf-8")
    result = _checked(tab, file)
    expect(result).to_contain_text("手机号")
    assert "13812345678" not in tab.page.content()


def test_a_file_of_another_kind_is_refused_before_it_is_sent(tab: Tab, tmp_path: Path) -> None:
    file = tmp_path / "台账.pdf"
    file.write_bytes(b"%PDF")
    _opened(tab, file)
    expect(tab.page.get_by_role("alert")).to_contain_text("读不了这种文件")
    assert not [each for each in tab.requests if each.endswith("/lines")]


def test_templates_are_saved_with_keys_alone(tab: Tab) -> None:
    tab.open("/registers")
    page = tab.page
    tab.tab_to(page.locator("summary", has_text="模板下载"))
    page.keyboard.press("Enter")
    tab.tab_to(page.get_by_role("checkbox", name="单位", exact=True))
    page.keyboard.press("Space")
    tab.tab_to(page.get_by_role("button", name="下载所选"))
    with page.expect_download(timeout=60_000) as saved:
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename == "台账模板-单位.xlsx"
    assert "单位" in _sheets(saved.value.path())


def test_it_is_dark_where_dark_is_asked_for(tabs: Callable[..., Tab]) -> None:
    tab = tabs(DESKTOP, color_scheme="dark")
    _checked(tab, BAD)
    tab.shoot("registers-dark")
    assert tab.serious() == []
