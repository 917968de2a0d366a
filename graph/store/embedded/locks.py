"""Advisory file locks (flock): the kernel lets go of them when a process dies, however it dies."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING, Self

from graph.store.embedded.folder import PRIVATE_FILE, not_usable

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


class FileLock:
    """One open lock file. Nothing here blocks; who wants to wait asks again."""

    def __init__(self, path: Path) -> None:
        """Open the file, making it if needed; EmbeddedUnavailable if that is not allowed."""
        self.path = path
        try:
            # not inheritable (Python's default): a started store must not keep its starter's locks
            self._fd = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        except OSError as error:
            raise not_usable(path, error) from error

    def try_shared(self) -> bool:
        """Hold the lock beside other sharers; False if somebody holds it exclusively."""
        return self._try(fcntl.LOCK_SH)

    def try_exclusive(self) -> bool:
        """Hold the lock alone; False if anybody holds it."""
        return self._try(fcntl.LOCK_EX)

    def _try(self, kind: int) -> bool:
        try:
            fcntl.flock(self._fd, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:  # a file system without locks
            raise not_usable(self.path, error) from error
        return True

    def release(self) -> None:
        """Let go, but keep the file open."""
        fcntl.flock(self._fd, fcntl.LOCK_UN)

    def is_in_place(self) -> bool:
        """False once the file was removed or replaced: then nobody who comes can meet us at it."""
        try:
            return os.path.samestat(self.path.stat(), os.fstat(self._fd))
        except FileNotFoundError:
            return False

    def close(self) -> None:
        """Let go by closing; a forked child that has the same open file keeps holding it."""
        os.close(self._fd)

    def __enter__(self) -> Self:
        """Open for a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close after the block."""
        self.close()


def is_held(path: Path) -> bool:
    """Whether somebody holds the lock of this path exclusively."""
    with FileLock(path) as probe:
        return not probe.try_shared()
