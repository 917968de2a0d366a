"""The address that a server listens on."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from liantu.command.failures import Refused

if TYPE_CHECKING:
    from graph.settings import Settings


def bound(settings: Settings) -> socket.socket:
    """The address that will be listened on, taken before any long work; Refused if somebody has it."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    place = socket.socket(family, socket.SOCK_STREAM)
    place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        place.bind((settings.host, settings.port))
    except OSError as error:
        place.close()
        at = f"{settings.host}:{settings.port}"
        raise Refused(
            f"无法监听 {at}（{error.strerror}），可用 LIANTU_PORT 换一个端口",
            f"cannot listen on {at} ({error.strerror}): choose another with LIANTU_PORT",
        ) from error
    return place
