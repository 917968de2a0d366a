"""Who can lend what is needed, through whom to ask, and how two bodies are connected."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import AsOf, ReadingDep
from api.documents import Document
from api.questions import PathsParameters, SharingParameters
from api.schemas.paths import PathsDocument, ProfilesDocument, SharingDocument
from graph.paths import paths, paths_document, profiles, sharing, sharing_document

router = APIRouter(tags=["sharing"])


@router.get("/sharing", response_model=SharingDocument, summary="找资源 Who can lend what, through whom")
async def get_sharing(asked: Annotated[SharingParameters, Query()], reading: ReadingDep, as_of: AsOf) -> Document:
    """The k best providers of a category, for each the best path and alternatives, each step with whom to contact.

    A community's question starts at its area whichever of its bodies asks; what its own bodies have is in `own`.
    """
    answer = await asyncio.to_thread(sharing, reading.projection, await asked.query(reading, as_of))
    return Document(sharing_document(answer))


@router.get("/paths", response_model=PathsDocument, summary="对接路径 How two nodes are connected")
async def get_paths(asked: Annotated[PathsParameters, Query()], reading: ReadingDep, as_of: AsOf) -> Document:
    """The k best loopless paths between exactly these two: organizations, alliances, areas, persons or sites."""
    answer = await asyncio.to_thread(paths, reading.projection, await asked.query(reading, as_of))
    return Document(paths_document(answer))


@router.get("/profiles", response_model=ProfilesDocument, summary="对接方式 What a step costs, by profile")
async def get_profiles() -> Document:
    """Each profile's base and hub by tie type, and the tie's collective end. A type not listed is not walked."""
    return Document({"profiles": {name: each.as_document() for name, each in profiles().items()}})
