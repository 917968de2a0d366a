"""What was decided about names in registers."""

from __future__ import annotations

from fastapi import APIRouter

from api.access.admission import CallerDep
from api.dependencies import StoreDep
from api.documents import Document
from api.problems.description import WRITING, described
from api.schemas.identity import JudgementsAsked, JudgementsDocument
from api.writing.red_lines import refuse_personal
from graph.store.judgements import Judgement, judge, judgements

router = APIRouter(tags=["judgements"])


@router.get("/judgements", response_model=JudgementsDocument, summary="同名判断 What was decided about names")
async def get_judgements(store: StoreDep) -> Document:
    """Every judgement, oldest first: a name that was written means an entity, or not. None is about a person."""
    return Document({"items": [each.document() for each in await judgements(store)]})


@router.post(
    "/judgements",
    response_model=JudgementsDocument,
    responses=described(*WRITING),
    summary="判断是否同名 Decide about names",
)
async def post_judgements(asked: JudgementsAsked, caller: CallerDep, store: StoreDep) -> Document:
    """Keep that names in registers mean entities, or do not, all or none: later loads do not ask of them again."""
    refuse_personal(**{f"judgements.{at}.why": each.why for at, each in enumerate(asked.judgements)})
    decided = [Judgement(**each.model_dump(), who=caller.name) for each in asked.judgements]
    return Document({"items": [each.document() for each in await judge(store, *decided)]})
