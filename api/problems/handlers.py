"""Turns whatever a route raises into a problem document; no traceback ever reaches a body."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from api.errors import KeyRefused, KeyRequired
from api.language import language_of
from api.problems.document import ProblemResponse
from api.problems.fields import field_errors
from api.problems.table import INTERNAL, INVALID, MALFORMED, NO_ROUTE, WRONG_METHOD, kind_of
from graph.errors import LiantuError

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.requests import Request

_TOP_LEVEL = ("candidates", "errors", "items", "problems")
"""Details that are members of the document itself; the others are under `details`."""


def install(app: FastAPI) -> None:
    """Serve every error of the application as a problem document."""
    app.add_exception_handler(LiantuError, _on_ours)
    app.add_exception_handler(RequestValidationError, _on_validation)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Exception, _on_unexpected)


def problem_response(request: Request, error: LiantuError) -> ProblemResponse:
    """The response for an error of ours."""
    kind, language = kind_of(error), language_of(request)
    extras: dict[str, Any] = {name: error.details[name] for name in _TOP_LEVEL if name in error.details}
    others = {name: value for name, value in error.details.items() if name not in _TOP_LEVEL}
    # only a load knows how long it takes
    headers = {"Retry_After": str(error.details.get("retry_after", 1))} if kind.status == 503 else {}
    if isinstance(error, KeyRequired | KeyRefused):
        headers["WWW_Authenticate"] = "Bearer"
    return ProblemResponse(
        kind, language.pick(error.zh, error.en), language, {**extras, "details": others or None}, **headers
    )


async def _on_ours(request: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, LiantuError)  # noqa: S101 - registered for these only
    return problem_response(request, error)


async def _on_validation(request: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for these only
    return validation_response(request, error)


def validation_response(request: Request, error: RequestValidationError) -> ProblemResponse:
    """The response for parameters or a body that are not what the route takes."""
    language = language_of(request)
    found = field_errors(error.errors(), language)
    detail = language.pick("；", "; ").join(f"{each['field']}: {each['message']}" for each in found)
    return ProblemResponse(INVALID, detail, language, {"errors": found})


async def _on_http(request: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for these only
    if isinstance(error.__cause__, LiantuError):
        # the framework wraps what happens while it reads a body
        return problem_response(request, error.__cause__)
    language = language_of(request)
    if error.status_code == 404:
        return ProblemResponse(NO_ROUTE, language.pick("没有该地址", "there is no such address"), language)
    if error.status_code == 405:
        detail = language.pick(f"该地址不支持 {request.method}", f"{request.method} is not allowed here")
        return ProblemResponse(WRONG_METHOD, detail, language, Allow=(error.headers or {}).get("Allow", ""))
    detail = language.pick("请求无法读取，请检查格式", "the request cannot be read: check its form")
    return ProblemResponse(MALFORMED, detail, language)


async def _on_unexpected(request: Request, error: Exception) -> ProblemResponse:
    logging.getLogger(__name__).error("%s %s failed", request.method, request.url.path, exc_info=error)
    language = language_of(request)
    detail = language.pick(
        "服务出错，已记录；数据未受影响", "the service failed and has logged why; no data was harmed"
    )
    return ProblemResponse(INTERNAL, detail, language)
