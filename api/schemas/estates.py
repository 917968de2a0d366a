"""Estates at a glance: bodies by side, posts held on two sides, terms about to end. Counts, and no person."""

from __future__ import annotations

from pydantic import Field

from api.schemas.nouns import Area
from api.schemas.posts import Body
from api.schemas.shapes import Ref, Shape
from graph.analysis.estate_bodies import Side


class SidesJoined(Shape):
    """How many persons hold posts on two sides, from the side of the main post."""

    start: Side | None = Field(alias="from", title="从 From; null where the main post is not told")
    end: Side | None = Field(alias="to", title="到 To")
    persons: int = Field(title="人数 Persons")


class EndingTerm(Shape):
    """A term that ends soon: a body's own at the estate, or a post's in it."""

    organization: Ref = Field(title="单位 Organization")
    side: Side = Field(title="哪一方 Side")
    post: str | None = Field(title="职务 Post; null: the body's own term")
    last_day: str = Field(title="届满日 Last day, at the latest", examples=["2026-12-31"])
    exact: bool = Field(title="日期是否确切 Whether the day is exactly known")


class EstateOverview(Shape):
    """An estate at a glance."""

    estate: Area = Field(title="小区 Estate")
    community: Ref | None = Field(title="社区 Community or village")
    subdistrict: Ref | None = Field(title="街道 Subdistrict")
    bodies: list[Body] = Field(title="各方 Bodies")
    persons: int = Field(title="交叉任职人数 Persons who certainly sit on two sides at once")
    uncertain: int = Field(title="待核实人数 Others whose dates do not tell")
    directions: list[SidesJoined] = Field(title="任职方向 Directions")
    ending: list[EndingTerm] = Field(title="到届提醒 Terms that end soon")


class EstateOverviewPage(Shape):
    """一页结果。A page of results."""

    revision: str = Field(title="版本 Revision")
    as_of: str = Field(title="截至日期 As of", examples=["2026-06-30"])
    items: list[EstateOverview] = Field(title="结果 Items")
    next: str | None = Field(title="下一页 Next page", description="Send it as `after`; null: this was the last.")
