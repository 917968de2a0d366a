"""A served sample district in a process of its own, and commands beside it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Mapping

LIANTU = str(Path(sys.executable).with_name("liantu"))
START_LIMIT = 300
"""Seconds within which the sample is loaded and served: the load alone may take four minutes."""


@dataclass(frozen=True)
class Served:
    """A running server: its address, and the variables that its commands share."""

    engine: str
    url: str
    variables: Mapping[str, str]
    process: subprocess.Popen[bytes]

    def get(self, path: str, **params: Any) -> Any:
        """The JSON of a route."""
        answer = httpx.get(f"{self.url}/api/v1{path}", params=params, timeout=60, trust_env=False)
        assert answer.status_code == httpx.codes.OK, answer.text
        return answer.json()

    def command(self, *words: str) -> Any:
        """The JSON that a command prints."""
        done = run(words, self.variables)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def run(words: tuple[str, ...], variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """A finished `liantu` command."""
    environment = os.environ | dict(variables)
    return subprocess.run(
        [LIANTU, *words], env=environment, capture_output=True, text=True, timeout=START_LIMIT, check=False
    )


def serve(engine: str, variables: Mapping[str, str], log: Path) -> Served:
    """Start `liantu serve --sample xinwu` on a free port, and wait until it is ready."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [LIANTU, "serve", "--sample", "xinwu"],
            env=os.environ | dict(variables) | {"LIANTU_PORT": str(port)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    served = Served(engine, f"http://127.0.0.1:{port}", variables, process)
    until = time.monotonic() + START_LIMIT
    while not ready(served.url):
        assert process.poll() is None, log.read_text("utf-8")
        assert time.monotonic() < until, log.read_text("utf-8")
        time.sleep(0.5)
    return served


def ready(url: str) -> bool:
    """Whether the server says that it is ready."""
    try:
        return httpx.get(f"{url}/api/v1/health/ready", timeout=5, trust_env=False).status_code == httpx.codes.OK
    except httpx.HTTPError:
        return False
