"""The graph in a notebook: opened once, asked without waiting for anything, as networkx, pandas or files."""

from __future__ import annotations

import datetime as dt
import io
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from graph.exchange import FORMS, Part, Selection, SelectionRefused, part_of, read_graph, to_networkx, write_graph
from graph.exchange.aside import Aside
from graph.exchange.formats import form_of
from graph.exchange.frames import frame_of
from graph.model.catalog import ENTITIES, TIES
from graph.projection import Projection
from graph.projection.freshness import projection_of
from graph.search import NameIndex, find
from graph.search.live import index_of
from graph.settings import Settings
from graph.store import open_store
from liantu.command.files import write_whole
from liantu.command.running import today
from liantu.command.trail import What, note

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx
    import pandas as pd


class Asked(TypedDict, total=False):
    """A part of the graph: at most one of area, alliance and start (names or ids); all of it where none is given.

    `depth`: steps around `start`, by default 1. `as_of`: a day (2026-06-30); a part is of today by default, the whole
    graph of all times.
    """

    area: str | None
    alliance: str | None
    start: str | None
    depth: int | None
    as_of: dt.date | str | None


class Opened:
    """One revision of the graph in memory. Whoever opens it owns the data folder, and sees names of persons."""

    def __init__(self, projection: Projection, day: dt.date) -> None:
        """Use `liantu.open`; `day` is today."""
        self._projection = projection
        self._day = day

    @property
    def revision(self) -> str:
        """The revision of the graph that this is."""
        return self._projection.revision

    def find(self, written: str, labels: Sequence[str] = ()) -> str:
        """The id behind a name or an id. Raises UnknownName, AmbiguousName, with what else it may be."""
        return find(self._index, written, labels=labels, see_names=True, aliases=self._projection.aliases).id

    def graph(self, **asked: Unpack[Asked]) -> nx.MultiDiGraph[str]:
        """A part of the graph (see Asked) as networkx. Raises SelectionRefused, UnknownName, LibraryMissing."""
        return to_networkx(self.part(**asked))

    def frame(self, of: str, **asked: Unpack[Asked]) -> pd.DataFrame:
        """The entities of a label or the ties of a type in a part of the graph, as a data frame."""
        part, name_of = self.part(**asked), self._name
        if of in ENTITIES:
            return frame_of(of, (each for each in part.entities() if each.label == of))
        if of in TIES:
            return frame_of(of, (each for each in part.ties() if each.type == of), name_of)
        known = ", ".join((*ENTITIES, *TIES))
        raise SelectionRefused(
            f"没有名为 {of} 的类别或关系", f"no label or tie type {of}; there are {known}", field="of"
        )

    def export(self, to: str | Path, **asked: Unpack[Asked]) -> Path:
        """Write a part of the graph to a file, in the form that its ending names (.graphml, .gexf, .xlsx …)."""
        path, part = Path(to), self.part(**asked)
        if path.suffix.lower() == ".xlsx":
            content = io.BytesIO()
            write_graph(content, self._projection, part=part)
            write_whole(path, content.getvalue())
        else:
            write_whole(path, FORMS[form_of(path)].write(part))
        return path

    def part(self, **asked: Unpack[Asked]) -> Part:
        """A part of the graph as graph.exchange takes it."""
        day = asked.get("as_of")
        selection = Selection(
            area=self._id(asked.get("area"), "Area"), alliance=self._id(asked.get("alliance"), "Alliance"),
            start=self._id(asked.get("start")), depth=asked.get("depth"),
            as_of=dt.date.fromisoformat(day) if isinstance(day, str) else day,
        )  # fmt: skip
        return part_of(self._projection, selection, self._day)

    def _id(self, written: str | None, *labels: str) -> str | None:
        return None if written is None else self.find(written, labels)

    def _name(self, id_: str) -> str | None:
        found = self._projection.entity(id_)
        return None if found is None else found.name

    @cached_property
    def _index(self) -> NameIndex:
        return index_of(self._projection)

    def __repr__(self) -> str:
        """How many there are of what."""
        entities, ties = len(self._projection.entities()), len(self._projection.ties())
        return f"<liantu {self.revision}: {entities} 个对象 entities, {ties} 条关系 ties>"


def open_graph(source: str | Path | None = None, settings: Settings | None = None) -> Opened:
    """The graph of the store that the settings name (by default LIANTU_...), or of a file of `liantu export`.

    It is read once, and the store is left again. Raises StoreUnavailable, StoreRefused; GraphUnreadable, OSError.
    """
    held = settings or Settings()
    if source is not None:
        records = read_graph(Path(source))
        return Opened(Projection.build(Path(source).name, *records), today(held))
    with Aside() as aside:
        projection = aside.run(_read(held))
    note(held, What.EXPORT, "notebook")
    return Opened(projection, today(held))


def graph(**asked: Unpack[Asked]) -> nx.MultiDiGraph[str]:
    """A part of the store's graph (see Asked) as networkx: `liantu.open().graph(...)`."""
    return open_graph().graph(**asked)


def frame(of: str, **asked: Unpack[Asked]) -> pd.DataFrame:
    """The entities of a label or the ties of a type of the store, as a data frame: `liantu.open().frame(...)`."""
    return open_graph().frame(of, **asked)


async def _read(settings: Settings) -> Projection:
    async with open_store(settings) as store:
        return await projection_of(store)
