"""The built web as it is served: one page at every address of its own, files kept as long as their names say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from api.pages import Pages

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

_PAGE = "<!doctype html><title>page</title>"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "built"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(_PAGE, "utf-8")
    (folder / "favicon.svg").write_text("<svg/>", "utf-8")
    (folder / "assets" / "index-0a1b.js").write_text("let a;" * 1000, "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    return folder


@pytest_asyncio.fixture(loop_scope="session")
async def client(built: Path) -> AsyncIterator[AsyncClient]:
    app = FastAPI()

    @app.get("/api/v1/answer")
    async def answer() -> dict[str, bool]:
        return {"asked": True}

    app.add_middleware(Pages, built)
    async with AsyncClient(transport=ASGITransport(app), base_url="http://localhost") as client:
        yield client


@pytest.mark.parametrize("address", ["/", "/index.html", "/network", "/network/deep?from=x", "/apiary"])
async def test_every_address_of_its_own_is_the_page_asked_for_anew(client: AsyncClient, address: str) -> None:
    answer = await client.get(address)
    assert (answer.status_code, answer.text) == (200, _PAGE)
    assert answer.headers["cache-control"] == "no-cache"
    again = await client.get(address, headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


async def test_a_file_with_a_hash_in_its_name_is_kept_for_ever_and_sent_small(client: AsyncClient) -> None:
    answer = await client.get("/assets/index-0a1b.js")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"].startswith("text/javascript")
    assert (await client.get("/favicon.svg")).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "address", ["/assets/gone.js", "/nothing.png", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt"]
)
async def test_a_file_that_is_not_there_is_no_page(client: AsyncClient, address: str) -> None:
    answer = await client.get(address)
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_route")


async def test_the_api_is_passed_on_and_its_unknown_addresses_are_no_page(client: AsyncClient) -> None:
    assert (await client.get("/api/v1/answer")).json() == {"asked": True}
    for address in ("/api", "/api/", "/api/v1/none"):
        answer = await client.get(address)
        assert (answer.status_code, answer.text == _PAGE) == (404, False)


async def test_a_page_takes_no_writes(client: AsyncClient) -> None:
    answer = await client.post("/", json={})
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("address", ["/", "/assets/index-0a1b.js", "/gone.js"])
async def test_browsers_are_told_to_load_nothing_from_elsewhere(client: AsyncClient, address: str) -> None:
    headers = (await client.get(address)).headers
    policy = dict(each.split(" ", 1) for each in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert {policy[each] for each in ("script-src", "style-src", "connect-src", "font-src")} == {"'self'"}
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")


async def test_where_it_was_not_built_the_page_says_how_to_build_it(client: AsyncClient, built: Path) -> None:
    (built / "index.html").unlink()
    answer = await client.get("/")
    assert answer.status_code == 503
    assert "网页尚未构建" in answer.text
    assert "were not built" in answer.text
    assert answer.text.count("make web") == 2
