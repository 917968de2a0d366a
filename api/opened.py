"""What the routes work with: opened once, closed once, found through the request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from fastapi import Request

if TYPE_CHECKING:
    from api.access.keyring import Keyring
    from api.access.views import Views
    from api.answering.known import KnownAnswers
    from graph.settings import Settings
    from graph.store import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """The store and the read models of one application."""

    settings: Settings
    store: Store
    views: Views
    keyring: Keyring
    answers: KnownAnswers


def opened_of(request: Request) -> Opened:
    """What the request's application opened."""
    return cast("Opened", request.app.state.opened)
