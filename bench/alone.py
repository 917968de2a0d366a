"""One measure run alone: `python -m bench.<name> --size N`."""

from __future__ import annotations

import argparse
import os
import platform
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bench.measures import MEASURES
from bench.results import keep

if TYPE_CHECKING:
    from bench.results import Result


def run(name: str, size: int) -> Result:
    """Measure now, and note when, where and how long."""
    began = time.perf_counter()
    found = MEASURES[name].run(size)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    machine = f"{os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}"
    day = datetime.now(UTC).date().isoformat()
    return replace(found, machine=machine, day=day, seconds=round(time.perf_counter() - began, 1))


def alone(name: str) -> None:
    """Measure as the command line asks, print what was found, and keep it if told to."""
    asked = argparse.ArgumentParser(prog=f"python -m bench.{name}", description=MEASURES[name].what)
    asked.add_argument("--size", type=int, default=10_000)
    asked.add_argument("--keep", action="store_true", help="with the results in bench/results")
    given = asked.parse_args()
    found = run(name, given.size)
    print(found.printed(), flush=True)
    if given.keep:
        keep(found)
