"""Several processes that serve one address: replaced when they die, and gone when the one that started them is."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from typing import TYPE_CHECKING

from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess
from uvicorn.supervisors.multiprocess import Process

from graph.settings import Settings
from liantu.command.quiet import configure_logging

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    import uvicorn
    from fastapi import FastAPI

APPLICATION = "liantu.command.workers:application"
"""Where each worker finds the application that it serves."""
_PATIENCE = 60.0
"""Seconds without an answer after which a worker counts as hung; one that starts has much to read."""
_AGAIN = 1.0
"""Seconds between two tries to replace a worker."""


def application() -> FastAPI:
    """The application of one worker, which ends with the process that started it, however that ends."""
    from api.application import create_app  # noqa: PLC0415 - the process that only supervises needs none of it

    configure_logging()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    return create_app(Settings())


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


class Workers(Multiprocess):
    """Uvicorn's supervisor, which says when all serve, and goes on trying where it would give up.

    A worker that cannot start ends the service only before it was ready: later the store is gone for a while.
    """

    def __init__(self, config: uvicorn.Config, sockets: list[socket.socket], ready: Callable[[], None]) -> None:
        """To be made in the main thread, since it takes the signals; `ready` is called once."""
        super().__init__(config, sockets)
        self.started = False
        self._ready = ready
        self._heard: dict[int | None, float] = {}
        self._not_before = 0.0

    def keep_subprocess_alive(self) -> None:
        """Replace who died or hangs; called twice a second."""
        serving = [self._serves(each) for each in self.processes]
        for at, process in enumerate(self.processes):
            if self._is_lost(process):
                process.kill()
                process.join()
                if process.exitcode == STARTUP_FAILURE and not self.started:
                    self.should_exit.set()
                elif time.monotonic() >= self._not_before:
                    self._not_before = time.monotonic() + _AGAIN
                    self.processes[at] = Process(self.config, self.sockets)
                    self.processes[at].start()
        if all(serving) and not self.started:
            self.started = True
            self._ready()

    def _serves(self, process: Process) -> bool:
        """Whether it said so last. It is asked again, and not waited for: signals would wait too."""
        said = False
        try:
            process.parent_conn.send(b"ping")
            while process.parent_conn.poll():
                said = process.parent_conn.recv()
                self._heard[process.pid] = time.monotonic()
        except (OSError, EOFError):
            return False
        return said

    def _is_lost(self, process: Process) -> bool:
        heard = self._heard.setdefault(process.pid, time.monotonic())
        return not process.process.is_alive() or time.monotonic() - heard > _PATIENCE
