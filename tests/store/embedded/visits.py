"""Clients of an embedded store as processes of their own, and what the tests ask about its process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from neo4j import GraphDatabase

from graph.store.embedded import EmbeddedEndpoint
from graph.store.embedded.folder import DataFolder
from graph.store.embedded.locks import is_held

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCES = Path(__file__).resolve().parents[3]
LINGER = 1.0


def python(*arguments: str, stderr: int | None = None) -> subprocess.Popen[str]:
    """A Python of ours with our sources, its output readable."""
    return subprocess.Popen(
        [sys.executable, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCES)},
    )  # fmt: skip


Begin: TypeAlias = "Callable[[], Visit]"


class Visit:
    """One client process at the store of a folder."""

    def __init__(self, data_dir: Path) -> None:
        """Begin; `endpoint` waits until it has joined."""
        self._process = python(str(Path(__file__).with_name("visitor.py")), str(data_dir), str(LINGER))

    def endpoint(self) -> EmbeddedEndpoint:
        """What the client was given."""
        assert self._process.stdout is not None
        return EmbeddedEndpoint(**json.loads(self._process.stdout.readline()))

    def leave(self) -> None:
        """End as a client should."""
        self._process.communicate(timeout=30)

    def kill(self) -> None:
        """End as by kill -9."""
        self._process.kill()
        self._process.communicate(timeout=30)


def server_lives(data_dir: Path) -> bool:
    """Whether a store process holds the folder."""
    return is_held(DataFolder(data_dir).server_lock)


def within(seconds: float, condition: Callable[[], bool]) -> bool:
    """Whether the condition becomes true in this time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def run(endpoint: EmbeddedEndpoint, text: str) -> list[object]:
    """First column of a statement's rows."""
    auth = (endpoint.user, endpoint.password)
    with (
        GraphDatabase.driver(endpoint.url, auth=auth) as driver,
        driver.session(database=endpoint.database) as session,
    ):
        return session.run(text).value()
