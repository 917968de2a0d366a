"""What was decided about names in registers."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import StoreDep
from api.documents import Document
from api.schemas.identity import JudgementsDocument
from graph.store.judgements import judgements

router = APIRouter(tags=["judgements"])


@router.get("/judgements", response_model=JudgementsDocument, summary="同名判断 What was decided about names")
async def get_judgements(store: StoreDep) -> Document:
    """Every judgement, oldest first: a name that was written means an entity, or not. None is about a person."""
    return Document({"items": [each.document() for each in await judgements(store)]})
