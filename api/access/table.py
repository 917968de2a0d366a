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
    """What a route asks. `names`: it may show names of persons, so that each use by those who see them is logged.

    `export`: it gives the graph away whole, and is logged as that. `question`: it is sent by POST and writes nothing.
    """

    right: Right
    names: bool = False
    export: bool = False
    question: bool = False


_OPEN = Access(Right.OPEN)
_READ = Access(Right.READ)
_READ_NAMES = Access(Right.READ, names=True)
_QUESTIONS = Access(Right.READ, names=True, question=True)
_PEOPLE = Access(Right.PEOPLE, names=True)
_EXPORT = Access(Right.PEOPLE, names=True, export=True)
_WRITE = Access(Right.WRITE, names=True)
_ADMIN = Access(Right.ADMIN, names=True)

ACCESS: Mapping[tuple[str, str], Access] = MappingProxyType(
    {
        ("GET", "/health/live"): _OPEN,
        ("GET", "/health/ready"): _OPEN,
        ("GET", "/openapi.json"): _OPEN,
        ("GET", "/profiles"): _READ,
        ("GET", "/figures"): _READ,
        ("GET", "/figures/subdistricts"): _READ,
        ("GET", "/vocabularies"): _READ,
        ("GET", "/categories"): _READ,
        ("GET", "/search"): _READ_NAMES,
        ("GET", "/sharing"): _READ_NAMES,
        ("GET", "/paths"): _READ_NAMES,
        ("POST", "/sharing/batch"): _QUESTIONS,
        ("POST", "/paths/batch"): _QUESTIONS,
        ("GET", "/organizations"): _READ_NAMES,
        ("GET", "/organizations/{organization}"): _READ_NAMES,
        ("GET", "/organizations/{organization}/ties"): _READ_NAMES,
        ("GET", "/alliances"): _READ,
        ("GET", "/alliances/overview"): _READ,
        ("GET", "/alliances/overlap"): _READ_NAMES,
        ("GET", "/alliances/bridges"): _READ,
        ("GET", "/alliances/{alliance}"): _READ,
        ("GET", "/alliances/{alliance}/members"): _READ_NAMES,
        ("GET", "/alliances/{alliance}/pool"): _READ,
        ("GET", "/areas"): _READ,
        ("GET", "/areas/{area}"): _READ,
        ("GET", "/areas/{area}/children"): _READ,
        ("GET", "/people/posts"): _PEOPLE,
        # of several estates at once: the district right, which the route asks for itself
        ("GET", "/people/cross-appointments"): _PEOPLE,
        # counts of persons, and none of them by name
        ("GET", "/people/cross-appointments/estates"): _READ,
        ("GET", "/people/interlocks"): _PEOPLE,
        ("GET", "/people/{person}"): _READ_NAMES,
        ("GET", "/pairings"): _READ_NAMES,
        ("GET", "/pairings/coverage"): _READ,
        ("GET", "/resources"): _READ,
        ("GET", "/resources/{resource}"): _READ,
        ("GET", "/needs"): _READ,
        ("GET", "/needs/{need}"): _READ,
        ("GET", "/sites"): _READ,
        ("GET", "/sites/{site}"): _READ,
        ("GET", "/ties"): _READ_NAMES,
        ("GET", "/ties/{tie}"): _READ_NAMES,
        ("GET", "/network"): _READ_NAMES,
        ("GET", "/changes"): _READ_NAMES,
        ("POST", "/changes"): _WRITE,
        # of what deleted or merged: an admin's, which the route asks for itself
        ("POST", "/changes/{batch}/undo"): _WRITE,
        ("POST", "/merges"): _ADMIN,
        ("GET", "/judgements"): _READ,
        ("POST", "/judgements"): _WRITE,
        ("POST", "/registers"): _WRITE,
        ("POST", "/registers/lines"): _WRITE,
        ("GET", "/registers"): _READ,
        ("GET", "/registers/loads"): _READ,
        ("GET", "/registers/loads/{batch}"): _READ_NAMES,
        ("POST", "/registers/changes"): _WRITE,
        ("POST", "/registers/marked"): _WRITE,
        ("GET", "/registers/template"): _READ,
        ("GET", "/registers/export"): _EXPORT,
        ("GET", "/export"): _EXPORT,
    }
)
"""(method, path under the prefix, as the route spells it) to what it asks."""


def access_of(request: Request) -> Access | None:
    """What the route that serves the request asks; None where the table does not know it."""
    path = request.scope["route"].path.removeprefix(PREFIX)
    method = "GET" if request.method == "HEAD" else request.method
    return ACCESS.get((method, path))
