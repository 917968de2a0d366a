"""What a step costs, by profile."""

from __future__ import annotations

from fastapi import APIRouter

from api.documents import Document
from api.schemas.paths import ProfilesDocument
from graph.paths import profiles

router = APIRouter(tags=["sharing"])


@router.get("/profiles", response_model=ProfilesDocument, summary="对接方式 What a step costs, by profile")
async def get_profiles() -> Document:
    """Each profile's base and hub by tie type, and the tie's collective end. A type not listed is not walked."""
    return Document({"profiles": {name: each.as_document() for name, each in profiles().items()}})
