"""Writing a file that only its owner may read, wholly or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from graph.store.embedded.folder import PRIVATE_FILE

if TYPE_CHECKING:
    from pathlib import Path


def write_private(path: Path, text: str) -> None:
    """Replace `path` atomically by a 0600 file with this text."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    # O_EXCL with the mode at creation: there is no moment at which another could read it
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
