"""Run as a program: stays at an embedded store until its standard input ends, so that it can be killed."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import asdict
from pathlib import Path

from graph.store.embedded import EmbeddedUnavailable, embedded_store


async def _visit(data_dir: Path, linger: float) -> None:
    try:
        async with embedded_store(data_dir, heap="256m", linger=linger) as endpoint:
            _say(asdict(endpoint))
            await asyncio.to_thread(sys.stdin.read)
    except EmbeddedUnavailable as error:
        _say({"error": error.en})


def _say(facts: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_visit(Path(sys.argv[1]), float(sys.argv[2])))
