"""`liantu serve` with several workers as a process of its own, asked over connections of every age."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from graph.store.revision import parse_revision
from tests.store.embedded.visits import within

if TYPE_CHECKING:
    from collections.abc import Mapping

LIANTU = str(Path(sys.executable).with_name("liantu"))
SECRET = "k" * 40
PATIENCE = 120
"""Seconds for whatever takes a moment where nothing else runs."""
START_LIMIT = 300
"""Seconds for a start, where searches may have to be compiled first."""
_KEY = {"Authorization": f"Bearer {SECRET}"}
_LIMIT = httpx.Timeout(60)


@dataclass
class Served:
    """A running service, and the file of what it says on standard output."""

    process: subprocess.Popen[bytes]
    url: str
    output: Path

    def workers(self) -> list[int]:
        """The processes that serve."""
        return [each for each in children(self.process.pid) if b"spawn_main" in _command(each)]

    def client(self) -> httpx.Client:
        """A new client, whose first request opens a connection, to whichever worker takes it."""
        return httpx.Client(base_url=f"{self.url}/api/v1", headers=_KEY, timeout=_LIMIT, trust_env=False)

    def get(self, path: str, **params: Any) -> httpx.Response:
        """An answer over a connection of its own."""
        with self.client() as client:
            return client.get(path, params=params)

    def named(self, name: str, **params: Any) -> tuple[int, list[str]]:
        """The number of the revision that answers a search by name over a new connection, and what it finds."""
        answer = self.get("/search", q=name, **params)
        assert answer.status_code == 200, answer.text
        told = answer.json()
        return number(told["revision"]), [hit["name"] for hit in told["hits"]]

    def write(self, client: httpx.Client, n: int) -> str:
        """Create the organization of a number; the revision of that, once it is acknowledged."""
        values = {"name": f"第{n}号公司", "kind": "enterprise"}
        change = {"op": "create", "of": "Organization", "id": f"org-{n}", "values": values}
        answer = client.post("/changes", json={"changes": [change]}, headers={"Idempotency-Key": f"key-{n}"})
        assert answer.status_code == 200, answer.text
        return str(answer.json()["revision"])

    def stop(self, sign: int = signal.SIGTERM) -> int:
        """End it as a person or a supervisor does; its exit code."""
        self.process.send_signal(sign)
        return self.process.wait(PATIENCE)


def serve(variables: Mapping[str, str], folder: Path, workers: int) -> Served:
    """Start it, and wait for its welcome."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (folder / "key").write_text(SECRET)
    settings = {"LIANTU_PORT": str(port), "LIANTU_BOOTSTRAP_KEY_FILE": str(folder / "key"), "LIANTU_STALENESS": "1"}
    output = folder / "serve.out"
    with output.open("wb") as out, (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [LIANTU, "serve", "--workers", str(workers), "--json"], stdout=out, stderr=log,
            env={**os.environ, **variables, **settings},
        )  # fmt: skip
    within(START_LIMIT, lambda: output.stat().st_size > 0 or process.poll() is not None)
    if not output.stat().st_size:
        process.kill()
        raise AssertionError((folder / "serve.log").read_text())
    return Served(process, f"http://127.0.0.1:{port}", output)


def number(revision: str) -> int:
    """The number of a revision."""
    return parse_revision(revision, revision.rpartition("-")[0]).n


def children(pid: int) -> list[int]:
    """The processes that a process started."""
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        return [int(each) for task in tasks for each in (task / "children").read_text().split()]
    except FileNotFoundError:
        return []


def lives(pid: int) -> bool:
    """Whether a process is there and no mere remainder of one."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def welcome_of(served: Served) -> Any:
    """The one thing that it says."""
    time.sleep(1)
    return json.loads(served.output.read_bytes())


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return b""
