"""The Neo4j process of a test session."""

from __future__ import annotations

import shutil
import subprocess
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.engines.missing import EngineMissing
from tests.engines.neo4j_server.jars import POM, jars

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SOURCE = POM.parent / "Neo4jServer.java"
_OPENED = ("java.base/java.nio", "java.base/java.lang", "java.base/sun.nio.ch")
_START_SECONDS = 120


@contextmanager
def neo4j_process(home: Path, made_of: Path | None = None, heap: str = "1g") -> Iterator[str]:
    """Run Neo4j on a fresh home; its bolt:// address. Raises EngineMissing without a Java compiler or jars.

    `made_of` is another folder of jars than the tests'; procedures are read from `plugins` in the home.
    """
    log = home / "process.log"
    with log.open("wb") as errors:
        process = subprocess.Popen(
            _command(home, made_of, heap), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors
        )
        try:
            yield f"bolt://127.0.0.1:{_port(process, log)}"
        finally:
            _stop(process)


def _command(home: Path, made_of: Path | None, heap: str) -> list[str]:
    java = shutil.which("java")
    # a single-file launch compiles, so a bare runtime does not do
    if java is None or shutil.which("javac") is None:
        raise EngineMissing("there is no JDK 17 or newer (java, javac) to run Neo4j with")
    opened = [f"--add-opens={module}=ALL-UNNAMED" for module in _OPENED]
    return [java, f"-Xmx{heap}", *opened, "-cp", f"{made_of or jars()}/*", str(_SOURCE), str(home)]


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    # a server that hangs at start is ended, which ends the reading below
    hung = threading.Timer(_START_SECONDS, process.kill)
    hung.start()
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith(b"READY "):
                return int(line.split()[1])
    finally:
        hung.cancel()
    message = f"Neo4j did not start (exit {process.wait()}): {log.read_text(errors='replace')[-2000:]}"
    raise RuntimeError(message)


def _stop(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    try:
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()
