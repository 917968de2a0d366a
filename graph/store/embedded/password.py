"""The root password of the embedded engine: generated once, kept in a 0600 file."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from graph.store.embedded.private_file import write_private

if TYPE_CHECKING:
    from graph.store.embedded.folder import DataFolder


def root_password(folder: DataFolder) -> str:
    """The kept password, or a new one where there is none."""
    try:
        kept = folder.password.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        kept = ""
    if kept:
        return kept
    # the engine knows its root user by the lost password; without the file it makes the user anew
    (folder.engine / "config" / "server-users.jsonl").unlink(missing_ok=True)
    fresh = secrets.token_urlsafe(32)
    write_private(folder.password, fresh + "\n")
    return fresh
