"""The words of the model: what codes are called, and what people call the categories."""

from __future__ import annotations

from fastapi import APIRouter

from api.documents import Document
from api.schemas.vocabularies import (
    CategoriesDocument,
    VocabulariesDocument,
    categories_document,
    vocabularies_document,
)

router = APIRouter(tags=["vocabularies"])

_KEPT = {"Cache-Control": "private, max-age=3600"}
"""The lists are part of the program: they change with it, and with nothing else."""


@router.get("/vocabularies", response_model=VocabulariesDocument, summary="词表 What codes are called")
async def get_vocabularies() -> Document:
    """The Chinese and English names of labels, tie types, their fields and the codes of every list."""
    return Document(vocabularies_document(), headers=_KEPT)


@router.get("/categories", response_model=CategoriesDocument, summary="资源类别 Categories and their words")
async def get_categories() -> Document:
    """Groups and categories of resources, with the words that people use and how these are typed in letters."""
    return Document(categories_document(), headers=_KEPT)
