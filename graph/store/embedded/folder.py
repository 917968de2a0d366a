"""The data folder of an embedded store: what lies where, and for whose eyes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.store.embedded.errors import EmbeddedUnavailable

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


@dataclass(frozen=True)
class DataFolder:
    """Paths in a data folder; `root` must be absolute, since the store process changes its directory."""

    root: Path

    @property
    def engine(self) -> Path:
        """The engine's own root: databases, users, logs."""
        return self.root / "store"

    @property
    def log(self) -> Path:
        """What the store process prints."""
        return self.engine / "log" / "server.log"

    @property
    def password(self) -> Path:
        """The generated password of the engine, the same across restarts."""
        return self.engine / "password"

    @property
    def ready(self) -> Path:
        """Port, password, pid and mode of a store that is ready."""
        return self.root / "store.json"

    @property
    def clients_lock(self) -> Path:
        """Held shared by every client, exclusively by a store that stops."""
        return self.root / "clients.lock"

    @property
    def server_lock(self) -> Path:
        """Held by the store process for life."""
        return self.root / "server.lock"

    @property
    def start_lock(self) -> Path:
        """Held by the one client that starts the store process."""
        return self.root / "start.lock"

    def prepare(self) -> None:
        """Make the folders, private to their owner; EmbeddedUnavailable if that is not allowed."""
        try:
            self.root.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            self.engine.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
            self.log.parent.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        except OSError as error:
            raise not_usable(self.root, error) from error


def not_usable(path: Path, error: OSError) -> EmbeddedUnavailable:
    """The error for a data folder that the operating system does not let us use."""
    return EmbeddedUnavailable(
        f"数据目录不可用：{path}（{error.strerror}），请检查 LIANTU_DATA_DIR 及其权限",
        f"the data folder cannot be used: {path} ({error.strerror}); check LIANTU_DATA_DIR and its permissions",
        path=str(path),
        cause=type(error).__name__,
    )
