"""Alliances at a glance, what their members offer and need together, and how alliances overlap."""

from __future__ import annotations

from pydantic import Field

from api.schemas.nouns import Alliance, ListedNeed, ListedResource
from api.schemas.overlap import Size
from api.schemas.shapes import Cut, Ref, Shape

_REVISION = "版本 Revision"
_AS_OF = "截至日期 As of"
_DAY = "2026-06-30"


class Year(Shape):
    """What members held in a year."""

    year: int = Field(title="年份 Year", examples=[2024])
    activities: int = Field(title="活动场次 Activities, each once")
    participants: int = Field(title="参加人次 People counted at them")


class Overview(Shape):
    """An alliance at a glance."""

    alliance: Alliance = Field(title="联盟 Alliance")
    bodies: int = Field(title="成员单位数 Bodies, a unit and its Party organization being one")
    leads: list[Ref] = Field(title="牵头单位 Who leads it")
    rotating: list[Ref] = Field(title="轮值单位 Who holds the rotating chair")
    communities: list[Ref] = Field(title="成员社区 Communities that members speak for")
    subdistricts: list[Ref] = Field(title="成员所在街道 Subdistricts that members are in")
    years: list[Year] = Field(title="成员主办的活动 What members held, the last three years that have any")


class OverviewPage(Shape):
    """一页结果。A page of results."""

    revision: str = Field(title=_REVISION)
    as_of: str = Field(title=_AS_OF, examples=[_DAY])
    items: list[Overview] = Field(title="结果 Items")
    next: str | None = Field(title="下一页 Next page", description="Send it as `after`; null: this was the last.")


class CategoryCount(Shape):
    """How much of a category is offered and needed."""

    category: str = Field(title="类别 Category", examples=["venue.meeting_room"])
    offers: int = Field(title="资源数 Resources offered")
    needs: int = Field(title="需求数 Needs that are not met yet")
    unmet: int = Field(title="待对接 Needs that have found nobody")
    gap: bool = Field(title="缺口 Whether a need has found nobody and nobody offers any")


class PoolDocument(Shape):
    """What an alliance's members offer and need together."""

    revision: str = Field(title=_REVISION)
    as_of: str = Field(title=_AS_OF, examples=[_DAY])
    alliance: Ref = Field(title="联盟 Alliance")
    communities: list[Ref] = Field(title="成员社区 Communities that members speak for")
    offers: list[ListedResource] = Field(title="资源 Resources")
    needs: list[ListedNeed] = Field(title="需求 Needs that are not met yet")
    categories: list[CategoryCount] = Field(title="分类 By category")


class AlliancePair(Shape):
    """Two alliances that share bodies, by id."""

    one: str = Field(title="联盟 One", examples=["all-0187a7bd-82a4-5851-9314-2fc4bebe8146"])
    other: str = Field(title="联盟 The other")
    shared: int = Field(title="共同成员数 Bodies that sit in both")


class Bridge(Shape):
    """A body that sits in several alliances; a joint branch stands for several units."""

    bodies: list[Ref] = Field(title="单位 Units")
    alliances: list[str] = Field(title="所在联盟 Its alliances, by id")


class BridgesDocument(Shape):
    """How alliances overlap."""

    revision: str = Field(title=_REVISION)
    as_of: str = Field(title=_AS_OF, examples=[_DAY])
    alliances: list[Size] = Field(title="联盟 Alliances")
    pairs: list[AlliancePair] = Field(title="两两重叠 Pairs that share any")
    bridges: list[Bridge] = Field(title="跨联盟单位 Bodies that sit in several")
    cut: Cut | None = Field(title="未列出 What was left out")
