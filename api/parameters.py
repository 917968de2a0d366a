"""Refuses a query parameter that the route does not have: a misspelt one would answer another question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.exceptions import RequestValidationError

from api.access.table import PREFIX

if TYPE_CHECKING:
    from collections.abc import Mapping


async def known_parameters(request: Request) -> None:
    """Nothing, where the route has every parameter of the query. Raises RequestValidationError."""
    if not request.query_params:
        return
    path = request.scope["route"].path.removeprefix(PREFIX)
    known = _parameters(request).get((request.method, path))
    unknown = () if known is None else request.query_params.keys() - known
    if unknown:
        raise RequestValidationError(
            [
                {"type": "unknown_parameter", "loc": ("query", name), "msg": "there is no such parameter"}
                for name in sorted(unknown)
            ]
        )


def _parameters(request: Request) -> Mapping[tuple[str, str], frozenset[str]]:
    """The query parameters by method and path, as the API's own description has them."""
    state = request.app.state
    if not hasattr(state, "parameters"):
        paths = request.app.openapi()["paths"]
        state.parameters = {
            (method.upper(), path.removeprefix(PREFIX)): frozenset(
                each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"
            )
            for path, operations in paths.items()
            for method, operation in operations.items()
        }
    found: Mapping[tuple[str, str], frozenset[str]] = state.parameters
    return found
