"""The file of the access log, which several processes append to."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def append(folder: Path, line: Mapping[str, Any]) -> None:
    """Append a line of JSON to access.log of a data folder, readable by its owner only."""
    folder.mkdir(parents=True, exist_ok=True)
    left = orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)
    at = os.open(folder / "access.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        # a disk may take a part of a line at first: no other's line stands in between
        fcntl.flock(at, fcntl.LOCK_EX)
        while left:
            left = left[os.write(at, left) :]
    finally:
        os.close(at)
