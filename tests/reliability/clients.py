"""Writers as processes of their own, and the store process behind them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from graph.store.embedded.folder import DataFolder
from graph.store.embedded.ready_file import read_ready
from tests.architecture.sources import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Writer:
    """A process that runs tests/reliability/writer.py."""

    def __init__(self, environment: Mapping[str, str], prefix: str, batches: int, size: int, *modes: str) -> None:
        """Start it; it writes once it is told to. `modes`: tell, undo, staged."""
        arguments = [prefix, str(batches), str(size), *modes]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.writer", *arguments], cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **environment},
        )  # fmt: skip

    def begin(self) -> None:
        """Let it write, once its store is open."""
        assert self._process.stdin is not None
        self.until("ready")
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def until(self, line: str) -> None:
        """Wait for it to say a line."""
        assert self._process.stdout is not None
        while (said := self._process.stdout.readline().strip()) != line:
            assert said, f"the writer ended before it said {line}"

    def revisions(self) -> list[int]:
        """What was acknowledged to it, up to its end."""
        out, _ = self._process.communicate(timeout=120)
        assert self._process.returncode == 0
        return [int(line.split()[1]) for line in out.splitlines() if line.startswith("done ")]

    def kill(self) -> None:
        """kill -9, also of one that has ended."""
        self._process.kill()
        self._process.communicate(timeout=30)


def kill_store(data_dir: Path) -> None:
    """kill -9 of the store process of a folder."""
    ready = read_ready(DataFolder(data_dir).ready)
    assert ready is not None
    os.kill(ready.pid, signal.SIGKILL)
