"""The application in a process of its own on loopback, and clients that keep their connection."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Served:
    """Where it is served, and a viewer's key."""

    port: int
    key: str

    @asynccontextmanager
    async def client(self) -> AsyncIterator[Callable[[str], Awaitable[bytes]]]:
        """What gets the body of a path, over one connection; AssertionError where the answer is not 200."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)

        async def get(path: str) -> bytes:
            request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAuthorization: Bearer {self.key}\r\n\r\n"
            writer.write(request.encode())
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            return await reader.readexactly(length)

        try:
            yield get
        finally:
            writer.close()


@contextmanager
def served(data_dir: Path) -> Iterator[Served]:
    """Serve the sample from an embedded store in the folder, with one worker."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        port = int(place.getsockname()[1])
    command = [sys.executable, "-m", "bench.served", str(data_dir), str(port)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        key = process.stdout.readline().strip()
        assert process.stdout.readline().strip() == "ready", "it was not served"
        try:
            yield Served(port, key)
        finally:
            process.communicate("")
