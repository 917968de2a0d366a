"""Many questions in one call: answered in order, each as soon as it is made, a line of JSON each."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import orjson
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.responses import StreamingResponse

from api.problems.handlers import problem_response, validation_response
from graph.errors import LiantuError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from api.dependencies import Reading
    from api.problems.document import ProblemResponse
    from api.questions import Question

MOST_QUESTIONS = 1_000


class BatchAsked(BaseModel):
    """Questions with the names of the parameters that the GET route has; `defaults` holds for those without."""

    model_config = ConfigDict(extra="forbid")

    defaults: dict[str, Any] = Field({}, title="共同参数 Parameters of all", examples=[{"category": "venue", "k": 3}])
    questions: list[dict[str, Any]] = Field(
        min_length=1, max_length=MOST_QUESTIONS, title="问题 Questions", examples=[[{"from": "太湖花园第二社区"}]]
    )


class Lines(StreamingResponse):
    """Lines of JSON. The next is made when the client has taken those before, and none when it has gone."""

    media_type = "application/x-ndjson"


async def answers_of(
    request: Request, asked: BatchAsked, reading: Reading, as_of: dt.date,
    kind: type[Question],
) -> AsyncIterator[bytes]:  # fmt: skip
    """A line for each question: its index with its answer, or with the problem that GET would have told."""
    for index, question in enumerate(asked.questions):
        line: dict[str, Any]
        try:
            parameters = _parameters(kind, index, {**asked.defaults, **question})
            line = {"index": index, "answer": await parameters.document(reading, as_of)}
        except RequestValidationError as error:
            line = {"index": index, "problem": _problem(validation_response(request, error))}
        except LiantuError as error:
            line = {"index": index, "problem": _problem(problem_response(request, error))}
        yield orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)


def _parameters(kind: type[Question], index: int, written: dict[str, Any]) -> Question:
    known = {field.alias or name for name, field in kind.model_fields.items()}
    wrong: list[Any] = [
        {"type": "unknown_parameter", "loc": (name,), "msg": "there is no such parameter"}
        for name in sorted(written.keys() - known)
    ]
    try:
        parameters = kind.model_validate(written)
    except ValidationError as error:
        wrong += error.errors()
    if wrong:
        raise RequestValidationError([{**each, "loc": ("questions", index, *each["loc"])} for each in wrong])
    return parameters


def _problem(response: ProblemResponse) -> Any:
    return orjson.loads(response.body)
