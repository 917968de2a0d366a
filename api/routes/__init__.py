"""The routes, a module a resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.routes import (
    alliances,
    areas,
    changes,
    exports,
    figures,
    health,
    judgements,
    merges,
    needs,
    network,
    organizations,
    pairings,
    people,
    registers,
    resources,
    search,
    sharing,
    sites,
    ties,
    vocabularies,
)

if TYPE_CHECKING:
    from fastapi import APIRouter

ROUTERS: tuple[APIRouter, ...] = (
    sharing.router,
    search.router,
    network.router,
    organizations.router,
    alliances.router,
    areas.router,
    people.router,
    pairings.router,
    resources.router,
    needs.router,
    sites.router,
    ties.router,
    figures.router,
    vocabularies.router,
    changes.router,
    merges.router,
    judgements.router,
    registers.router,
    exports.router,
    health.router,
)
"""Every router, in the order in which the API is described. A new one is added here and to api.access.table."""
