"""A bridge for notebooks that are written on py2neo, whose project has ended: docs/py2neo.md says how to leave it.

For reading only: what py2neo writes passes our checks, the history and the read models by, and nothing can hinder it.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, AsyncExitStack
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.exchange.aside import Aside
from graph.exchange.errors import optional
from graph.exchange.frames import frame_of
from graph.model.catalog import ENTITIES, TIES
from graph.settings import Settings
from graph.store.address import address_of
from graph.store.rows import entity_from_row, tie_from_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from graph.model.records import Record


class Bridge(AbstractContextManager["Bridge"]):
    """py2neo on the store that the settings name. An embedded store stays for as long as this is open.

    `graph` is the py2neo.Graph, `place` where the driver finds the same: address, (user, password) or None, database.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        """Join or start the embedded store, or connect to the Neo4j. Raises LibraryMissing, StoreUnavailable."""
        library = optional("py2neo", "py2neo")
        self._aside = Aside()
        self._stay = AsyncExitStack()
        try:
            self.place = self._aside.run(address_of(settings or Settings(), self._stay))
            url, auth, name = self.place
            self.graph: Any = library.Graph(url, auth=auth, name=name)
        except BaseException:
            self._leave()
            raise

    def frame(self, of: str) -> pd.DataFrame:
        """Every entity of a label, or every tie of a type, as a data frame (graph.exchange.frames)."""
        return frame_of(of, self._records(of))

    def rows(self, name: str, **params: Any) -> pd.DataFrame:
        """What a query file (cypher/<name>.cypher) answers, a column each of what it returns."""
        asked = query(name)
        return self.graph.query(asked.text, params).to_data_frame(columns=list(asked.returns))

    def close(self) -> None:
        """Close the connections and let go of the embedded store."""
        self.graph.service.connector.close()
        self._leave()

    def _records(self, of: str) -> Iterator[Record]:
        if of in ENTITIES:
            for row in self.graph.query(query(f"generated/entities/scan/{of}").text):
                yield entity_from_row(of, dict(row))
            return
        for source, target in TIES[of].ends:
            for row in self.graph.query(query(f"generated/ties/scan/{of}_{source}_{target}").text):
                yield tie_from_row(of, dict(row))

    def _leave(self) -> None:
        self._aside.run(self._stay.aclose())
        self._aside.close()

    def __exit__(self, *_: object) -> None:
        """Close after the block."""
        self.close()


def connect(settings: Settings | None = None) -> Bridge:
    """py2neo on the store that the settings (by default LIANTU_...) name; use it in a `with`, or close it."""
    return Bridge(settings)
