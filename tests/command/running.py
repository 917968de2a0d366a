"""Runs the command as a process of its own, as a person does."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping

LIANTU = str(Path(sys.executable).parent / "liantu")


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said where."""

    code: int
    out: bytes
    err: str

    @property
    def document(self) -> Any:
        """Standard output as the one JSON document that it must be."""
        return orjson.loads(self.out)

    @property
    def text(self) -> str:
        """Standard output as people read it."""
        return self.out.decode()


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment of a process: this one's, and these settings."""
    return {**os.environ, "LIANTU_EMBEDDED_LINGER": "1", **variables}


def liantu(variables: Mapping[str, str], *arguments: str | Path, typed: str = "") -> Ran:
    """Run a command to its end; `typed` is what it reads at its prompts, which then find the end of the input."""
    done = subprocess.run(
        [LIANTU, *map(str, arguments)], env=environment(variables), input=typed.encode(), capture_output=True,
        timeout=240, check=False,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return Ran(done.returncode, done.stdout, done.stderr.decode())
