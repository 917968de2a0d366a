"""Problem documents: one for everything that can go wrong, never a traceback, in the reader's language."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response

import api
import cypher
import graph
import liantu
from api import problems
from api.problems.document import MEDIA_TYPE, Problem
from api.problems.table import KINDS, kind_of
from graph.errors import LiantuError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.api.conftest import Door

for _package in (api, cypher, graph, liantu):
    for _module in pkgutil.walk_packages(_package.__path__, f"{_package.__name__}."):
        if not _module.name.endswith("__main__"):
            importlib.import_module(_module.name)


def _errors(root: type[LiantuError]) -> Iterator[type[LiantuError]]:
    yield root
    for each in root.__subclasses__():
        yield from _errors(each)


def _served() -> list[type[LiantuError]]:
    # what only the command raises is told by the command
    return [each for each in _errors(LiantuError) if not each.__module__.startswith(("liantu.", "tests."))]


async def _raised(error: Exception, **headers: str) -> Response:
    app = FastAPI()
    problems.install(app)

    async def fail() -> None:
        raise error

    app.add_api_route("/fail", fail)
    async with AsyncClient(
        transport=ASGITransport(app, raise_app_exceptions=False), base_url="http://localhost", headers=headers
    ) as client:
        return await client.get("/fail")


@pytest.mark.parametrize("error", _served(), ids=lambda each: each.__name__)
async def test_every_error_of_ours_is_served_with_its_status_and_code(error: type[LiantuError]) -> None:
    assert error in KINDS
    kind = kind_of(error("中文", "English"))
    answer = await _raised(error("中文", "English", candidates=[{"id": "org-a"}], field="from"))
    document = Problem.model_validate(answer.json())
    assert answer.headers["content-type"] == MEDIA_TYPE
    assert (answer.status_code, document.status, document.code) == (kind.status, kind.status, kind.code)
    assert (document.title, document.detail) == (kind.zh, "中文")
    assert (document.candidates, answer.json()["details"]) == ([{"id": "org-a"}], {"field": "from"})


@pytest.mark.parametrize(
    ("wanted", "language"),
    [("en", "en"), ("en-GB,en;q=0.9,zh;q=0.8", "en"), ("zh-CN,en;q=0.5", "zh"), ("fr", "zh"), ("en;q=x,zh", "zh")],
)
async def test_the_reader_chooses_the_language(wanted: str, language: str) -> None:
    answer = await _raised(LiantuError("中文", "English"), **{"accept-language": wanted})
    assert answer.headers["content-language"] == language
    assert answer.json()["detail"] == {"zh": "中文", "en": "English"}[language]


async def test_an_unexpected_error_says_nothing_of_its_cause() -> None:
    answer = await _raised(RuntimeError("secret of the house"))
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


async def test_unknown_addresses_and_methods_are_problems_too(demo: Door) -> None:
    client = await demo.client()
    nowhere = await client.get("/nowhere")
    assert (nowhere.status_code, nowhere.json()["code"]) == (404, "no_such_route")
    deleting = await client.delete("/sharing")
    assert (deleting.status_code, deleting.json()["code"], deleting.headers["allow"]) == (
        405, "method_not_allowed", "GET",
    )  # fmt: skip


async def test_wrong_parameters_are_named_one_by_one(demo: Door) -> None:
    client = await demo.client(**{"accept-language": "zh"})
    answer = await client.get("/sharing", params={"from": "a", "category": "venue", "k": "0", "max_hops": "x"})
    assert {each["field"]: each["message"] for each in answer.json()["errors"]} == {
        "query.k": "应不小于 1", "query.max_hops": "应为整数",
    }  # fmt: skip


async def test_the_description_shows_the_problems(demo: Door) -> None:
    document = (await (await demo.client()).get("/openapi.json")).json()
    shown = document["paths"]["/api/v1/sharing"]["get"]["responses"]["404"]["content"]
    assert shown[MEDIA_TYPE]["schema"]["$ref"] == "#/components/schemas/Problem"
    assert {"type", "title", "status", "code", "detail"} <= document["components"]["schemas"]["Problem"][
        "properties"
    ].keys()
