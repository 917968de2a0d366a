"""Changes as they are asked for, and what came of them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from api.schemas.shapes import Shape
from graph.model.catalog import ENTITIES, TIES
from graph.model.change import Op

_Id = Annotated[str, Field(min_length=1, max_length=200)]
_Number = Annotated[int, Field(ge=-(2**53), le=2**53)]
_Value = str | bool | _Number | float | list[str] | None
_OF_END = frozenset(("until", "note"))


class ChangeAsked(BaseModel):
    """One create, update, end or delete of one entity or tie, or the merge of one entity into another."""

    model_config = ConfigDict(
        extra="forbid",
        allow_inf_nan=False,
        json_schema_extra={
            "examples": [
                {
                    "op": "create", "of": "PAIRED_WITH", "source": "org-…", "target": "area-…",
                    "values": {"since": "2024-03", "scheme": "三联三强基"},
                },
                {"op": "end", "of": "MEMBER_OF", "id": "member_of-org-…-1", "values": {"until": "2024-06-30"}},
            ]
        },
    )  # fmt: skip

    op: Op = Field(title="操作 What to do")
    of: Literal[(*ENTITIES, *TIES)] = Field(title="类或关系 Label or tie type", examples=["Organization"])  # type: ignore[valid-type]
    id: _Id | None = Field(None, title="编号 Id; a new one is made where a create has none")
    values: dict[str, _Value] = Field(
        default_factory=dict, title="字段 Fields", description="Update: null clears a field, others stay as they are."
    )
    source: _Id | None = Field(None, title="起点 Id of a new tie's source")
    target: _Id | None = Field(None, title="终点 Id of a new tie's target, or of the entity that a merge keeps")
    if_match: _Id | None = Field(None, title="ETag as it was read; refused (412) if changed since")
    cascade: bool = Field(False, title="连同关系 Delete an entity together with its ties")

    @model_validator(mode="after")
    def _complete(self) -> ChangeAsked:
        if self.op is not Op.CREATE and self.id is None:
            raise PydanticCustomError("missing_id", "id is missing")
        if self.op is Op.CREATE and self.of in TIES and (self.source is None or self.target is None):
            raise PydanticCustomError("missing_ends", "a new tie needs source and target")
        if self.op is Op.MERGE and (self.of in TIES or self.target is None):
            raise PydanticCustomError("invalid_merge", "merge takes an entity, and as target the one that stays")
        if self.op is Op.END and (self.values.get("until") is None or self.values.keys() - _OF_END):
            raise PydanticCustomError("invalid_end", "end takes values.until (the last day), and values.note at most")
        return self


class ChangesAsked(BaseModel):
    """Changes that happen all, or not at all."""

    model_config = ConfigDict(extra="forbid")

    changes: list[ChangeAsked] = Field(min_length=1, max_length=100_000, title="修改 Changes")
    why: str = Field("", max_length=500, title="原因 Why, for the history; no names of persons")


class ItemDocument(Shape):
    """What came of the change at the same place in the list."""

    id: str = Field(title="编号 Id")
    of: str = Field(title="类或关系 Label or tie type")
    status: str = Field(
        title="结果 created, updated, ended, deleted, merged, restored, unchanged or refused", examples=["created"]
    )
    etag: str | None = Field(title="ETag as it is now; null where it is gone, refused or only rehearsed")


class OutcomeDocument(Shape):
    """What came of a list of changes."""

    batch: str = Field(title="幂等编号 Idempotency key")
    revision: str = Field(title="版本 Revision, for min_revision")
    dry_run: bool = Field(title="仅检查 Whether it was only rehearsed")
    applied: bool = Field(title="已写入 Whether it was written")
    repeated: bool = Field(title="重复 Whether it had been done before")
    items: list[ItemDocument] = Field(title="逐项结果 Outcome by item")


class ChangedRecord(Shape):
    """What a commit did to a record: `before` is null for what was made, `after` for what was deleted."""

    id: str = Field(title="编号 Id")
    of: str = Field(title="类或关系 Label or tie type")
    before: dict[str, Any] | None = Field(title="之前 Before")
    after: dict[str, Any] | None = Field(title="之后 After")
    leads_to: str | None = Field(title="并入 Where its id leads since, if it was merged or joined")


class CommitDocument(Shape):
    """One commit of the log."""

    revision: str = Field(title="版本 Revision")
    batch: str = Field(title="幂等编号 Idempotency key")
    at: str = Field(title="时间 When, UTC", examples=["2024-06-30T08:00:00.000+00:00"])
    who: str = Field(title="谁 Who")
    why: str = Field(title="原因 Why")
    n: int = Field(title="条数 Records changed")
    undoes: str | None = Field(title="撤销 Batch that it reverted")
    changes: list[ChangedRecord] = Field(title="修改 What the reader may see of it")


class FeedDocument(Shape):
    """The log after a revision."""

    revision: str = Field(title="版本 Where the store stands")
    commits: list[CommitDocument] = Field(title="提交 Commits, oldest first")
    next: str | None = Field(title="下一页 `after` of the next page; null where this was the last")
