"""From what people type to the entities that they mean."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import ReadingDep
from api.documents import Document
from api.schemas.search import SearchDocument, SearchParameters, hits_document

router = APIRouter(tags=["search"])


@router.get("/search", response_model=SearchDocument, summary="按名称查找 Find by name")
async def search(asked: Annotated[SearchParameters, Query()], reading: ReadingDep) -> Document:
    """Current, short and former names, best first. Persons only for those who see names.

    Exact ones; the same in another spelling (太湖花园二社区, 無錫高新區); names that begin with or contain what was
    typed; by pinyin, whole or begun (taihuhuayuan); by first letters (thhy); alike, each with its score and why.
    """
    labels = asked.labels(see_names=reading.see_names)
    hits = await asyncio.to_thread(reading.view.names.search, asked.q, labels, asked.limit) if labels else []
    return Document(hits_document(reading.projection.revision, hits))
