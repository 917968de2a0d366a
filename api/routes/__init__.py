"""The routes, a module a resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.routes import health

if TYPE_CHECKING:
    from fastapi import APIRouter

ROUTERS: tuple[APIRouter, ...] = (health.router,)
"""Every router, in the order in which the API is described. A new one is added here and to api.access.table."""
