"""`python -m bench.large divisions|country`: one load by the command `liantu load` itself, with its time and memory.

A new embedded store in a temporary folder. What is told: seconds from start to end of the command, rows a second, the
processor time and the peak memory of our own process (the store's process is not counted).
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.country import write_country
from bench.divisions import fetched, write_register

_ROOM = {
    "LIANTU_UPLOAD_LIMIT": "100000000000", "LIANTU_REGISTER_CELLS": "100000000000",
    "LIANTU_REGISTER_UNPACKED": "100000000000", "LIANTU_EMBEDDED_HEAP": "2g", "LIANTU_EMBEDDED_START_TIMEOUT": "300",
    "LIANTU_LOAD_DEADLINE": "7200",
}  # fmt: skip


def _load(what: Path, rows: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, **_ROOM, "LIANTU_DATA_DIR": home}
        began = time.perf_counter()
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-c", "from liantu.command import main; main()", "load", str(what)],
            env=environment,
            check=False,
        )
        took = time.perf_counter() - began
        # the store runs detached, so it is no child
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"exit {done.returncode}: {rows:,} rows in {took:,.1f} s, {rows / took:,.0f} rows/s")
        print(f"processor {used.ru_utime + used.ru_stime:,.1f} s, peak memory {used.ru_maxrss / 1e6:.2f} GB")


def main() -> None:
    """Write the registers into a temporary folder, load them, and print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("what", choices=("divisions", "country"))
    asked.add_argument("--rows", type=int, help="areas at most, or organizations (100,000)")
    asked.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "liantu-bench", help="for npm")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        if given.what == "divisions":
            rows = write_register(fetched(given.cache), out / "areas.csv", given.rows)
        else:
            rows = write_country(out, given.rows or 100_000)
        _load(out, rows)


if __name__ == "__main__":
    main()
