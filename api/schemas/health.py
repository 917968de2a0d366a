"""Whether the service lives and can answer."""

from __future__ import annotations

from pydantic import BaseModel, Field


class Live(BaseModel):
    """The process answers."""

    status: str = Field(title="状态 State", examples=["live"])


class Ready(BaseModel):
    """The store answers."""

    status: str = Field(title="状态 State", examples=["ready"])
    revision: str = Field(title="版本 Revision", examples=["5c1d2e7f9a30-1"])
    demo: bool = Field(title="是否示例数据 Whether the store was begun by the sample")
