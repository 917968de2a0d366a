"""Joining the store process of a folder, or being the one client that starts it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from graph.store.embedded.errors import ExitStatus
from graph.store.embedded.launch import LaunchOptions, StoreProcess
from graph.store.embedded.locks import FileLock, is_held
from graph.store.embedded.proof import answers
from graph.store.embedded.ready_file import read_ready

if TYPE_CHECKING:
    from types import TracebackType

    from graph.store.embedded.endpoint import EmbeddedEndpoint
    from graph.store.embedded.folder import DataFolder

_BETWEEN_PROOFS = 0.5


class Joining:
    """One client's way to a running store, in short steps; it must hold the client lock all the while."""

    def __init__(self, folder: DataFolder, options: LaunchOptions) -> None:
        """Nothing is started before the first step."""
        self._folder = folder
        self._options = options
        self._turn = FileLock(folder.start_lock)
        self._process: StoreProcess | None = None
        self._next_proof = 0.0

    def step(self) -> EmbeddedEndpoint | None:
        """The store if it is ready now; else do what there is to do. Never waits long."""
        if is_held(self._folder.server_lock):
            return self._join()
        if self._may_start():
            # written by a process that is gone: nobody may take it for the new one's
            self._folder.ready.unlink(missing_ok=True)
            self._process = StoreProcess(self._folder, self._options)
        return None

    def _join(self) -> EmbeddedEndpoint | None:
        store = read_ready(self._folder.ready)
        if store is None or time.monotonic() < self._next_proof:
            return None
        if answers(store):
            return store.endpoint()
        self._next_proof = time.monotonic() + _BETWEEN_PROOFS
        return None

    def _may_start(self) -> bool:
        if self._process is not None:
            status = self._process.exit_status()
            if status is None:
                return False
            # it left to another, or was told to stop: that is no failure, and somebody must start one
            if status not in {ExitStatus.TAKEN, ExitStatus.STOPPED}:
                raise self._process.failure()
            self._process = None
        # looked at again with the turn ours: another may have started one meanwhile
        return self._turn.try_exclusive() and not is_held(self._folder.server_lock)

    def __enter__(self) -> Self:
        """Until joined or failed."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the turn to start away."""
        self._turn.close()
