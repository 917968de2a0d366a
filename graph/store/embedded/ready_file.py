"""store.json: how a ready store process says where it is.

It is believed only while somebody holds server.lock; a pid in a stale file proves nothing.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from graph.store.embedded.endpoint import EmbeddedEndpoint
from graph.store.embedded.private_file import write_private

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class ReadyStore:
    """What the store process writes once it answers; `machine` is the host whose loopback is meant."""

    port: int
    user: str
    password: str = field(repr=False)
    database: str
    pid: int
    mode: str
    machine: str

    def endpoint(self) -> EmbeddedEndpoint:
        """The same for a client."""
        url = f"bolt://127.0.0.1:{self.port}"
        return EmbeddedEndpoint(url, self.user, self.password, self.database, self.pid)


def write_ready(path: Path, store: ReadyStore) -> None:
    """Announce a ready store."""
    write_private(path, json.dumps(asdict(store)) + "\n")


def read_ready(path: Path) -> ReadyStore | None:
    """The announced store; None where there is none or the file is not one of ours."""
    try:
        return ReadyStore(**json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def withdraw_ready(path: Path, pid: int) -> None:
    """Remove the announcement if it is this process's own."""
    store = read_ready(path)
    if store is not None and store.pid == pid:
        path.unlink(missing_ok=True)
