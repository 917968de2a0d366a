"""What a caller may ask of a network."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from api.errors import InvalidParameter
from api.filters import tie_types
from graph.analysis.network import MAX_DEPTH, MAX_NODES, NetworkQuery
from graph.model.catalog import ENTITIES

_KINDS = frozenset(
    code for each in ENTITIES.values() if (kind := each.fields.get("kind")) and kind.vocabulary
    for code in kind.vocabulary.terms
)  # fmt: skip


class Form(StrEnum):
    """The frame of the answer."""

    NODE_LINK = "node-link"
    CYTOSCAPE = "cytoscape"


class NetworkParameters(BaseModel):
    """The network around a centre: how far, along which ties, through which nodes, and at most how many."""

    model_config = ConfigDict(extra="ignore")

    centre: str = Field(max_length=200, title="中心 Centre: any entity, by name or id", examples=["太湖花园第二社区"])
    depth: int = Field(1, ge=1, le=MAX_DEPTH, title="层数 Steps from the centre")
    ties: list[str] = Field([], max_length=30, title="关系类型 Tie types; all by default", examples=[["MEMBER_OF"]])
    kinds: list[str] = Field(
        [], max_length=60, title="类别或类型 Labels or kinds of the others; all by default", examples=[["Organization"]]
    )
    ended: bool = Field(False, title="含已结束 Ties of all times, not of the day alone")
    inside: bool = Field(
        False,
        title="限于区域 Of an area: only those that belong to it are looked around from, the others stay at its edge",
    )
    limit: int = Field(300, ge=1, le=MAX_NODES, title="最多节点数 Nodes at most, the centre included")
    format: Form = Field(Form.NODE_LINK, title="格式 Form")

    def query(self, centre: str, day: int) -> NetworkQuery:
        """The question around this entity on the day. Raises InvalidParameter."""
        return NetworkQuery(
            centre=centre, day=day, depth=self.depth, types=tie_types(self.ties),
            kinds=_kinds(self.kinds), limit=self.limit, district=True, ended=self.ended, inside=self.inside,
        )  # fmt: skip


def _kinds(written: list[str]) -> frozenset[str] | None:
    if unknown := sorted(set(written) - _KINDS - ENTITIES.keys()):
        raise InvalidParameter(f"没有名为 {unknown[0]} 的类别或类型", f"no label or kind {unknown[0]}", field="kinds")
    return frozenset(written) or None
