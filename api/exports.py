"""What a caller may ask of an export."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from api.language import Language
from graph.exchange import Format, Selection
from graph.exchange.selection import MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.dependencies import Reading


class ExportParameters(BaseModel):
    """The form, and the part: at most one of area, alliance and from; none of them is the whole graph."""

    model_config = ConfigDict(extra="ignore")

    format: Format = Field(Format.NODE_LINK, title="格式 Form")
    area: str | None = Field(None, max_length=200, title="区域 An area and what belongs to it, by name or id")
    alliance: str | None = Field(None, max_length=200, title="联盟 An alliance and its members, by name or id")
    start: str | None = Field(None, alias="from", max_length=200, title="中心 What is around it, by name or id")
    depth: int | None = Field(None, ge=0, le=MAX_DEPTH, title="层数 Steps from it; 1 by default")
    as_of: dt.date | None = Field(
        None, title="截至日期 Day", description="A part is of today by default, the whole graph of all times."
    )
    language: Language | None = Field(
        None, title="语言 Language", description="Of a workbook; by Accept-Language by default."
    )

    async def selection(self, reading: Reading) -> Selection:
        """The part by ids. Raises SelectionRefused, UnknownName, AmbiguousName, DeletedId."""
        # what contradicts itself is told before anything is looked up
        asked = Selection(area=self.area, alliance=self.alliance, start=self.start, depth=self.depth, as_of=self.as_of)

        async def id_of(written: str, labels: Sequence[str]) -> str:
            return (await reading.meant(written, labels)).id

        return await asked.resolved(id_of)
