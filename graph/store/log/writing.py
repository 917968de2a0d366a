"""The row of a commit's record, as the log keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.store.log.entry import Commit


def commit_row(commit: Commit, chunks: int) -> dict[str, Any]:
    """A row of log/append; `chunks`: how many hold its payload."""
    return {
        "revision": commit.revision,
        "batch": commit.batch,
        "at": commit.at,
        "who": commit.who,
        "why": commit.why,
        "n": commit.n,
        "digest": commit.digest,
        "undoes": commit.undoes,
        "chunks": chunks,
    }
