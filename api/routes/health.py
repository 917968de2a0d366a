"""Whether the service lives, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import StoreDep
from api.schemas.health import Live, Ready

router = APIRouter(tags=["health"])


@router.get("/health/live", summary="服务是否在运行 Whether the service runs")
async def live() -> Live:
    """The process answers; nothing is said about the store."""
    return Live(status="live")


@router.get("/health/ready", summary="服务是否可用 Whether the service can answer")
async def ready(store: StoreDep) -> Ready:
    """The store answers; 503 otherwise."""
    head = await store.head()
    return Ready(status="ready", revision=str(head.revision), demo=head.demo)
