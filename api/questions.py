"""Questions about paths as the query of an URL."""

from __future__ import annotations

import asyncio
import datetime as dt
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, Field

from graph.paths import PathsQuery, SharingQuery, paths, paths_document, sharing, sharing_document
from graph.paths.asking import Reader, Terms, Wish, paths_query, sharing_query
from graph.paths.profiles import DEFAULT
from graph.paths.queries import MAX_ALTERNATIVES, MAX_HOPS, MAX_K

if TYPE_CHECKING:
    from api.dependencies import Reading

_Text = Annotated[str, Field(min_length=1, max_length=200)]


class Question(BaseModel, ABC):
    """What both kinds of question have in common."""

    start: _Text = Field(alias="from", title="从谁出发", description="Name or id.", examples=["太湖花园第二社区"])
    profile: str = Field(DEFAULT, title="对接方式", description="A profile of GET /profiles.")
    ties: list[_Text] = Field([], max_length=50, title="只用这些关系", description="Tie types; all by default.")
    forbid: list[_Text] = Field([], max_length=500, title="不用这些关系", description="Tie types or ids of ties.")
    avoid: list[_Text] = Field([], max_length=500, title="暂不考虑", description="Names or ids that no path passes.")
    max_hops: int | None = Field(None, ge=1, le=MAX_HOPS, title="最多环节数", description="Steps of a path at most.")
    max_cost: float | None = Field(
        None, ge=0, le=1e6, allow_inf_nan=False, title="范围限制", description="Cost of a path at most."
    )
    diverse: bool = Field(
        False, title="路径互不重复", description="Alternatives that share no middle, as far as there are such."
    )

    @abstractmethod
    async def document(self, reading: Reading, as_of: dt.date) -> dict[str, Any]:
        """The answer's document. Raises what graph.paths and graph.paths.asking raise."""

    def _terms(self, as_of: dt.date) -> Terms:
        return Terms(
            as_of=as_of, profile=self.profile, ties=_parted(self.ties), forbidden=_parted(self.forbid),
            avoid=tuple(self.avoid), max_hops=self.max_hops, max_cost=self.max_cost, diverse=self.diverse,
        )  # fmt: skip


class SharingParameters(Question):
    """Who can lend or do something, and through whom."""

    category: _Text = Field(
        title="资源类别", description="Code, group or word: venue, venue.meeting_room, 会议室.", examples=["venue"]
    )
    k: int = Field(5, ge=1, le=MAX_K, title="提供方个数", description="Providers.")
    alternatives: int = Field(2, ge=0, le=MAX_ALTERNATIVES, title="其他路径", description="Further paths a provider.")
    capacity: int | None = Field(
        None, ge=1, le=1_000_000, title="至少容量", description="Of one resource, in its category's unit."
    )
    weekday: _Text | None = Field(
        None, title="星期", description="1 (Monday) to 7, 周六 or sat; with time_from and time_to.", examples=["周六"]
    )
    time_from: _Text | None = Field(None, title="开始时间", description="When it begins, HH:MM.", examples=["14:00"])
    time_to: _Text | None = Field(None, title="结束时间", description="When it ends, HH:MM.", examples=["16:30"])
    audience: _Text | None = Field(None, title="服务对象", description="For whom, in words.", examples=["老年人"])

    async def document(self, reading: Reading, as_of: dt.date) -> dict[str, Any]:
        """The answer's document. Raises what `query` and graph.paths.sharing raise."""
        asked = await self.query(reading, as_of)
        return await asyncio.to_thread(lambda: sharing_document(sharing(reading.projection, asked)))

    async def query(self, reading: Reading, as_of: dt.date) -> SharingQuery:
        """The question, its names resolved. Raises what graph.paths.asking raises."""
        wish = Wish(
            category=self.category, capacity=self.capacity, weekday=self.weekday, time_from=self.time_from,
            time_to=self.time_to, audience=self.audience,
        )  # fmt: skip
        return await sharing_query(
            _reader(reading), self._terms(as_of), wish, start=self.start, k=self.k, alternatives=self.alternatives
        )


class PathsParameters(Question):
    """How two nodes are connected."""

    end: _Text = Field(alias="to", title="到谁", description="Name or id.", examples=["区住建局"])
    k: int = Field(3, ge=1, le=MAX_K, title="路径条数", description="Paths.")

    async def document(self, reading: Reading, as_of: dt.date) -> dict[str, Any]:
        """The answer's document. Raises what `query` and graph.paths.paths raise."""
        asked = await self.query(reading, as_of)
        return await asyncio.to_thread(lambda: paths_document(paths(reading.projection, asked)))

    async def query(self, reading: Reading, as_of: dt.date) -> PathsQuery:
        """The question, its names resolved. Raises what graph.paths.asking raises."""
        return await paths_query(_reader(reading), self._terms(as_of), start=self.start, end=self.end, k=self.k)


def _reader(reading: Reading) -> Reader:
    return Reader(reading.store, reading.projection, reading.view.names, reading.see_names)


def _parted(written: list[str]) -> tuple[str, ...]:
    """Values that are repeated or parted by commas."""
    return tuple(part.strip() for each in written for part in each.split(",") if part.strip())
