"""What routes ask for: the store, the graph as the caller may see it, the day, the language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

from fastapi import Depends, Query, Request

from api.access.admission import CallerDep
from api.access.rights import Caller
from api.access.views import View
from api.errors import Gone, NotFound
from api.language import Language, language_of
from api.opened import Opened, opened_of
from graph.model.dates import day_of
from graph.projection import Projection
from graph.search import meant
from graph.settings import Settings
from graph.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.model.records import EntityRecord, TieRecord


@dataclass(frozen=True, slots=True)
class Reading:
    """One request's look at the graph: one revision, as its caller may see it."""

    store: Store
    view: View
    caller: Caller

    @property
    def projection(self) -> Projection:
        """The graph."""
        return self.view.projection

    @property
    def see_names(self) -> bool:
        """Whether the caller sees names of persons (of its area, where it has one)."""
        return self.view.see_names

    async def meant(self, written: str, labels: Sequence[str] = ()) -> EntityRecord:
        """The entity that a typed name or id means. Raises UnknownName, AmbiguousName, DeletedId."""
        row = await meant(
            self.store, self.projection, self.view.names, written, labels=labels, see_names=self.see_names
        )
        return await self.entity(row.id)

    async def entity(self, id_: str, label: str | None = None) -> EntityRecord:
        """The entity of an id or alias, of this label if one is named. Raises NotFound, Gone."""
        found = self.projection.entity(id_)
        if found is None or (label is not None and found.label != label):
            raise await self._missing(id_)
        return found

    async def tie(self, id_: str) -> TieRecord:
        """The tie of an id. Raises NotFound, Gone."""
        found = self.projection.tie(id_)
        if found is None:
            raise await self._missing(id_)
        return found

    async def _missing(self, id_: str) -> NotFound | Gone:
        if await self.store.deleted([id_]):
            return Gone(f"编号 {id_} 已删除，不再使用", f"{id_} was deleted; its id is not used again", id=id_)
        return NotFound(f"没有编号为 {id_} 的记录", f"there is nothing with the id {id_}", id=id_)


def _store(opened: Annotated[Opened, Depends(opened_of)]) -> Store:
    return opened.store


def _settings(opened: Annotated[Opened, Depends(opened_of)]) -> Settings:
    return opened.settings


async def _reading(
    opened: Annotated[Opened, Depends(opened_of)],
    caller: CallerDep,
    min_revision: Annotated[
        str | None,
        Query(title="至少到此版本", description="Answer at this revision or a later one: reads one's own write."),
    ] = None,
) -> Reading:
    return Reading(opened.store, await opened.views.of(caller.sight, min_revision), caller)


def today(settings: Settings) -> dt.date:
    """Today in the settings' time zone."""
    return dt.datetime.now(ZoneInfo(settings.timezone)).date()


def _as_of(
    settings: Annotated[Settings, Depends(_settings)],
    as_of: Annotated[
        dt.date | None, Query(title="截至日期", description="The day asked about; today by default.")
    ] = None,
) -> dt.date:
    return as_of or today(settings)


def _day(as_of: Annotated[dt.date, Depends(_as_of)]) -> int:
    return day_of(as_of)


def _language(request: Request) -> Language:
    return language_of(request)


StoreDep = Annotated[Store, Depends(_store)]
SettingsDep = Annotated[Settings, Depends(_settings)]
ReadingDep = Annotated[Reading, Depends(_reading)]
"""The graph at one revision (`min_revision`), as the caller may see it."""
AsOf = Annotated[dt.date, Depends(_as_of)]
"""The day asked about, a date."""
Day = Annotated[int, Depends(_day)]
"""The same, counted from 1970-01-01, as records keep days."""
LanguageDep = Annotated[Language, Depends(_language)]
