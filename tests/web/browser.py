"""A page that notes what no page of ours may do: complain to the console, or speak to another host."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Error, Locator, Page, Request

_ROOT = Path(__file__).parents[2]
_AXE = _ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
_OUTPUT = _ROOT / "test-output" / "web"
ASKER = "太湖花园第二社区"
# what the browser itself says of an answer that is an error; pages show those as they should
_TOLD_OF_ANSWERS = "Failed to load resource"


@dataclass
class Tab:
    """A page of the browser at the server's address."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen from the beginning."""
        self.page.on("console", self._console)
        self.page.on("pageerror", self._error)
        self.page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(_TOLD_OF_ANSWERS):
            self.complaints.append(message.text)

    def _error(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)

    @property
    def strangers(self) -> list[str]:
        """Requests to another host than our own."""
        own = urlsplit(self.url).netloc
        return [each for each in self.requests if urlsplit(each).netloc not in {own, ""}]

    def open(self, path: str = "/", **query: str) -> None:
        """Go to an address of the application."""
        self.page.goto(f"{self.url}{path}{'?' if query else ''}{urlencode(query)}")

    def ask(self, need: str, **query: str) -> None:
        """Go to the address of a question, and wait for its answer."""
        self.open(**{"from": ASKER, "need": need, **query})
        self.page.locator(".answer").wait_for()

    def focused(self) -> Locator:
        """What has the focus."""
        return self.page.locator(":focus")

    def tab_to(self, target: Locator, most: int = 80) -> None:
        """Press Tab until the target has the focus."""
        for _ in range(most):
            if target.evaluate("each => each === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError("never reached by Tab: " + target.evaluate("each => each.outerHTML"))

    def serious(self) -> list[str]:
        """What axe finds that is serious or critical."""
        self.page.evaluate(_AXE.read_text("utf-8"))
        found: Any = self.page.evaluate("async () => (await axe.run(document)).violations")
        return [
            f"{each['id']}: {node['html'][:200]} {node['failureSummary']}"
            for each in found
            if each["impact"] in {"serious", "critical"}
            for node in each["nodes"]
        ]

    def shoot(self, name: str) -> None:
        """Keep a picture of the page as test output."""
        _OUTPUT.mkdir(parents=True, exist_ok=True)
        size = self.page.viewport_size or {"width": 0, "height": 0}
        self.page.screenshot(path=_OUTPUT / f"{name}-{size['width']}x{size['height']}.png", animations="disabled")
