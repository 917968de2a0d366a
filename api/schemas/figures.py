"""The report's figures."""

from __future__ import annotations

from pydantic import Field

from api.schemas.shapes import Shape


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
