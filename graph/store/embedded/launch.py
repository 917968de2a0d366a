"""Starting the store process so that it belongs to nobody, and saying why it did not start."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.store.embedded.errors import EmbeddedUnavailable, ExitStatus
from graph.store.embedded.folder import PRIVATE_FILE, not_usable
from graph.store.errors import StoreRefused, StoreUnavailable

if TYPE_CHECKING:
    from graph.errors import LiantuError
    from graph.store.embedded.folder import DataFolder

_SOURCES = Path(__file__).resolve().parents[3]
_LOG_LIMIT = 4_000_000
_TAIL_LINES = 12


@dataclass(frozen=True)
class LaunchOptions:
    """How a store process is started, when it has to be; `linger` None leaves it to LIANTU_EMBEDDED_LINGER."""

    heap: str = "1g"
    linger: float | None = None


class StoreProcess:
    """A store process that this client started; it outlives the client."""

    def __init__(self, folder: DataFolder, options: LaunchOptions) -> None:
        """Start it in a session of its own, so that no terminal's interrupt reaches it."""
        self._folder = folder
        self._log_start = _fresh_log(folder.log)
        self._process = _popen(folder, options)
        # a daemon thread takes the exit status: no zombie, and no warning when we leave before it
        threading.Thread(target=self._process.wait, daemon=True, name="liantu-store-exit").start()

    def exit_status(self) -> int | None:
        """None while it runs."""
        return self._process.poll()

    def failure(self) -> LiantuError:
        """Why it ended before it was ready, with the last lines of its log."""
        return failure_of(self.exit_status(), self._folder.log, self._log_start)


def _popen(folder: DataFolder, options: LaunchOptions) -> subprocess.Popen[bytes]:
    # -P and our own sources first: a graph.py in the caller's working directory must not be run
    command = [sys.executable, "-P", "-m", "graph.store.embedded.server", str(folder.root)]
    command += ["--heap", options.heap]
    if options.linger is not None:
        command += ["--linger", str(options.linger)]
    search = [str(_SOURCES), *filter(None, [os.environ.get("PYTHONPATH")])]
    log = os.open(folder.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE_FILE)
    try:
        return subprocess.Popen(  # noqa: S603 - our own module, no shell
            command, cwd=folder.engine, env={**os.environ, "PYTHONPATH": os.pathsep.join(search)},
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, close_fds=True,
        )  # fmt: skip
    except OSError as error:
        raise not_usable(Path(sys.executable), error) from error
    finally:
        os.close(log)


def _fresh_log(log: Path) -> int:
    """Set an overgrown log aside; return where the next lines of this one will begin."""
    if not log.exists():
        return 0
    size = log.stat().st_size
    if size < _LOG_LIMIT:
        return size
    log.replace(log.with_suffix(".log.1"))
    return 0


def failure_of(status: int | None, log: Path, log_start: int = 0) -> LiantuError:
    """The error for a store process that ended with this status before it was ready."""
    tail = log_tail(log, log_start)
    facts: dict[str, object] = {"status": status, "log": str(log), "last_lines": tail}
    if status == ExitStatus.WRONG_MODE:
        return StoreRefused(
            "嵌入式图数据库不是生产模式，已拒绝使用",
            "the embedded store is not in production mode and was refused",
            **facts,
        )
    if status == ExitStatus.NO_ENGINE:
        return EmbeddedUnavailable(
            f"无法加载嵌入式图数据库的 Java 引擎，请重新安装依赖（make setup）。日志：{log}",
            f"the embedded store's Java engine cannot be loaded; install it again (make setup). Log: {log}",
            **facts,
        )
    return _not_started(tail, log, facts)


def _not_started(tail: list[str], log: Path, facts: dict[str, object]) -> StoreUnavailable:
    last = tail[-1] if tail else "-"
    return EmbeddedUnavailable(
        f"嵌入式图数据库启动失败：{last}。日志：{log}",
        f"the embedded store did not start: {last}. Log: {log}",
        **facts,
    )


def log_tail(log: Path, start: int = 0) -> list[str]:
    """The last lines of a log that are not empty, from byte `start` on."""
    try:
        with log.open("rb") as file:
            file.seek(start)
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return []
    return [line for line in text.splitlines() if line.strip()][-_TAIL_LINES:]
