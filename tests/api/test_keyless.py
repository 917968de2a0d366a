"""Without a key: the demo data, on this machine, asked by this machine. Over ASGI, and over a real socket."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx
import pytest
import uvicorn

from api.access.keyless import is_loopback
from api.application import create_app
from graph.store import open_store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from graph.settings import Settings
    from tests.api.conftest import Door

_FOREIGN = (
    ({"host": "liantu.example"}, "foreign_host"),
    ({"host": "127.0.0.1.example"}, "foreign_host"),
    ({"origin": "http://evil.example"}, "foreign_origin"),
    ({"origin": "null"}, "foreign_origin"),
    ({"origin": "http://127.0.0.1:1"}, "foreign_origin"),
    ({"x-forwarded-for": "127.0.0.1"}, "forwarded"),
    ({"forwarded": "for=127.0.0.1"}, "forwarded"),
    ({"x-real-ip": "127.0.0.1"}, "forwarded"),
)


async def test_the_demo_needs_no_key_on_its_own_machine(demo: Door) -> None:
    for host, base in (("127.0.0.1", "127.0.0.1:8000"), ("::1", "[::1]:8000"), ("127.0.0.1", "localhost")):
        client = await demo.client(host, base, origin=f"http://{base}")
        assert (await client.get("/profiles")).status_code == 200


@pytest.mark.parametrize("host", ["192.168.1.5", "10.0.0.1", "2001:db8::1"])
async def test_another_machine_needs_a_key(demo: Door, host: str) -> None:
    answer = await (await demo.client(host)).get("/profiles")
    assert (answer.status_code, answer.json()["details"]) == (401, {"reason": "not_loopback"})


async def test_a_foreign_page_or_a_proxy_needs_a_key(demo: Door) -> None:
    client = await demo.client()
    for headers, reason in _FOREIGN:
        answer = await client.get("/profiles", headers=headers)
        assert (answer.status_code, answer.json()["details"]) == (401, {"reason": reason}), headers


async def test_data_of_ones_own_needs_a_key(door: Door) -> None:
    answer = await (await door.client()).get("/profiles")
    assert (answer.status_code, answer.json()["details"]) == (401, {"reason": "not_demo"})


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.8.9.1", True), ("::1", True), ("[::1]", True), ("LOCALHOST", True), ("::ffff:127.0.0.1", True),
     ("0.0.0.0", False), ("localhost.example", False), ("::", False), ("", False), ("2130706433", False)],  # noqa: S104 - a name that is refused
)  # fmt: skip
def test_names_of_this_machine(host: str, own: bool) -> None:
    assert is_loopback(host) is own


@asynccontextmanager
async def _listening(settings: Settings) -> AsyncIterator[str]:
    place = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_config=None, lifespan="on"))
    serving = asyncio.create_task(server.serve([place]))
    try:
        while not server.started and not serving.done():  # noqa: ASYNC110 - the server sets no event
            await asyncio.sleep(0.02)
        yield f"127.0.0.1:{place.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving
        place.close()


async def test_the_rules_hold_over_a_real_socket(settings: Settings) -> None:
    async with open_store(settings) as store:
        await store.begin_demo()
    async with _listening(settings) as at, httpx.AsyncClient(base_url=f"http://{at}/api/v1") as client:
        assert (await client.get("/profiles")).status_code == 200
        for headers, reason in _FOREIGN:
            answer = await client.get("/profiles", headers=headers)
            assert (answer.status_code, answer.json()["details"]) == (401, {"reason": reason}), headers
