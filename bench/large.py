"""`python -m bench.large --size N`: one load of N organizations by the command `liantu load` itself; with its memory.

At 10^6 the country's real divisions too, 665,276 areas, where npm can fetch them. Each into a new embedded store in a
temporary folder. Seconds are those from start to end of the command; the memory is that of our own process at its peak,
without the store's. That all was loaded is what the command itself counts and its exit says.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.alone import alone
from bench.country import write_country
from bench.divisions import fetched, write_register
from bench.results import Claim, Result, Side, Spread

_ROOM = {
    "LIANTU_UPLOAD_LIMIT": "100000000000", "LIANTU_REGISTER_CELLS": "100000000000",
    "LIANTU_REGISTER_UNPACKED": "100000000000", "LIANTU_EMBEDDED_HEAP": "2g", "LIANTU_EMBEDDED_START_TIMEOUT": "300",
    "LIANTU_LOAD_DEADLINE": "36000",
}  # fmt: skip
_CACHE = Path(tempfile.gettempdir()) / "liantu-bench"
_DIVISIONS_AT = 10**6
_MOST_GB = 6.0
# what the child used is told by the child alone, since a parent's count keeps the largest of all its children
_COMMAND = """
import resource, sys
from liantu.command import main
try:
    main()
finally:
    print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


def measure(size: int) -> Result:
    """Load a country of so many organizations."""
    loads = {"a synthetic country": _country(size)}
    if size == _DIVISIONS_AT and shutil.which("npm"):
        loads["the real divisions"] = _divisions()
    sides, claims = [], []
    for name, (rows, seconds, memory) in loads.items():
        sides.append(Side(name, "rows/s", Spread.of([rows / seconds]), f"{rows:,} rows in {seconds:,.0f} s"))
        claims.append(Claim(f"{name}: memory", Spread.of([memory]), _MOST_GB, at_most=True, unit=" GB"))
    return Result("large", size, f"{size:,} organizations", tuple(sides), tuple(claims))


def _country(organizations: int) -> tuple[int, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        rows = write_country(Path(folder), organizations)
        return rows, *_loaded(Path(folder))


def _divisions() -> tuple[int, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        rows = write_register(fetched(_CACHE), Path(folder) / "areas.csv")
        return rows, *_loaded(Path(folder))


def _loaded(what: Path) -> tuple[float, float]:
    """Seconds, and gigabytes at the peak."""
    with tempfile.TemporaryDirectory() as home, (Path(home) / "told").open("w+", encoding="utf-8") as told:
        environment = {**os.environ, **_ROOM, "LIANTU_DATA_DIR": str(Path(home) / "data")}
        began = time.perf_counter()
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-c", _COMMAND, "load", str(what)], env=environment, check=False, stderr=told
        )
        took = time.perf_counter() - began
        told.seek(0)
        said = told.read()
        assert done.returncode == 0, said[-2000:]
        return took, int(said.rpartition("peak ")[2]) * 1024 / 1e9


if __name__ == "__main__":
    alone("large")
