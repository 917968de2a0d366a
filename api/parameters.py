"""Refuses a parameter or form field that a route does not have: a misspelt one would ask something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi.dependencies.models import Dependant


async def known_parameters(request: Request) -> None:
    """Nothing, where the route has every parameter and form field that is sent. Raises RequestValidationError."""
    dependant = request.scope["route"].dependant
    unknown = [("query", name) for name in sorted(request.query_params.keys() - set(_names(dependant)))]
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        fields = set(_form_fields(dependant))
        unknown += [("body", name) for name in sorted((await request.form()).keys() - fields)]
    if unknown:
        raise RequestValidationError(
            [{"type": "unknown_parameter", "loc": each, "msg": "there is no such parameter"} for each in unknown]
        )


def _names(dependant: Dependant) -> Iterator[str]:
    """The query parameters of a route and of all that it depends on."""
    for field in dependant.query_params:
        model = field.field_info.annotation
        if isinstance(model, type) and issubclass(model, BaseModel):
            yield from (each.alias or name for name, each in model.model_fields.items())
        else:
            yield field.alias
    for each in dependant.dependencies:
        yield from _names(each)


def _form_fields(dependant: Dependant) -> Iterator[str]:
    """The form fields of a route and of all that it depends on."""
    yield from (field.alias for field in dependant.body_params)
    for each in dependant.dependencies:
        yield from _form_fields(each)
