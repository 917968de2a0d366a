"""`python -m bench --size N [MEASURE …]`: every measure of a size, or some, kept, and docs/benchmarks.md written anew.

Each runs in a process of its own, so that none finds another's memory; one that fails is said and does not stop others.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

from bench.document import write
from bench.measures import MEASURES, SIZES


def main() -> int:
    """Measure; how many measures failed."""
    asked = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    asked.add_argument("--size", type=int, choices=SIZES, default=SIZES[0])
    asked.add_argument("measures", nargs="*", help=f"of {', '.join(MEASURES)}; by default all of the size")
    given = asked.parse_args()
    chosen = given.measures or [each.name for each in MEASURES.values() if given.size in each.sizes]
    if unknown := set(chosen) - set(MEASURES):
        asked.error(f"no measure {', '.join(sorted(unknown))}")
    failed = [name for name in chosen if not _measured(name, given.size)]
    write()
    for name in failed:
        print(f"{name}: failed", file=sys.stderr)
    return len(failed)


def _measured(name: str, size: int) -> bool:
    print(f"-- {MEASURES[name].what}", flush=True)
    command = [sys.executable, "-m", f"bench.{name}", "--size", str(size), "--keep"]
    return subprocess.run(command, check=False).returncode == 0  # noqa: S603 - our own modules


if __name__ == "__main__":
    sys.exit(main())
