"""The routes, a module a resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.routes import changes, figures, health, registers, search, sharing

if TYPE_CHECKING:
    from fastapi import APIRouter

ROUTERS: tuple[APIRouter, ...] = (
    sharing.router,
    search.router,
    figures.router,
    changes.router,
    registers.router,
    health.router,
)
"""Every router, in the order in which the API is described. A new one is added here and to api.access.table."""
