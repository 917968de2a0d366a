"""Networks in node-link and Cytoscape form."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from api.schemas.shapes import Cut, Ref, Shape


class Node(BaseModel):
    """A node with the fields of its label beside these."""

    model_config = ConfigDict(extra="allow")

    id: str = Field(title="编号 Id")
    label: str = Field(title="类别 Label", examples=["Organization"])
    kind: str | None = Field(title="类型 Kind", examples=["organ"])
    name: str = Field(title="名称 Name")
    scope: str | None = Field(title="范围 Scope")
    level: str | None = Field(title="层级 Level")
    category: str | None = Field(title="资源类别 Category")
    transit: bool = Field(title="可否居中 Whether it may stand in the middle of a path on the day")
    distance: int = Field(title="距中心步数 Steps from the centre")
    revision: int = Field(title="最近修改的版本 Revision of its last change")


class Link(BaseModel):
    """A link with the fields of its type beside these."""

    model_config = ConfigDict(extra="allow")

    id: str = Field(title="编号 Id")
    type: str = Field(title="关系 Type", examples=["MEMBER_OF"])
    source: str = Field(title="起点 Id of the node where it begins")
    target: str = Field(title="终点 Id of the node where it ends")
    valid_from: str | None = Field(title="可能生效的首日 First day on which it may be valid")
    valid_to: str | None = Field(title="可能失效的首日 First day on which it is over")
    revision: int = Field(title="最近修改的版本 Revision of its last change")


class NodeData(Shape):
    """A node in Cytoscape's frame."""

    data: Node


class EdgeData(Shape):
    """A link in Cytoscape's frame."""

    data: Link


class Elements(Shape):
    """The elements of a Cytoscape network."""

    nodes: list[NodeData] = Field(title="节点 Nodes")
    edges: list[EdgeData] = Field(title="边 Edges")


class _Around(Shape):
    revision: str = Field(title="版本 Revision")
    as_of: str = Field(title="截至日期 As of", examples=["2026-06-30"])
    centre: Ref = Field(title="中心 Centre")
    cut: Cut | None = Field(title="未列出的 What was left out")


class NodeLinkNetwork(_Around):
    """A network as networkx and d3 read it."""

    nodes: list[Node] = Field(title="节点 Nodes")
    links: list[Link] = Field(title="边 Links")


class CytoscapeNetwork(_Around):
    """A network as Cytoscape and Cytoscape.js read it."""

    elements: Elements = Field(title="元素 Elements")
