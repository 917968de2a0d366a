"""Who may come without a key: the demo data, asked for on this machine by a program or page of this machine."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from starlette.requests import Request

_FORWARDED = frozenset(("forwarded", "via", "x-real-ip"))


def objection(request: Request, *, demo: bool) -> str | None:
    """Why the request may not come without a key, or None: the first rule that it breaks."""
    rules = (
        (demo, "not_demo"),
        (request.client is not None and is_loopback(request.client.host), "not_loopback"),
        (_has_loopback_host(request), "foreign_host"),
        (_has_own_origin(request), "foreign_origin"),
        (not _was_forwarded(request), "forwarded"),
    )
    return next((reason for holds, reason in rules if not holds), None)


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    if host.lower() == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def _has_loopback_host(request: Request) -> bool:
    # another name that leads to 127.0.0.1 is how a foreign page would reach us (DNS rebinding)
    hosts = request.headers.getlist("host")
    return len(hosts) == 1 and is_loopback(_name(hosts[0]))


def _has_own_origin(request: Request) -> bool:
    origins = request.headers.getlist("origin")
    return all(origin.lower() == f"{request.url.scheme}://{request.headers['host']}".lower() for origin in origins)


def _was_forwarded(request: Request) -> bool:
    return any(name in _FORWARDED or name.startswith("x-forwarded") for name in request.headers)


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
