"""Merges, undoing and judgements as they are asked for, and what came of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from api.schemas.changes import OutcomeDocument
from api.schemas.shapes import Ref, Shape
from graph.store.judgements import Verdict

_Id = Annotated[str, Field(min_length=1, max_length=200)]
_Why = Annotated[str, Field(max_length=500, title="原因 Why, for the history; no names of persons")]


class MergeAsked(BaseModel):
    """Two entities that are one."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"winner": "org-…", "loser": "org-…", "why": "重复登记"}]}
    )

    winner: _Id = Field(title="保留 Id of the entity that stays")
    loser: _Id = Field(title="并入 Id of the one that goes; it leads to the winner from then on")
    why: _Why = ""
    dry_run: bool = Field(False, title="仅检查 Say what would come of it; the parameter does the same")


class MovedTies(Shape):
    """What a merge does to ties."""

    moved: int = Field(title="移动 Moved to the winner, with their ids and sources")
    joined: int = Field(title="合并 Led to one of the winner's that says the same")
    dropped: int = Field(title="移除 Ties between the two, in the log only")


class MergeDocument(Shape):
    """What came of a merge."""

    batch: str = Field(title="幂等编号 Idempotency key; undo it by this")
    revision: str = Field(title="版本 Revision, for min_revision")
    dry_run: bool = Field(title="仅检查 Whether it was only rehearsed")
    applied: bool = Field(title="已写入 Whether it was written")
    repeated: bool = Field(title="重复 Whether it had been done before")
    winner: Ref = Field(title="保留 The entity that stays")
    loser: Ref = Field(title="并入 The one that went")
    ties: MovedTies = Field(title="关系 What became of ties")


class UndoAsked(BaseModel):
    """Why something is undone."""

    model_config = ConfigDict(extra="forbid")

    why: _Why = ""


class UndoDocument(OutcomeDocument):
    """What came of undoing: an item for each record as it is now."""

    undoes: str = Field(title="撤销 Batch that was reverted")


class JudgementAsked(BaseModel):
    """What somebody decided about a name; label, kind, written and place as a problem's candidates give them."""

    model_config = ConfigDict(extra="forbid")

    label: _Id
    written: Annotated[str, Field(min_length=1, max_length=500)]
    entity: _Id = Field(title="对象 Id of the entity that it is compared with")
    verdict: Verdict
    kind: str | None = Field(None, max_length=200)
    place: str | None = Field(None, max_length=200, title="所在区域 Id of the area that the row named")
    why: _Why = ""


class JudgementsAsked(BaseModel):
    """Decisions that are kept together."""

    model_config = ConfigDict(extra="forbid")

    judgements: list[JudgementAsked] = Field(min_length=1, max_length=1000)


class JudgementDocument(Shape):
    """What somebody decided about a name in a register."""

    id: str = Field(title="编号 Id")
    label: str = Field(title="类 Label")
    kind: str | None = Field(title="种类 Kind")
    written: str = Field(title="名称 The name, normalised")
    place: str | None = Field(title="所在区域 Id of the area that the row named")
    entity: str = Field(title="对象 Id of the entity it was compared with")
    verdict: str = Field(title="判断 same, different or unsure", examples=["same"])
    who: str = Field(title="谁 Who")
    at: str = Field(title="时间 When, UTC")
    why: str = Field(title="原因 Why")


class JudgementsDocument(Shape):
    """Every judgement."""

    items: list[JudgementDocument] = Field(title="判断 Judgements, oldest first")
