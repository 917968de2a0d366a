"""Shapes that several nouns share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Shape(BaseModel):
    """An answer, or a part of one: what is not named here is not in it."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Words(Shape):
    """The same in Chinese and English."""

    zh: str = Field(title="中文 Chinese")
    en: str = Field(title="英文 English")


class Ref(Shape):
    """An entity as an answer names it."""

    id: str = Field(title="编号 Id", examples=["area-320214050012"])
    label: str = Field(title="类 Label", examples=["Area"])
    kind: str | None = Field(title="种类 Kind", examples=["community"])
    name: str = Field(title="名称 Name", examples=["太湖花园第二社区"])


class Cut(Shape):
    """What a bound left out, why, and how to get it."""

    reason: str = Field(title="原因 Why", examples=["k"])
    left_out: int = Field(title="未列出个数 How much")
    how: Words = Field(title="如何查看 How to get it")
    at_least: bool = Field(title="至少 Whether it may be more")
