"""Who may what: every route in the table, roles in their order, keys that end when they are revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from api.access.rights import Caller, Right
from api.access.table import ACCESS, PREFIX
from api.application import create_app
from api.routes import ROUTERS
from graph.errors import LiantuError
from graph.settings import Settings
from graph.store.keys import KeyNameTaken, KeyNotFound, Role, add_key, find_key, list_keys, revoke_key
from tests.api.conftest import opened

if TYPE_CHECKING:
    from pathlib import Path

    from graph.store import Store
    from tests.api.conftest import Door

_CHANGE = {"op": "update", "of": "Organization", "id": "org-zjj", "values": {"short_name": "建设局"}}
_DELETE = {"op": "delete", "of": "Organization", "id": "org-twin1"}


def test_every_route_is_in_the_table() -> None:
    document = create_app(Settings()).openapi()
    described = {
        (method.upper(), path.removeprefix(PREFIX)) for path, each in document["paths"].items() for method in each
    }
    spelt = {
        (method, getattr(route, "path", ""))
        for router in ROUTERS
        for route in router.routes
        for method in getattr(route, "methods", ())
    }
    assert described == spelt == ACCESS.keys() - {("GET", "/openapi.json")}


def test_only_health_and_the_description_are_open() -> None:
    opened_to_all = {path for (_, path), access in ACCESS.items() if access.right is Right.OPEN}
    assert opened_to_all == {"/health/live", "/health/ready", "/openapi.json"}


def test_every_way_to_write_asks_for_an_editor() -> None:
    rights = {access.right for (method, _), access in ACCESS.items() if method != "GET" and not access.question}
    assert rights <= {Right.WRITE, Right.ADMIN}


def test_a_role_may_what_those_before_it_may() -> None:
    reach = {
        Role.VIEWER: {Right.OPEN, Right.READ},
        Role.COORDINATOR: {Right.OPEN, Right.READ, Right.PEOPLE},
        Role.EDITOR: {Right.OPEN, Right.READ, Right.PEOPLE, Right.WRITE},
        Role.ADMIN: {Right.OPEN, Right.READ, Right.PEOPLE, Right.WRITE, Right.ADMIN},
    }
    assert {role: {right for right in Right if Caller("x", role).may(right)} for role in Role} == reach
    assert not Caller("x", Role.VIEWER, district=True).may(Right.DISTRICT)
    assert Caller("x", Role.COORDINATOR, district=True).may(Right.DISTRICT)


async def test_each_role_writes_as_far_as_it_reaches(door: Door) -> None:
    for role, change, delete in (
        ("viewer", 403, 403),
        ("coordinator", 403, 403),
        ("editor", 200, 403),
        ("admin", 200, 200),
    ):
        client = await door.keyed(role)
        changed = await client.post("/changes", json={"changes": [_CHANGE]})
        deleted = await client.post("/changes", json={"changes": [_DELETE]})
        assert (changed.status_code, deleted.status_code) == (change, delete)


async def test_without_a_key_nothing_but_health_is_answered(door: Door) -> None:
    client = await door.client()
    for (method, path), access in ACCESS.items():
        answer = await client.request(method, path.replace("{", "").replace("}", ""), json={})
        expected = {200} if access.right is Right.OPEN else {401, 422}
        assert answer.status_code in expected, path
    assert (await client.get("/profiles")).json()["code"] == "key_required"
    assert (await client.get("/profiles")).headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("sent", ["Bearer nonsense", "Bearer ", "Basic YTpi", "nonsense"])
async def test_a_key_that_is_none_is_refused_even_where_none_is_needed(demo: Door, sent: str) -> None:
    answer = await (await demo.client(authorization=sent)).get("/profiles")
    assert (answer.status_code, answer.json()["code"]) == (401, "key_refused")


async def test_a_revoked_key_ends_at_once(door: Door) -> None:
    client = await door.keyed("viewer")
    assert (await client.get("/profiles")).status_code == 200
    await revoke_key(door.store, "viewer-False-None")
    assert (await client.get("/profiles")).status_code == 401


async def test_answers_depend_on_who_asks_and_say_so(door: Door) -> None:
    answer = await (await door.keyed("viewer")).get("/profiles")
    assert {"Authorization", "Accept-Language"} <= set(answer.headers["vary"].split(", "))
    assert "private" in answer.headers["cache-control"]


async def test_a_key_is_kept_as_a_digest_and_its_name_once(store: Store) -> None:
    key, secret = await add_key(store, "desk", Role.EDITOR, district=True, area="area-jx")
    assert await find_key(store, secret) == key
    assert await find_key(store, secret + "x") is None
    assert secret not in repr(await list_keys(store))
    with pytest.raises(KeyNameTaken):
        await add_key(store, "desk", Role.VIEWER)
    await revoke_key(store, "desk")
    assert await find_key(store, secret) is None
    with pytest.raises(KeyNotFound):
        await revoke_key(store, "desk")


async def test_the_first_key_comes_from_its_file_once(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "first"
    file.write_text("0123456789abcdef0123456789abcdef\n", "utf-8")
    asked = settings.model_copy(update={"bootstrap_key_file": file})
    async with opened(asked) as door:
        client = await door.client(authorization="Bearer 0123456789abcdef0123456789abcdef")
        assert (await client.get("/profiles")).status_code == 200
    file.write_text("another-0123456789abcdef0123456789abcdef", "utf-8")
    async with opened(asked) as door:
        assert [key.name for key in await list_keys(door.store)] == ["bootstrap"]
        client = await door.client(authorization="Bearer another-0123456789abcdef0123456789abcdef")
        assert (await client.get("/profiles")).status_code == 401


async def test_a_first_key_that_is_too_short_stops_the_start(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "first"
    file.write_text("short", "utf-8")
    with pytest.raises(LiantuError, match="at least 32"):
        async with opened(settings.model_copy(update={"bootstrap_key_file": file})):
            pass
