"""The one table from routes to rights. A route that is not in it is refused to everybody."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from api.access.rights import Right

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

PREFIX = "/api/v1"


@dataclass(frozen=True, slots=True)
class Access:
    """What a route asks. `names`: it may show names of persons, so that each use by those who see them is logged."""

    right: Right
    names: bool = False


_OPEN = Access(Right.OPEN)
_READ = Access(Right.READ)
_READ_NAMES = Access(Right.READ, names=True)
_PEOPLE = Access(Right.PEOPLE, names=True)
_DISTRICT = Access(Right.DISTRICT, names=True)
_WRITE = Access(Right.WRITE, names=True)

ACCESS: Mapping[tuple[str, str], Access] = MappingProxyType(
    {
        ("GET", "/health/live"): _OPEN,
        ("GET", "/health/ready"): _OPEN,
        ("GET", "/openapi.json"): _OPEN,
        ("GET", "/profiles"): _READ,
        ("GET", "/figures"): _READ,
        ("GET", "/search"): _READ_NAMES,
        ("GET", "/sharing"): _READ_NAMES,
        ("GET", "/paths"): _READ_NAMES,
        ("GET", "/changes"): _READ_NAMES,
        ("POST", "/changes"): _WRITE,
        ("POST", "/registers"): _WRITE,
    }
)
"""(method, path under the prefix, as the route spells it) to what it asks."""


def access_of(request: Request) -> Access | None:
    """What the route that serves the request asks; None where the table does not know it."""
    path = request.scope["route"].path.removeprefix(PREFIX)
    method = "GET" if request.method == "HEAD" else request.method
    return ACCESS.get((method, path))
