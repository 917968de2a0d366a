"""Where a test reaches an engine, and how it tells our own code."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from neo4j import Driver


@dataclass(frozen=True)
class Endpoint:
    """An engine that this session brought up; `data_dir` is set for the embedded one, which our code joins by it.

    `folder`: where our code keeps what it puts beside another one.
    """

    engine: str
    url: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None
    data_dir: Path | None = None
    folder: Path | None = None
    marker: str = field(default="", repr=False)

    def settings(self, **others: Any) -> Settings:
        """The settings of a store, an API or a command on this engine."""
        if self.data_dir is not None:
            return Settings(**{"data_dir": self.data_dir, **others})
        beside = {} if self.folder is None else {"data_dir": self.folder}
        return Settings(**{"graph_url": self.url, "graph_database": self.database, **beside, **others})

    def environment(self) -> dict[str, str]:
        """The same for a process of its own, as variables to be added to its environment."""
        if self.data_dir is not None:
            return {"LIANTU_DATA_DIR": str(self.data_dir)}
        return {"LIANTU_GRAPH_URL": self.url, "LIANTU_GRAPH_DATABASE": self.database or "neo4j"}

    def driver(self) -> Driver:
        """A plain driver, for a test that looks at the engine past our code. The caller closes it."""
        from neo4j import GraphDatabase  # noqa: PLC0415 - only the engines' tests need the driver

        auth = (self.user, self.password or "") if self.user else None
        return GraphDatabase.driver(self.url, auth=auth, notifications_min_severity="OFF")
