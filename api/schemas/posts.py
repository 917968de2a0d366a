"""Posts held side by side: cross-appointments and interlocks."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from api.schemas.records import TIE_MODELS
from api.schemas.shapes import Ref, Shape
from graph.analysis.estate_bodies import Side

_Post: Any = TIE_MODELS["HOLDS_POST"]
_AS_OF = "截至日期 As of; null: any day"


class Together(Shape):
    """When both posts are held, half-open."""

    certainty: Literal["certain", "possible", "undated"] = Field(title="是否确定 Certainty")
    valid_from: str | None = Field(title="首日 First day", examples=["2023-06-30"])
    valid_to: str | None = Field(title="截止（不含） Day after the last", examples=[None])


class Direction(Shape):
    """From where the main post is."""

    start: Ref = Field(alias="from", title="从 From")
    end: Ref = Field(alias="to", title="到 To")


class Pair(Shape):
    """Two posts of one person."""

    person: Ref = Field(title="任职人员 Person")
    posts: list[_Post] = Field(title="职务 The two posts")
    overlap: Together = Field(title="同时任职 When both are held")
    direction: Direction | None = Field(title="任职方向 Direction; null where the main post is not told")


class Body(Shape):
    """A body on a side of an estate."""

    organization: Ref = Field(title="单位 Organization")
    side: Side = Field(title="哪一方 Side")
    own: bool = Field(title="是否小区自身的 Whether it serves the estate itself")


class Estate(Shape):
    """The cross-appointments of one estate."""

    estate: Ref = Field(title="小区 Estate")
    bodies: list[Body] = Field(title="各方 Bodies")
    certain: list[Pair] = Field(title="确定的 Certain ones")
    uncertain: list[Pair] = Field(title="日期不足以确定的 Those whose dates do not tell")


class CrossAppointmentsDocument(Shape):
    """Cross-appointments by estate."""

    revision: str = Field(title="版本 Revision")
    as_of: str | None = Field(title=_AS_OF, examples=["2026-06-30"])
    estates: list[Estate] = Field(title="小区 Estates")


class Interlock(Shape):
    """Another organization that shares an office-holder."""

    organization: Ref = Field(title="单位 Organization")
    pairs: list[Pair] = Field(title="任职 Posts")


class InterlocksDocument(Shape):
    """The interlocks of an organization."""

    revision: str = Field(title="版本 Revision")
    as_of: str | None = Field(title=_AS_OF, examples=["2026-06-30"])
    organization: Ref = Field(title="单位 Organization")
    certain: list[Interlock] = Field(title="确定的 Certain ones")
    uncertain: list[Interlock] = Field(title="日期不足以确定的 Those whose dates do not tell")
