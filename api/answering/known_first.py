"""A route that answers what is known before the framework reads the question, which takes longer than all else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi.routing import APIRoute

from api.access.admission import admitted
from api.answering.reply import known_reply

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from fastapi import Request, Response


class KnownFirst(APIRoute):
    """A question that was answered at this revision was well-formed: only who asks is looked at again."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route's own handler, asked only where the answer is not known."""
        handle = super().get_route_handler()

        async def known_first(request: Request) -> Response:
            return await known_reply(request, await admitted(request)) or await handle(request)

        return known_first
