"""The store process: `python -m graph.store.embedded.server DATA_DIR`.

It belongs to no terminal and to no client; it stops when nobody has held the client lock for a while.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from graph.store.embedded.engine import (
    DATABASE,
    PRODUCTION,
    USER,
    Engine,
    EngineMissing,
    EngineNotProduction,
    load_engine,
)
from graph.store.embedded.errors import EmbeddedUnavailable, ExitStatus
from graph.store.embedded.folder import DataFolder
from graph.store.embedded.locks import FileLock
from graph.store.embedded.password import root_password
from graph.store.embedded.ready_file import ReadyStore, withdraw_ready, write_ready

if TYPE_CHECKING:
    from collections.abc import Callable

LINGER = 10.0
_POLL = 0.5
_LOCK_PATIENCE = 1.0


def serve(data_dir: Path, *, heap: str = "1g", linger: float = LINGER, mode: str = PRODUCTION) -> ExitStatus:
    """Run the store of a folder until it is told to stop or nobody holds the client lock any more.

    `mode` is there for the test that any other than production is refused.
    """
    os.umask(0o077)
    folder = DataFolder(data_dir.absolute())
    folder.prepare()
    life, clients = FileLock(folder.server_lock), FileLock(folder.clients_lock)
    # a client that looks whether we live holds the lock for a blink
    if not _within(_LOCK_PATIENCE, life.try_exclusive):
        return ExitStatus.TAKEN
    folder.ready.unlink(missing_ok=True)
    os.chdir(folder.engine)
    load_engine(heap)
    asked_to_stop = _listen_for_signals()
    engine = Engine(folder, root_password(folder), mode)
    engine.start()
    try:
        _announce(folder, engine)
        _wait(clients, asked_to_stop, linger)
        withdraw_ready(folder.ready, os.getpid())
    finally:
        engine.stop()
    # both locks stay ours until the process is gone: whoever arrives meanwhile waits for that
    return ExitStatus.STOPPED


def _within(seconds: float, attempt: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while not attempt():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def _listen_for_signals() -> threading.Event:
    asked = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: asked.set())
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    return asked


def _announce(folder: DataFolder, engine: Engine) -> None:
    mode = engine.production_mode()
    password = root_password(folder)
    here = platform.node()
    write_ready(folder.ready, ReadyStore(engine.bolt_port, USER, password, DATABASE, os.getpid(), mode, here))


def _wait(clients: FileLock, asked_to_stop: threading.Event, linger: float) -> None:
    """Return when told to stop, or holding the client lock after `linger` seconds without clients."""
    last_held = time.monotonic()
    while not asked_to_stop.wait(max(_POLL / 10, min(_POLL, linger / 4))):
        if not clients.is_in_place():
            # the folder was removed under us: flushing into its successor's files would harm it
            os._exit(ExitStatus.STOPPED)
        if not clients.try_exclusive():
            last_held = time.monotonic()
        elif time.monotonic() - last_held >= linger:
            return
        else:
            clients.release()


def main(arguments: list[str] | None = None) -> ExitStatus:
    """Parse the command line, serve, and turn every failure into a last line of log and a status."""
    parser = argparse.ArgumentParser(prog="liantu-store", description=__doc__)
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--heap", default="1g")
    parser.add_argument("--linger", type=float, default=os.environ.get("LIANTU_EMBEDDED_LINGER", LINGER))
    options = parser.parse_args(arguments)
    try:
        return serve(options.data_dir, heap=options.heap, linger=options.linger)
    except EngineMissing as error:
        return _failed(f"the Java engine cannot be loaded: {error}", ExitStatus.NO_ENGINE)
    except EngineNotProduction as error:
        return _failed(f"refused, the engine is not in production mode: {error}", ExitStatus.WRONG_MODE)
    except EmbeddedUnavailable as error:
        return _failed(error.en, ExitStatus.FAILED)
    except Exception as error:  # noqa: BLE001 - the last line of the log is what the starter shows
        return _failed(f"{type(error).__name__}: {error}", ExitStatus.FAILED)


def _failed(reason: str, status: ExitStatus) -> ExitStatus:
    # the engine ends its own lines before, not after, so ours begins with a line end
    sys.stderr.write(f"\nliantu-store: {' '.join(reason.split())}\n")
    sys.stderr.flush()
    return status


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    # not sys.exit: Java threads that outlive the engine must not keep a stopped store alive
    os._exit(status)
