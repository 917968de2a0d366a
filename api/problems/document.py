"""The problem document and the response that carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from api.language import Language
    from api.problems.table import Kind

MEDIA_TYPE = "application/problem+json"


class FieldError(BaseModel):
    """What is wrong with one parameter or one field of the body."""

    field: str = Field(title="Where, as in body.changes.0.op", examples=["query.k"])
    code: str = Field(title="Stable code", examples=["greater_than_equal"])
    message: str = Field(title="What would be right", examples=["应不小于 1"])


class Problem(BaseModel):
    """An error (RFC 9457). Programs go by `code`; `title` and `detail` are in the reader's language."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "examples": [
                {
                    "type": "urn:liantu:problem:unknown_name", "title": "没有该名称", "status": 404,
                    "code": "unknown_name", "detail": "没有名为 太湖花苑 的社区或组织", "candidates": [],
                }
            ]
        },
    )  # fmt: skip

    type: str = Field(title="What kind of problem: urn:liantu:problem:<code>")
    title: str = Field(title="The kind in words")
    status: int = Field(title="HTTP status")
    code: str = Field(title="Stable code")
    detail: str = Field(title="What happened, and what to do")
    errors: list[FieldError] = Field(default_factory=list, title="One entry a wrong parameter or field")
    candidates: list[dict[str, Any]] = Field(default_factory=list, title="What may have been meant")


class ProblemResponse(Response):
    """A problem document as a response. `extras` are further members, those that are empty left out."""

    media_type = MEDIA_TYPE

    def __init__(
        self, kind: Kind, detail: str, language: Language, extras: dict[str, Any] | None = None, **headers: str
    ) -> None:
        """`headers` are named with underscores: Retry_After."""
        document = {
            "type": f"urn:liantu:problem:{kind.code}",
            "title": language.pick(kind.zh, kind.en),
            "status": kind.status,
            "code": kind.code,
            "detail": detail,
            **{name: value for name, value in (extras or {}).items() if value is not None},
        }
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        common = {"Content-Language": language.value, "Cache-Control": "no-store"}
        super().__init__(orjson.dumps(document, default=str), kind.status, {**common, **sent})
