"""`liantu serve --sample xinwu` at an address of its own, which can be stopped and started again."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

from tests.acceptance.served import LIANTU, START_LIMIT, ready, run

if TYPE_CHECKING:
    from pathlib import Path


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """A server on a temporary data folder; the first start loads the sample."""

    folder: Path
    port: int = field(default_factory=_free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def variables(self) -> dict[str, str]:
        """What its commands share with it."""
        return {"LIANTU_DATA_DIR": str(self.folder / "data"), "LIANTU_PORT": str(self.port)}

    def start(self) -> None:
        """Start it and wait until it answers."""
        log = self.folder / "serve.log"
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                [LIANTU, "serve", "--sample", "xinwu"],
                env=os.environ | self.variables,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + START_LIMIT
        while not ready(self.url):
            assert self.process.poll() is None, log.read_text("utf-8")
            assert time.monotonic() < until, log.read_text("utf-8")
            time.sleep(0.5)

    def stop(self) -> None:
        """End it, if it runs."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(30)
            self.process = None

    def key(self, role: str) -> str:
        """A new key of this role; a name is used but once."""
        done = run(("keys", "add", f"web-{role}-{uuid4().hex[:8]}", "--role", role, "--json"), self.variables)
        assert done.returncode == 0, done.stderr
        return str(json.loads(done.stdout)["key"])
