"""How a command leaves a file behind."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(out: Path, content: bytes) -> None:
    """Write a file whole or not at all, and for its owner alone: what is exported holds names."""
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:  # noqa: PTH123 - the mode
        file.write(content)
    beside.replace(out)
