"""The server with the sample, started once, and a browser for each file.

Playwright's own loop lives in the thread of the test as long as the browser does; a browser therefore ends with
its file, so that asynchronous tests find no loop running. The pages are built if they were not.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from api.pages.serving import BUILT
from tests.web.browser import Tab
from tests.web.server import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

_WEB = Path(__file__).parents[2] / "web"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# software drawing: WebGL without a graphics card, as in CI
_OPTIONS = ("--headless", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
DESKTOP, PHONE = (1366, 768), (390, 844)


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder of the built pages; skipped where they can neither be found nor built."""
    if not (BUILT / "index.html").is_file() or not (_WEB / "node_modules" / "axe-core").is_dir():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip(
                "web: npm (Node.js 18.18 or newer) is missing, and the pages are not built: apt-get install npm"
            )
        for words in (("ci", "--no-audit", "--no-fund"), ("run", "build")):
            done = subprocess.run([npm, *words], cwd=_WEB, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
    return BUILT


@pytest.fixture(scope="session")
def server(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The sample district, served."""
    assert built.is_dir()
    server = Server(tmp_path_factory.mktemp("web"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        pytest.skip("web: a browser is missing: apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(_OPTIONS))
        yield browser
        browser.close()


@pytest.fixture
def tabs(browser: Browser, server: Server) -> Iterator[Callable[..., Tab]]:
    """Opens tabs, each of a person of its own; at the end none may have complained or spoken to another host."""
    opened: list[Tab] = []

    def open_tab(size: tuple[int, int] = DESKTOP, language: str = "zh", **options: Any) -> Tab:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, permissions=["clipboard-read", "clipboard-write"], **options
        )
        context.add_init_script(
            f"localStorage.getItem('liantu.language') ?? localStorage.setItem('liantu.language', '{language}')"
        )
        opened.append(Tab(context.new_page(), server.url))
        return opened[-1]

    yield open_tab
    for each in opened:
        each.page.context.close()
    assert [each.complaints for each in opened if each.complaints] == []
    assert [each.strangers for each in opened if each.strangers] == []


@pytest.fixture
def tab(tabs: Callable[..., Tab]) -> Tab:
    """One tab, in Chinese, as wide as an office machine."""
    return tabs()
