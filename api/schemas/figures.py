"""The report's figures."""

from __future__ import annotations

from pydantic import Field

from api.schemas.shapes import Ref, Shape


class Figure(Shape):
    """A figure as stated and as counted."""

    key: str = Field(title="名 Key", examples=["party_organizations"])
    phrase: str = Field(title="原文 As the report says it")
    expected: int = Field(title="所述 Stated")
    precision: str = Field(title="精度 exact, over or nearly", examples=["exact"])
    found: int = Field(title="实数 Counted")
    holds: bool = Field(title="是否相符 Whether they agree")


class FiguresDocument(Shape):
    """Every figure, as of a day."""

    revision: str = Field(title="版本 Revision; the counts are of it or of a later one")
    as_of: str = Field(title="截至日期 As of", examples=["2024-06-30"])
    figures: list[Figure] = Field(title="数据 Figures")


class ToldFigure(Figure):
    """A figure by subdistrict; `parts` and `elsewhere` add up to it but for what lies in several."""

    network: str = Field(title="所属网络 Part of the report", examples=["organization"])
    counted_on: str = Field(title="口径 What it is counted on")
    parts: list[int] | None = Field(title="按街道 By subdistrict, in their order; null: cannot be told so")
    elsewhere: int = Field(title="不在街道 What lies in no subdistrict")
    several: int = Field(title="跨街道 What lies in several and counts in each")


class ToldFiguresDocument(Shape):
    """Every figure by subdistrict, as of a day."""

    revision: str = Field(title="版本 Revision that places are of; the counts are of it or of a later one")
    as_of: str = Field(title="截至日期 As of", examples=["2024-06-30"])
    subdistricts: list[Ref] = Field(title="街道 Subdistricts, by statistical code")
    figures: list[ToldFigure] = Field(title="数据 Figures")
