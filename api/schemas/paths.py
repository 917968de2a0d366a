"""Sharing answers, paths and profiles; the documents themselves are made by graph.paths."""

from __future__ import annotations

from pydantic import Field

from api.schemas.shapes import Cut, Ref, Shape, Words


class Contact(Shape):
    """Whom to call: an office or its liaison."""

    organization: Ref = Field(title="单位 Organization")
    post: str | None = Field(title="职务 Post", examples=["挂钩联络员"])
    name: str | None = Field(title="姓名 Name")
    office_phone: str | None = Field(title="办公电话 Office phone")
    source: str | None = Field(title="来源 Source")
    source_date: str | None = Field(title="来源日期 Source date", examples=["2024-06-30"])


class WalkedTie(Shape):
    """A tie as a step names it."""

    id: str = Field(title="编号 Id")
    type: str = Field(title="关系 Type", examples=["PAIRED_WITH"])
    since: str | None = Field(title="起始时间 Since", examples=["2023-03"])
    until: str | None = Field(title="结束时间 Until", examples=[".."])
    source: str | None = Field(title="来源 Source")
    source_date: str | None = Field(title="来源日期 Source date")


class Step(Shape):
    """One step of a path."""

    start: Ref = Field(alias="from", title="从 From")
    end: Ref = Field(alias="to", title="到 To")
    tie: WalkedTie = Field(title="关系 Tie")
    certainty: str = Field(title="是否确定 certain, possible or undated", examples=["certain"])
    cost: float = Field(title="代价 Cost")
    contact: Contact | None = Field(title="联系人 Whom to contact")
    parallel: list[str] = Field(title="并行关系 Other ties beside it")


class Path(Shape):
    """A path and what it says."""

    cost: float = Field(title="代价 Cost, the sum of its steps")
    sentence: Words = Field(title="说明 What to do and why")
    steps: list[Step] = Field(title="对接环节 Steps")
    inform: list[Ref] = Field(title="报请知晓 Who is to be informed, by the formal way")


class Offered(Shape):
    """A resource with its terms."""

    id: str = Field(title="编号 Id")
    name: str = Field(title="名称 Name", examples=["三楼多功能厅"])
    category: str = Field(title="类别 Category", examples=["venue.meeting_room"])
    quantity: int | None = Field(title="数量 How many")
    capacity: int | None = Field(title="容量 Capacity of one")
    unit: str | None = Field(title="单位 Unit", examples=["间"])
    slots: list[str] = Field(title="可用时间 When; none means ask")
    notice_days: int | None = Field(title="提前天数 Notice in days")
    time: str | None = Field(title="时间 Whether it fits the time asked for: fits, or ask", examples=["fits"])


class Own(Shape):
    """What a body of the asker's own community has."""

    organization: Ref = Field(title="本社区组织 Body")
    resources: list[Offered] = Field(title="资源 Resources")
    sites: list[Ref] = Field(title="阵地 Sites")


class Provider(Shape):
    """Who offers it, and the ways there."""

    organization: Ref = Field(title="提供方 Provider")
    resources: list[Offered] = Field(title="资源 Resources")
    cost: float = Field(title="代价 Cost of the best path")
    far: bool = Field(title="较远 Whether it is far")
    first_contact: Contact | None = Field(title="先联系谁 Whom to contact first")
    path: Path = Field(title="推荐对接 Best path")
    alternatives: list[Path] = Field(title="换一条路径 Other paths")


class SharingDocument(Shape):
    """The answer to a sharing question."""

    revision: str = Field(title="版本 Revision")
    asked_as: Ref = Field(title="以谁的名义 Who was named")
    start: Ref = Field(alias="from", title="从谁出发 Where the search began")
    own: list[Own] = Field(title="本社区已有 What the own community has")
    providers: list[Provider] = Field(title="提供方 Providers, best first")
    other_times: int = Field(title="时间不符 How many have it at other times only")
    cut: Cut | None = Field(title="未列出 What was left out")
    notice: Words | None = Field(title="提示 Said where there is no provider")


class PathsDocument(Shape):
    """Paths between two nodes."""

    revision: str = Field(title="版本 Revision")
    start: Ref = Field(alias="from", title="从 From")
    end: Ref = Field(alias="to", title="到 To")
    paths: list[Path] = Field(title="路径 Paths, best first")
    cut: Cut | None = Field(title="未列出 What was left out")


class Price(Shape):
    """A step costs base + hub × log2(1 + ties of the type at the collective end)."""

    base: float = Field(title="基数 Base", examples=[0.5])
    hub: float = Field(title="枢纽系数 Hub", examples=[0.25])
    collective: str = Field(title="集合端 Collective end: source or target", examples=["target"])


class Profile(Shape):
    """What a step along each tie costs."""

    title: Words = Field(title="名称 Title")
    order: str | None = Field(title="次序 In what order steps may follow: formal, direct, or any", examples=["formal"])
    ties: dict[str, Price] = Field(title="关系 By tie type")


class ProfilesDocument(Shape):
    """The profiles by name."""

    profiles: dict[str, Profile] = Field(title="对接方式 Profiles")
